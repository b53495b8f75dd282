import { filesToTidy, tidyFile } from '@tiyu/datapackage'
import { formatProblem } from '@tiyu/model'
import { Command } from 'commander'
import { examplesHelp } from '../output/usage.ts'

function printResult(file: string, result: Awaited<ReturnType<typeof tidyFile>>): void {
  if ('problem' in result) {
    console.error(formatProblem(result.problem))
    return
  }
  const { encoding, backup, warnings } = result
  console.log(
    backup === undefined
      ? `${file}: unchanged. 无需改动。`
      : `${file}: converted from ${encoding} to UTF-8 with LF; original kept as ${backup}. 已由 ${encoding} 转换为 UTF-8、LF；原文件保存为 ${backup}。`,
  )
  for (const warning of warnings) console.log(formatProblem({ file, ...warning }))
}

async function run(paths: readonly string[], { json }: { readonly json?: boolean }): Promise<void> {
  const results: object[] = []
  for (const file of (await Promise.all(paths.map(filesToTidy))).flat()) {
    const result = await tidyFile(file)
    results.push({ file, ...result })
    if ('problem' in result) process.exitCode = 1
    if (!json) printResult(file, result)
  }
  if (json) console.log(JSON.stringify(results, null, 2))
}

/** `tiyu tidy` */
export function tidyCommand(): Command {
  return new Command('tidy')
    .description(
      'Convert CSV files from spreadsheets to UTF-8 without BOM and with LF line endings, and TRUE to true. A file that is not understood is left as it is.\n把电子表格导出的 CSV 转换为无 BOM、LF 换行的 UTF-8，并把 TRUE 改为 true；无法识别的文件保持原样。',
    )
    .argument(
      '<paths...>',
      'files, or folders of packages; originals are kept with the extension .orig, .orig.1 … 要转换的文件或数据包文件夹；原文件以 .orig、.orig.1 等保留',
    )
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText('after', examplesHelp([['tiyu tidy my-city', 'all tables of a package 数据包的全部表']]))
    .action(run)
}
