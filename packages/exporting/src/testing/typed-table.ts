// A table with a column of each type, for the tests of typed formats.
import type { WriteOptions } from '../formats/format.ts'
import type { Table, TableColumn, TableRow } from '../table/table.ts'

/** A column of each type; their names are the types. */
export const typedColumns = (['text', 'decimal', 'integer', 'number', 'boolean'] as const).map(
  (type): TableColumn => ({ name: type, type, isList: false, description: { en: type, zh: type }, fields: [type] }),
)

/** Options with the names of fields as headers. */
export const FIELD_HEADERS: WriteOptions = {
  headers: 'fields',
  bom: false,
  rawFormulas: false,
  language: 'zh',
  title: 't',
  publishedAt: '',
}

/** Returns a table whose rows come in batches of a hundred. */
export function inBatches(columns: readonly TableColumn[], rows: readonly TableRow[]): Table {
  async function* batches() {
    for (let at = 0; at < rows.length; at += 100) yield rows.slice(at, at + 100)
  }
  return { columns, batches: batches() }
}
