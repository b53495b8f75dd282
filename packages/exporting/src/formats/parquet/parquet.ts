// Apache Parquet, in groups of rows that are written as they are read.
import { PassThrough } from 'node:stream'
import { type BasicType, ByteWriter, type ColumnSource, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { findCoordinates, positionOf } from '../table/coordinates.ts'
import { headersOf } from '../table/headers.ts'
import { storedType, storedValue } from '../table/stored-value.ts'
import type { ColumnType, Table, TableColumn, TableRow } from '../table/table.ts'
import type { WriteOptions } from './format.ts'
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
  /** False if the smallest and the largest value say nothing. */
  readonly statistics: boolean
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
  return [{ name: GEOMETRY, type: 'BYTE_ARRAY', nullable: true, statistics: false, read }]
}

function parquetColumns(columns: readonly TableColumn[], names: readonly string[]): ParquetColumn[] {
  return [
    ...columns.map(
      (column, at): ParquetColumn => ({
        name: names[at] ?? '',
        type: PARQUET_TYPES[storedType(column)],
        nullable: true,
        statistics: true,
        read: (row) => storedValue(row[at] ?? null, column),
      }),
    ),
    ...geometryColumns(columns, names),
  ]
}

/** Values by column, until there are enough for a group of rows. */
class RowGroup {
  private readonly columns: readonly ParquetColumn[]
  private values: unknown[][] = []
  private length = 0

  constructor(columns: readonly ParquetColumn[]) {
    this.columns = columns
    this.clear()
  }

  get isFull(): boolean {
    return this.length === ROWS_PER_GROUP
  }

  get isEmpty(): boolean {
    return this.length === 0
  }

  add(row: TableRow): void {
    for (const [at, column] of this.columns.entries()) (this.values[at] as unknown[]).push(column.read(row))
    this.length += 1
  }

  /** Returns the values, and begins the next group. */
  take(): ColumnSource[] {
    const data = this.columns.map(({ name, type, nullable, statistics }, at) => ({
      ...{ name, type, nullable, statistics },
      data: this.values[at] as unknown[],
    }))
    this.clear()
    return data
  }

  private clear(): void {
    this.values = this.columns.map(() => [])
    this.length = 0
  }
}

const copyText = <Value>(value: Value) => (typeof value === 'string' ? Buffer.from(value).toString() : value)

/** Copies the texts in the statistics of the last group: each may be part of a larger text, which would stay in memory. */
function copyStatistics({ row_groups }: ParquetWriter): void {
  for (const { meta_data } of row_groups.at(-1)?.columns ?? []) {
    const statistics = meta_data?.statistics
    if (!statistics) continue
    for (const bound of ['min_value', 'max_value'] as const) {
      const value = copyText(statistics[bound])
      if (value !== undefined) statistics[bound] = value
    }
  }
}

/** Writes the rows group by group; the next is read when the bytes of the one before are taken. */
async function writeGroups(file: ParquetWriter, batches: Table['batches'], group: RowGroup): Promise<void> {
  const write = async () => {
    await file.write({ columnData: group.take(), rowGroupSize: ROWS_PER_GROUP })
    copyStatistics(file)
  }
  for await (const rows of batches) {
    for (const row of rows) {
      group.add(row)
      if (group.isFull) await write()
    }
  }
  if (!group.isEmpty) await write()
  await file.finish()
}

/** Writes a table as a Parquet file. */
export async function* writeParquet(
  { columns, batches }: Table,
  { headers }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const output = new PassThrough()
  const written = parquetColumns(columns, headersOf(columns, headers))
  const group = new RowGroup(written)
  const file = new ParquetWriter({
    writer: new StreamingWriter(output),
    schema: schemaFromColumnData({ columnData: group.take() }),
    createdBy: 'tiyu',
    kvMetadata: written.length > columns.length ? [GEO_METADATA] : [],
  })
  writeGroups(file, batches, group).catch((error) => output.destroy(error))
  yield* output
}
