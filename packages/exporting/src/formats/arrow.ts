// Apache Arrow in its streaming format (IPC): a schema, then batches of rows that are written as the rows are read.
import {
  bool,
  type Column,
  columnFromArray,
  type DataType,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from '@uwdata/flechette'
import { headersOf } from '../table/headers.ts'
import { storedType, storedValue } from '../table/stored-value.ts'
import type { ColumnType, Table, TableColumn, TableRow } from '../table/table.ts'
import type { WriteOptions } from './format.ts'

/** Rows in memory at once. */
const ROWS_PER_BATCH = 20_000

/** The type in Arrow: decimals are strings of digits, and so are lists, joined as in CSV. */
const ARROW_TYPES: Readonly<Record<ColumnType, () => DataType>> = {
  text: utf8,
  decimal: utf8,
  integer: int32,
  number: float64,
  boolean: bool,
}

/** Bytes of a message before its metadata: a marker, and the length of the metadata (Arrow columnar format, "IPC"). */
const MESSAGE_HEAD = 8

/** The end of a stream: the marker, and a length of 0. */
const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0])

/** A stream of one batch in its parts. */
interface StreamParts {
  readonly schema: Uint8Array
  readonly batch: Uint8Array
}

function splitStream(bytes: Uint8Array): StreamParts {
  const { byteOffset, byteLength } = bytes
  const metadataLength = new DataView(bytes.buffer, byteOffset, byteLength).getInt32(4, true)
  const end = MESSAGE_HEAD + metadataLength
  return { schema: bytes.subarray(0, end), batch: bytes.subarray(end, byteLength - END_OF_STREAM.length) }
}

function encodeRows(columns: readonly TableColumn[], names: readonly string[], rows: readonly TableRow[]): StreamParts {
  const arrays = columns.map((column, at): [string, Column<unknown>] => {
    const values = rows.map((row) => storedValue(row[at] ?? null, column))
    return [names[at] ?? '', columnFromArray(values, ARROW_TYPES[storedType(column)]())]
  })
  const stream = tableToIPC(tableFromColumns(arrays), { format: 'stream' })
  if (!stream) throw new TypeError('Nothing was written.')
  return splitStream(stream)
}

/** Yields rows in batches of equal size, the last one smaller. */
async function* equalBatches(batches: Table['batches']): AsyncGenerator<readonly TableRow[]> {
  let pending: TableRow[] = []
  for await (const rows of batches) {
    for (const row of rows) {
      pending.push(row)
      if (pending.length < ROWS_PER_BATCH) continue
      yield pending
      pending = []
    }
  }
  if (pending.length > 0) yield pending
}

/** Writes a table as an Arrow stream. */
export async function* writeArrow({ columns, batches }: Table, { headers }: WriteOptions): AsyncGenerator<Uint8Array> {
  const names = headersOf(columns, headers)
  yield encodeRows(columns, names, []).schema
  for await (const rows of equalBatches(batches)) yield encodeRows(columns, names, rows).batch
  yield END_OF_STREAM
}
