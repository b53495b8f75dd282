// Updates a package by an edited workbook: all of it, or nothing if anything is invalid.
import { rename } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import {
  checkPackage,
  type Descriptor,
  findTableFile,
  loadDescriptor,
  StagedFolder,
  type TableSheet,
} from '@tiyu/datapackage'
import type { Problem } from '@tiyu/model'
import { readTableRecords, stagePackage } from '../staged-package.ts'
import { cellName } from './cell-name.ts'
import { noResource } from './sheet-faults.ts'
import { type SheetPosition, type SheetRecords, sheetRecords } from './sheet-records.ts'
import { type CellProblem, readTableSheets } from './table-sheets.ts'

/** A problem of a workbook, or of a file of the package that is not in the workbook. */
interface WorkbookProblem extends Problem {
  /** Where it is in the workbook; `file` then names the cell, such as `设施 facilities!C5`. */
  readonly cell?: SheetPosition
}

/** What became of a package. */
export interface UpdateResult {
  /** The tables as they were read from the workbook. */
  readonly sheets: readonly TableSheet[]
  /** The first ten thousand problems; if there are any, nothing is written. */
  readonly problems: readonly WorkbookProblem[]
  readonly problemCount: number
  /** Valid rows by table name. */
  readonly rows: Readonly<Record<string, number>>
  /** Files with another record than before, which were written; the others are left as they are. */
  readonly changed: readonly string[]
}

/** The file of a table in the package, and its records in the workbook. */
interface TableUpdate {
  readonly file: string
  readonly records: SheetRecords
  readonly isChanged: boolean
}

function atCell({ message, hint, field }: Omit<Problem, 'file'>, cell: SheetPosition): WorkbookProblem {
  return { file: cellName(cell), ...(field && { field }), message, hint, cell }
}

async function prepareUpdate(sheet: TableSheet, folder: string, file: string): Promise<TableUpdate> {
  const before = await readTableRecords(folder, file)
  const records = sheetRecords(sheet, before[0] ?? [])
  return { file, records, isChanged: !isDeepStrictEqual([records.header, ...records.records], before) }
}

/** Returns the sheets with the files of their tables, and the problems of those that the package leaves out. */
function findFiles(sheets: readonly TableSheet[], descriptor: Descriptor) {
  const problems: CellProblem[] = []
  const files = sheets.flatMap((sheet) => {
    const file = findTableFile(descriptor, sheet.table.name)
    if (file !== undefined) return { sheet, file }
    problems.push({ sheet: sheet.name, row: 0, column: 0, ...noResource(sheet.table) })
    return []
  })
  return { files, problems }
}

/** Returns the problems of the staged files at the cells that they come from. */
function locateProblems(problems: readonly Problem[], updates: readonly TableUpdate[]): WorkbookProblem[] {
  return problems.map((problem) => {
    const update = updates.find(({ file }) => file === problem.file)
    return update ? atCell(problem, update.records.locate(problem)) : problem
  })
}

/**
 * Writes the tables of a workbook into a package, if the package is then valid.
 * @throws SourceError if the file is no workbook, PackageError if the package cannot be read
 */
export async function updatePackage(workbook: string, folder: string): Promise<UpdateResult> {
  const { sheets, problems: unreadable } = await readTableSheets(workbook)
  const descriptor = await loadDescriptor(folder)
  const { files, problems: unknown } = findFiles(sheets, descriptor)
  const updates = await Promise.all(files.map(({ sheet, file }) => prepareUpdate(sheet, folder, file)))
  const staged = await StagedFolder.create(resolve(folder))
  try {
    await stagePackage(folder, descriptor, new Map(updates.map(({ file, records }) => [file, records])), staged)
    const { problems: invalid, problemCount, rows } = await checkPackage(staged.path(''))
    const read = [...unreadable, ...unknown].map(({ sheet, row, column, ...problem }) =>
      atCell(problem, { sheet, row, column }),
    )
    const found = locateProblems(invalid, updates).filter(({ file }) => !read.some((one) => one.file === file))
    const problems = [...read, ...found]
    const changed = problems.length > 0 ? [] : updates.filter(({ isChanged }) => isChanged).map(({ file }) => file)
    for (const file of changed) await rename(staged.path(file), join(folder, file))
    return { sheets, problems, problemCount: problemCount - invalid.length + problems.length, rows, changed }
  } finally {
    await staged.discard()
  }
}
