// Apache Parquet, in groups of rows that are written as they are read.
import { PassThrough } from 'node:stream'
import { ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import { cellText } from '../table/cell-text.ts'
import { headersOf } from '../table/headers.ts'
import type { Cell, ColumnType, Table, TableColumn } from '../table/table.ts'
import type { TableFormat, WriteOptions } from './format.ts'

/** Rows in memory at once. Larger groups read a little faster and need much more memory. */
const ROWS_PER_GROUP = 20_000

/** The type in Parquet: decimals are strings of digits, and so are lists, joined as in CSV. */
const PARQUET_TYPES = {
  text: 'STRING',
  decimal: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Readonly<Record<ColumnType, string>>

const typeOf = ({ type, isList }: TableColumn) => (isList ? 'STRING' : PARQUET_TYPES[type])

/** A writer that hands the bytes of each part on, and waits until they are taken. */
class StreamingWriter extends ByteWriter {
  private readonly output: PassThrough

  constructor(output: PassThrough) {
    super()
    this.output = output
  }

  async flush(): Promise<void> {
    const bytes = Buffer.from(this.getBytes())
    this.index = 0
    if (bytes.length === 0 || this.output.write(bytes)) return
    await new Promise<void>((resolve, reject) => {
      this.output.once('drain', resolve)
      this.output.once('close', () => reject(new Error('The reader has left.')))
    })
  }

  override async finish(): Promise<void> {
    await this.flush()
    this.output.end()
  }
}

async function* rowObjects({ columns, batches }: Table, names: readonly string[]) {
  const value = (cell: Cell, { isList, type }: TableColumn) =>
    cell === null ? null : isList || type === 'text' || type === 'decimal' ? cellText(cell) : cell
  for await (const rows of batches) {
    for (const row of rows) {
      yield Object.fromEntries(columns.map((column, at) => [names[at], value(row[at] ?? null, column)]))
    }
  }
}

async function* writeParquet(table: Table, { headers }: WriteOptions): AsyncGenerator<Uint8Array> {
  const output = new PassThrough()
  const names = headersOf(table.columns, headers)
  const written = parquetWriteRows({
    writer: new StreamingWriter(output),
    rows: rowObjects(table, names),
    columns: table.columns.map((column, at) => ({ name: names[at] ?? '', type: typeOf(column), nullable: true })),
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: 'tiyu',
  })
  Promise.resolve(written).catch((error) => output.destroy(error))
  yield* output
}

export const parquet: TableFormat = {
  extension: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  write: writeParquet,
}
