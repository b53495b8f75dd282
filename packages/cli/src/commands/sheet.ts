import type { UpdateResult } from '@tiyu/importing/workbook'
import { commentText } from '@tiyu/model'
import { readSettings } from '@tiyu/server/settings'
import { Command } from 'commander'
import { reviewerOption } from '../options/reviewer-option.ts'
import { examplesHelp, failWithUsageError } from '../output/usage.ts'
import { printProblems } from './check.ts'
import { isDrafts } from './is-drafts.ts'
import { readDrafts, writeDrafts } from './sheet-drafts.ts'
import { writeCheckedCopy, writeNewFile } from './sheet-files.ts'

interface Options {
  readonly out?: string
  readonly into?: string
  readonly package?: string
  readonly reviewer: string
  readonly json?: boolean
}

async function writeWorkbook(folder: string, out: string, json: boolean): Promise<void> {
  const { packageWorkbook } = await import('@tiyu/exporting/workbook')
  await writeNewFile(out, await packageWorkbook(folder))
  console.log(
    json
      ? JSON.stringify({ workbook: out }, null, 2)
      : `${out}: one sheet a table, all cells text. 每表一个工作表，单元格均为文本。`,
  )
}

/** Writes a copy of the workbook with its problems as comments at their cells; returns its path. */
async function writeChecked(workbook: string, { sheets, problems }: UpdateResult): Promise<string> {
  const { writeSheets } = await import('@tiyu/exporting/workbook')
  const comments = problems.flatMap(({ cell, ...problem }) => (cell ? { ...cell, text: commentText(problem) } : []))
  const bySheet = Map.groupBy(comments, ({ sheet }) => sheet)
  return writeCheckedCopy(workbook, await writeSheets(sheets, new Date().toISOString(), bySheet))
}

function printChanges(folder: string, changed: readonly string[]): void {
  console.log(
    changed.length === 0
      ? `${folder}: no row differs, nothing was written. 各行均无改动，未写入任何文件。`
      : `${folder}: wrote ${changed.join(', ')}. 已写入 ${changed.join('、')}。`,
  )
}

async function readWorkbook(workbook: string, folder: string, json: boolean): Promise<void> {
  const { updatePackage } = await import('@tiyu/importing/workbook')
  const result = await updatePackage(workbook, folder)
  const { problems, problemCount, rows, changed, sheets } = result
  if (problemCount > 0) process.exitCode = 1
  const checked = problemCount > 0 && sheets.length > 0 ? await writeChecked(workbook, result) : undefined
  if (json) {
    const listed = problems.map(({ cell: _cell, ...problem }) => problem)
    console.log(JSON.stringify({ problems: listed, problemCount, rows, changed, ...(checked && { checked }) }, null, 2))
    return
  }
  printProblems(result)
  if (problemCount === 0) printChanges(folder, changed)
  else {
    console.log(
      `Nothing was written into ${folder}. 未写入 ${folder}。${checked ? `\n${checked}: a copy with the problems as comments at their cells. 副本已在各单元格以批注列出问题。` : ''}`,
    )
  }
}

async function run(source: string, options: Options, command: Command): Promise<void> {
  const { out, into, json = false, reviewer } = options
  if ((out === undefined) === (into === undefined)) {
    failWithUsageError(
      command,
      'Give either --out with a new workbook, or --into with a package. 请用 --out 指定新的工作簿，或用 --into 指定数据包，二者择一。',
    )
  }
  const ofPackage = options.package ?? readSettings(process.env).DATA_DIR
  if (out !== undefined) {
    if (await isDrafts(source)) return writeDrafts(out, { folder: source, into: ofPackage, reviewer }, json)
    return writeWorkbook(source, out, json)
  }
  const folder = into ?? ''
  if (await isDrafts(folder)) return readDrafts(source, { folder, into: ofPackage, reviewer }, json)
  return readWorkbook(source, folder, json)
}

/** `tiyu sheet` */
export function sheetCommand(): Command {
  return new Command('sheet')
    .description(
      'Write a data package, or drafts, as an Excel workbook to edit, or read the workbook back. A workbook with problems does not change a package: a copy has them as comments at their cells. Of drafts, rows without problems are recorded.\n把数据包或草稿写成可编辑的 Excel 工作簿，或把工作簿读回。有问题时不改动数据包，另存副本，在各单元格以批注列出问题；草稿中没有问题的行照常记录。',
    )
    .argument('<source>', 'folder of a package or of drafts, or a workbook 数据包或草稿文件夹，或工作簿')
    .option('-o, --out <workbook>', 'new workbook to write 要写出的新工作簿')
    .option('--into <folder>', 'package, or drafts, that the workbook is read back into 读回的数据包或草稿文件夹')
    .option(
      '--package <folder>',
      'of drafts: package that accepted rows are for; DATA_DIR by default 草稿所要写入的数据包，缺省为 DATA_DIR',
    )
    .addOption(reviewerOption())
    .option('--json', 'print JSON 输出 JSON')
    .addHelpText(
      'after',
      examplesHelp([
        ['tiyu sheet my-city --out book.xlsx', 'a workbook to edit 写出可编辑的工作簿'],
        ['tiyu sheet book.xlsx --into my-city', 'the edited workbook, checked 检查并读回工作簿'],
        ['tiyu sheet drafts --out drafts.xlsx', 'drafts to decide on 写出待审核的草稿'],
        ['tiyu sheet drafts.xlsx --into drafts', 'the decisions 读回审核结果'],
      ]),
    )
    .action(run)
}
