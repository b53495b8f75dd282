// All tables of a release as one workbook, with a sheet for each.
import type { AnyTable } from '@tiyu/model'
import { sheetCell, sheetName } from '../formats/sheet-cell.ts'
import { headersOf } from '../table/headers.ts'
import { openPackageTable, type PackageFileBytes } from './package-table.ts'

/** Rows of a workbook at most, of all sheets together: a workbook is made in memory. */
export const MAX_WORKBOOK_ROWS = 100_000

/** A table of a release and its file. */
export interface ReleaseTable {
  readonly table: AnyTable
  readonly file: PackageFileBytes
}

async function sheetOf({ table, file }: ReleaseTable) {
  const { columns, batches } = await openPackageTable(table, file)
  const rows = []
  for await (const batch of batches) {
    rows.push(...batch.map((row) => columns.map((column, at) => sheetCell(row[at] ?? null, column))))
  }
  return { name: sheetName(table.zh), rows: [headersOf(columns, 'both'), ...rows], freezePane: { rows: 1 } }
}

/**
 * Returns a workbook of tables: sheets with Chinese names, headers in both languages, frozen.
 * @param publishedAt ISO 8601; the same tables published at the same time give the same bytes
 */
export async function workbook(tables: readonly ReleaseTable[], publishedAt: string): Promise<Uint8Array> {
  // Loaded when a workbook is made: it is large, and most services make none.
  const { writeXlsx } = await import('hucre/xlsx')
  const time = new Date(publishedAt)
  const sheets = await Promise.all(tables.map(sheetOf))
  return writeXlsx({ sheets, properties: { created: time, modified: time } })
}
