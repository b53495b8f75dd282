// CSV (RFC 4180) and TSV with quotes, as spreadsheets read them.
import { createLineWriter } from '@tiyu/model/row-lines'
import { headersOf } from '../table/headers.ts'
import type { Table } from '../table/table.ts'
import type { TableFormat, WriteOptions } from './format.ts'

const BYTE_ORDER_MARK = '\uFEFF'

async function* writeLines(delimiter: string, { columns, batches }: Table, options: WriteOptions) {
  const line = createLineWriter(delimiter, options.rawFormulas)
  yield `${options.bom ? BYTE_ORDER_MARK : ''}${line(headersOf(columns, options.headers))}`
  for await (const rows of batches) yield rows.map(line).join('')
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
