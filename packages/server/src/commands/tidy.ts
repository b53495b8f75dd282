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
        ? `${file}: converted from ${encoding} to UTF-8 with LF; original kept as ${backup}. 已由 ${encoding} 转换为 UTF-8、LF；原文件保存为 ${backup}。`
        : `${file}: unchanged. 无需改动。`,
    )
  }
  if (json) console.log(JSON.stringify(tidied, null, 2))
}

/** `tiyu tidy` */
export function tidyCommand(): Command {
  return new Command('tidy')
    .description(
      'Convert CSV files from spreadsheets to UTF-8 without BOM and with LF line endings.\n把电子表格导出的 CSV 转换为无 BOM、LF 换行的 UTF-8。',
    )
    .argument(
      '<files...>',
      'files to convert; originals are kept with the extension .orig 要转换的文件；原文件以 .orig 保留',
    )
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText('after', examplesHelp([['tiyu tidy my-city/*.csv', 'all tables of a package 数据包的全部表']]))
    .action(run)
}
