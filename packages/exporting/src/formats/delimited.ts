// CSV (RFC 4180) and TSV with quotes, as spreadsheets read them.
import { cellText, defuseFormula } from '../table/cell-text.ts'
import { headersOf } from '../table/headers.ts'
import type { Table, TableRow } from '../table/table.ts'
import type { TableFormat, WriteOptions } from './format.ts'

const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/** Writes the lines of a table with one delimiter. */
class DelimitedLines {
  private readonly delimiter: string
  private readonly needsQuotes: RegExp
  private readonly rawFormulas: boolean

  constructor(delimiter: string, rawFormulas: boolean) {
    this.delimiter = delimiter
    this.needsQuotes = new RegExp(`["\r\n${delimiter}]`)
    this.rawFormulas = rawFormulas
  }

  private field(text: string): string {
    const safe = this.rawFormulas ? text : defuseFormula(text)
    return this.needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }

  line(cells: TableRow): string {
    return `${cells.map((cell) => this.field(cellText(cell))).join(this.delimiter)}${LINE_END}`
  }
}

const CSV_LINES = new DelimitedLines(',', false)

/** Returns a line of CSV for spreadsheets, with its line end. */
export const formatCsvLine = (cells: TableRow): string => CSV_LINES.line(cells)

async function* writeLines(delimiter: string, { columns, batches }: Table, options: WriteOptions) {
  const lines = new DelimitedLines(delimiter, options.rawFormulas)
  yield `${options.bom ? BYTE_ORDER_MARK : ''}${lines.line(headersOf(columns, options.headers))}`
  for await (const rows of batches) yield rows.map((row) => lines.line(row)).join('')
}

export const csv: TableFormat = {
  extension: 'csv',
  contentType: 'text/csv; charset=utf-8; header=present',
  write: (table, options) => writeLines(',', table, options),
}

export const tsv: TableFormat = {
  extension: 'tsv',
  contentType: 'text/tab-separated-values; charset=utf-8',
  write: (table, options) => writeLines('\t', table, options),
}
