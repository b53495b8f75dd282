import { tidyFile } from '@tiyu/datapackage'
import { Command } from 'commander'
import { examplesHelp } from './usage.ts'

async function run(files: readonly string[], { json }: { readonly json?: boolean }): Promise<void> {
  const tidied: object[] = []
  for (const file of files) {
    const { changed, encoding, backup } = await tidyFile(file)
    tidied.push({ file, changed, encoding, backup })
    if (json) continue
    console.log(
      changed
        ? `${file}: written as UTF-8 with LF (was ${encoding}); the original is ${backup}. 已改写为 UTF-8、LF；原文件保存为 ${backup}。`
        : `${file}: nothing to change. 无需改动。`,
    )
  }
  if (json) console.log(JSON.stringify(tidied, null, 2))
}

/** `tiyu tidy` */
export function tidyCommand(): Command {
  return new Command('tidy')
    .description(
      'Rewrite CSV files from spreadsheets as UTF-8 without BOM and with LF line ends.\n把电子表格导出的 CSV 改写为无 BOM、LF 换行的 UTF-8。',
    )
    .argument('<files...>', 'files to rewrite; each original is kept as .orig 要改写的文件；原文件以 .orig 保留')
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText('after', examplesHelp([['tiyu tidy my-city/*.csv', 'all tables of a package 数据包的全部表']]))
    .action(run)
}
