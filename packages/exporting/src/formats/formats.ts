import { ics } from './calendar.ts'
import { csv, tsv } from './delimited.ts'
import type { TableFormat } from './format.ts'
import { geojson } from './geojson.ts'
import { ndjson } from './ndjson.ts'
import { assertSheetCells } from './sheet-cell.ts'

/** Rows that a sheet can have in Excel. */
const MAX_SHEET_ROWS = 1_048_576

type Write = TableFormat['write']

/** Returns a function that loads the one that writes when a file is written: libraries of formats take several megabytes. */
function lazily(load: () => Promise<Write>): Write {
  return async function* (table, options) {
    const write = await load()
    yield* write(table, options)
  }
}

const xlsx: TableFormat = {
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isCompressed: true,
  maxRows: MAX_SHEET_ROWS - 1,
  assertCells: assertSheetCells,
  write: lazily(async () => (await import('./xlsx.ts')).writeWorkbook),
}

const parquet: TableFormat = {
  extension: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  isCompressed: true,
  write: lazily(async () => (await import('./parquet/parquet.ts')).writeParquet),
}

const arrow: TableFormat = {
  extension: 'arrows',
  contentType: 'application/vnd.apache.arrow.stream',
  write: lazily(async () => (await import('./arrow.ts')).writeArrow),
}

/** The formats of tables by the name a request gives. */
export const tableFormats = { csv, tsv, ndjson, xlsx, parquet, arrow, geojson, ics } as const satisfies Readonly<
  Record<string, TableFormat>
>

export type FormatName = keyof typeof tableFormats
