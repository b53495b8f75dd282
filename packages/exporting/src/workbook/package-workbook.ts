// A package as a workbook that a person edits and `tiyu sheet --into` reads back.
import { join } from 'node:path'
import { findTableFile, loadDescriptor, readRecords, type TableSheet, tableSheetName } from '@tiyu/datapackage'
import { type AnyTable, PackageError, type Problem, tables } from '@tiyu/model'
import { packageColumns } from '../release/package-table.ts'
import { MAX_WORKBOOK_ROWS } from '../release/workbook.ts'
import { headersOf } from '../table/headers.ts'
import { WorkbookSizeError } from './workbook-size-error.ts'
import { writeSheets } from './write-sheets.ts'

/** The time of a package that states none. */
const NO_TIME = '1980-01-01T00:00:00Z'

function fail(problem: Problem): never {
  throw new PackageError([problem])
}

async function readSheet(table: AnyTable, folder: string, file: string, maximum: number): Promise<TableSheet> {
  const records: (readonly string[])[] = []
  for await (const { cells } of readRecords(join(folder, file), file, fail)) {
    records.push(cells)
    if (records.length > maximum + 1) throw new WorkbookSizeError(MAX_WORKBOOK_ROWS)
  }
  const [header = Object.keys(table.columns), ...rows] = records
  const labels = headersOf(packageColumns(table, header), 'zh')
  return { table, name: tableSheetName(table), rows: [labels, header, ...rows], headerRow: 1 }
}

/**
 * Returns the tables of a package as a workbook; the same package gives the same bytes.
 * @throws PackageError if a file cannot be read, WorkbookSizeError if there are too many rows
 */
export async function packageWorkbook(folder: string): Promise<Uint8Array> {
  const descriptor = await loadDescriptor(folder)
  const sheets: TableSheet[] = []
  let remaining = MAX_WORKBOOK_ROWS
  for (const table of tables) {
    const file = findTableFile(descriptor, table.name)
    if (file === undefined) continue
    const sheet = await readSheet(table, folder, file, remaining)
    remaining -= sheet.rows.length - 2
    sheets.push(sheet)
  }
  return writeSheets(sheets, descriptor.created ?? NO_TIME)
}
