// One JSON object a line, with the types of the values and lists as lists.
import { headersOf } from '../table/headers.ts'
import type { TableFormat } from './format.ts'

export const ndjson: TableFormat = {
  extension: 'ndjson',
  contentType: 'application/x-ndjson; charset=utf-8',
  async *write({ columns, batches }, { headers }) {
    const names = headersOf(columns, headers)
    const line = (cells: readonly unknown[]) =>
      `${JSON.stringify(Object.fromEntries(names.map((name, at) => [name, cells[at]])))}\n`
    for await (const rows of batches) yield rows.map(line).join('')
  },
}
