import { writeXlsxStream } from 'hucre/xlsx'
import { headersOf } from '../table/headers.ts'
import type { Table } from '../table/table.ts'
import type { WriteOptions } from './format.ts'
import { type SheetCell, sheetCell, sheetName } from './sheet-cell.ts'

async function* sheetRows({ columns, batches }: Table): AsyncGenerator<SheetCell[]> {
  for await (const rows of batches) {
    for (const row of rows) yield columns.map((column, at) => sheetCell(row[at] ?? null, column))
  }
}

/** Writes a workbook of one sheet, its header row frozen. Texts are text cells, which no spreadsheet runs as formulas. */
export function writeWorkbook(table: Table, { headers, title }: WriteOptions): AsyncIterable<Uint8Array> {
  return writeXlsxStream(sheetRows(table), {
    name: sheetName(title),
    columns: headersOf(table.columns, headers).map((header) => ({ header })),
    freezePane: { rows: 1 },
  })
}
