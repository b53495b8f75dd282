import { writeFile } from 'node:fs/promises'
import { Command } from 'commander'
import { examplesHelp, failWithUsageError } from './usage.ts'

interface Options {
  readonly out?: string
}

/** @throws OutputError if the file exists: it may be a workbook that somebody edited */
async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const { OutputError } = await import('@tiyu/importing/mapping')
    throw new OutputError({
      file: path,
      message: { en: 'The file exists already.', zh: '文件已存在。' },
      hint: {
        en: 'Name a new file, or delete this one: it may hold what somebody edited.',
        zh: '请另指定文件名，或先删除该文件：其中可能有已编辑的内容。',
      },
    })
  }
}

async function writeWorkbook(folder: string, out: string): Promise<void> {
  const { packageWorkbook } = await import('@tiyu/exporting')
  await writeNewFile(out, await packageWorkbook(folder))
  console.log(`${out}: one sheet a table, all cells text. 每表一个工作表，单元格均为文本。`)
}

async function run(source: string, { out }: Options, command: Command): Promise<void> {
  if (out === undefined) failWithUsageError(command, 'Give a new workbook with --out. 请用 --out 指定新的工作簿。')
  await writeWorkbook(source, out)
}

/** `tiyu sheet` */
export function sheetCommand(): Command {
  return new Command('sheet')
    .description(
      'Write a data package as an Excel workbook to edit: a sheet a table, with Chinese heads, notes and drop-down lists.\n把数据包写成可编辑的 Excel 工作簿：每表一个工作表，有中文表头、批注与下拉列表。',
    )
    .argument('<package>', 'folder of the package 数据包文件夹')
    .option('-o, --out <workbook>', 'new workbook to write 要写出的新工作簿')
    .addHelpText(
      'after',
      examplesHelp([['tiyu sheet my-city --out book.xlsx', 'a workbook to edit 写出可编辑的工作簿']]),
    )
    .action(run)
}
