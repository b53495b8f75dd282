// Apache Parquet, in groups of rows that are written as they are read.
import { PassThrough } from 'node:stream'
import { type BasicType, ByteWriter, parquetWriteRows } from 'hyparquet-writer'
import { findCoordinates, positionOf } from '../table/coordinates.ts'
import { headersOf } from '../table/headers.ts'
import { storedType, storedValue } from '../table/stored-value.ts'
import type { ColumnType, Table, TableColumn, TableRow } from '../table/table.ts'
import type { TableFormat, WriteOptions } from './format.ts'
import { GEO_METADATA, GEOMETRY, pointToWkb } from './geo-column.ts'

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
      const onDrain = () => {
        this.output.off('close', onClose)
        resolve()
      }
      const onClose = () => reject(new Error('The reader has left.'))
      this.output.once('drain', onDrain).once('close', onClose)
    })
  }

  override async finish(): Promise<void> {
    await this.flush()
    this.output.end()
  }
}

/** A column of the file, and how its values are read from a row. */
interface ParquetColumn {
  readonly name: string
  readonly type: BasicType
  readonly nullable: true
  read(row: TableRow): unknown
}

/** Returns the column of points of a table with coordinates. */
function geometryColumns(columns: readonly TableColumn[], names: readonly string[]): ParquetColumn[] {
  const coordinates = findCoordinates(columns)
  if (!coordinates || names.includes(GEOMETRY)) return []
  const read = (row: TableRow) => {
    const position = positionOf(row, coordinates)
    return position ? pointToWkb(position) : null
  }
  return [{ name: GEOMETRY, type: 'BYTE_ARRAY', nullable: true, read }]
}

function parquetColumns(columns: readonly TableColumn[], names: readonly string[]): ParquetColumn[] {
  return [
    ...columns.map(
      (column, at): ParquetColumn => ({
        name: names[at] ?? '',
        type: PARQUET_TYPES[storedType(column)],
        nullable: true,
        read: (row) => storedValue(row[at] ?? null, column),
      }),
    ),
    ...geometryColumns(columns, names),
  ]
}

async function* rowObjects(batches: Table['batches'], columns: readonly ParquetColumn[]) {
  for await (const rows of batches) {
    for (const row of rows) yield Object.fromEntries(columns.map(({ name, read }) => [name, read(row)]))
  }
}

async function* writeParquet({ columns, batches }: Table, { headers }: WriteOptions): AsyncGenerator<Uint8Array> {
  const output = new PassThrough()
  const written = parquetColumns(columns, headersOf(columns, headers))
  const writing = parquetWriteRows({
    writer: new StreamingWriter(output),
    rows: rowObjects(batches, written),
    columns: written.map(({ name, type, nullable }) => ({ name, type, nullable })),
    rowGroupSize: ROWS_PER_GROUP,
    createdBy: 'tiyu',
    kvMetadata: written.length > columns.length ? [GEO_METADATA] : [],
  })
  Promise.resolve(writing).catch((error) => output.destroy(error))
  yield* output
}

export const parquet: TableFormat = {
  extension: 'parquet',
  contentType: 'application/vnd.apache.parquet',
  write: writeParquet,
}
