import type { Bilingual } from '@tiyu/model'
import type { HeaderStyle } from '../table/headers.ts'
import type { Table, TableColumn, TableRow } from '../table/table.ts'

/** How a table is written. */
export interface WriteOptions {
  readonly headers: HeaderStyle
  /** Begins a text file with a byte order mark, which Excel needs to read UTF-8. */
  readonly bom: boolean
  /** Leaves texts that a spreadsheet would run as formulas as they are. */
  readonly rawFormulas: boolean
  /** Language of texts that a format has in one language only: names of rows in a calendar. */
  readonly language: keyof Bilingual
  /** Name of the table, for formats that have a place for it. */
  readonly title: string
  /** When the release was published, ISO 8601, for formats that state a time. */
  readonly publishedAt: string
}

/** What the rows of a format need. */
interface Requirement {
  /** Selections that are added to a query whose rows have these fields. */
  readonly selections: readonly string[]
  isMet(columns: readonly TableColumn[]): boolean
  /** What to do if it is not met. */
  readonly hint: Bilingual
}

/** A file format of tables. */
export interface TableFormat {
  readonly extension: string
  /** The media type, for `Content-Type`. */
  readonly contentType: string
  /** True if the format compresses the file itself. */
  readonly isCompressed?: boolean
  /** Most rows a file can have. */
  readonly maxRows?: number
  /** What the rows need, if not every table can be written. */
  readonly requirement?: Requirement
  /** Throws NotATableError for rows with a cell that the format cannot hold: it is called with the first rows, before any piece. */
  assertCells?(columns: readonly TableColumn[], rows: readonly TableRow[]): void
  /** Yields the file in pieces. */
  write(table: Table, options: WriteOptions): AsyncIterable<string | Uint8Array>
}
