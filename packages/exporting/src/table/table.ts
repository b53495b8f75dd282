import type { Bilingual } from '@tiyu/model'

/** What the values of a column are: decimals are strings of digits, so that none is rounded. */
export type ColumnType = 'text' | 'decimal' | 'integer' | 'number' | 'boolean'

/** One value of a cell. */
export type Value = string | number | boolean | null

/** The content of a cell: a value, or the list of values of a list column. */
export type Cell = Value | readonly Value[]

/** A column of a table. */
export interface TableColumn {
  /** Unique within the table, such as `region.name`. */
  readonly name: string
  readonly type: ColumnType
  readonly isList: boolean
  readonly description: Bilingual
  /** Names of the fields that lead to the value in the schema, whatever they are called in the query. */
  readonly fields: readonly string[]
}

/** The cells of one row, in the order of the columns. */
export type TableRow = readonly Cell[]

/** A table whose rows are read while they are written. */
export interface Table {
  readonly columns: readonly TableColumn[]
  readonly batches: AsyncIterable<readonly TableRow[]>
}
