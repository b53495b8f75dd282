import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx'
import { headersOf } from '../table/headers.ts'
import type { Table } from '../table/table.ts'
import type { TableFormat } from './format.ts'
import { type SheetCell, sheetCell, sheetName } from './sheet-cell.ts'

async function* sheetRows({ columns, batches }: Table): AsyncGenerator<SheetCell[]> {
  for await (const rows of batches) {
    for (const row of rows) yield columns.map((column, at) => sheetCell(row[at] ?? null, column))
  }
}

/** A workbook of one sheet, its header row frozen. Texts are text cells, which no spreadsheet runs as formulas. */
export const xlsx: TableFormat = {
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  maxRows: XLSX_MAX_ROWS_PER_SHEET - 1,
  write: (table, { headers, title }) =>
    writeXlsxStream(sheetRows(table), {
      name: sheetName(title),
      columns: headersOf(table.columns, headers).map((header) => ({ header })),
      freezePane: { rows: 1 },
    }),
}
