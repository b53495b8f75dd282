// Apache Parquet, in groups of rows that are written as they are read.
import { type BasicType, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer'
import { findCoordinates, positionOf } from '../../table/coordinates.ts'
import { headersOf } from '../../table/headers.ts'
import { storedType, storedValue } from '../../table/stored-value.ts'
import type { ColumnType, Table, TableColumn, TableRow } from '../../table/table.ts'
import type { WriteOptions } from '../format.ts'
import { GEO_METADATA, GEOMETRY, pointToWkb } from '../geo-column.ts'
import { type ColumnMetadata, groupMetadata, writeColumnChunk } from './column-chunk.ts'
import { ColumnValues, type StoredColumn, type StoredValue } from './column-values.ts'
import { PieceWriter } from './piece-writer.ts'

/** Rows of a group, at most. Readers share their work by groups, and skip groups by their smallest and largest values. */
const MAX_GROUP_ROWS = 102_400

/** Bytes of the encoded values of a group, after which it is written. */
const GROUP_BYTES = 16_777_216

/** The bytes of a group are summed each time this number of rows was added. */
const SUM_INTERVAL = 64

/** The type in Parquet: decimals are strings of digits, and so are lists, joined as in CSV. */
const PARQUET_TYPES = {
  text: 'STRING',
  decimal: 'STRING',
  integer: 'INT32',
  number: 'DOUBLE',
  boolean: 'BOOLEAN',
} as const satisfies Readonly<Record<ColumnType, BasicType>>

/** A column of the file, and how its values are read from a row. */
interface ParquetColumn extends StoredColumn {
  /** The type that readers see. */
  readonly logicalType: BasicType
  read(row: TableRow): StoredValue
}

/** Returns the column of points of a table with coordinates. */
function geometryColumns(columns: readonly TableColumn[], names: readonly string[]): ParquetColumn[] {
  const coordinates = findCoordinates(columns)
  if (!coordinates || names.includes(GEOMETRY)) return []
  const read = (row: TableRow) => {
    const position = positionOf(row, coordinates)
    return position ? pointToWkb(position) : null
  }
  const type = 'BYTE_ARRAY'
  return [{ name: GEOMETRY, type, logicalType: type, mayRepeat: false, hasBounds: false, read }]
}

function parquetColumns(columns: readonly TableColumn[], names: readonly string[]): ParquetColumn[] {
  return columns.map((column, at) => {
    const logicalType = PARQUET_TYPES[storedType(column)]
    return {
      name: names[at] ?? '',
      type: logicalType === 'STRING' ? 'BYTE_ARRAY' : logicalType,
      logicalType,
      mayRepeat: logicalType === 'STRING' || logicalType === 'INT32',
      hasBounds: true,
      read: (row) => storedValue(row[at] ?? null, column),
    }
  })
}

const schemaOf = (columns: readonly ParquetColumn[]) =>
  schemaFromColumnData({
    columnData: columns.map(({ name, logicalType }) => ({ name, type: logicalType, nullable: true, data: [] })),
  })

/** A file that is taken piece by piece while rows are added. */
class ParquetFile {
  private readonly columns: readonly ParquetColumn[]
  /** The values of the current group of rows, by column. */
  private readonly values: readonly ColumnValues[]
  private readonly bytes = new PieceWriter()
  private readonly file: ParquetWriter
  private rows = 0

  constructor(columns: readonly ParquetColumn[], kvMetadata: (typeof GEO_METADATA)[]) {
    this.columns = columns
    this.values = columns.map((column) => new ColumnValues(column))
    this.file = new ParquetWriter({ writer: this.bytes, schema: schemaOf(columns), createdBy: 'tiyu', kvMetadata })
  }

  /** True if the current group is to be written. */
  get isGroupFull(): boolean {
    if (this.rows % SUM_INTERVAL !== 0) return false
    return this.rows >= MAX_GROUP_ROWS || this.values.reduce((sum, { bytes }) => sum + bytes, 0) >= GROUP_BYTES
  }

  add(row: TableRow): void {
    for (const [at, column] of this.columns.entries()) this.values[at]?.add(column.read(row))
    this.rows += 1
  }

  /** Writes the current group, if it has rows, and yields the pieces that get full. */
  *writeGroup(): Generator<Uint8Array> {
    if (this.rows === 0) return
    const start = this.bytes.offset
    const chunks: ColumnMetadata[] = []
    for (const values of this.values) {
      chunks.push(yield* writeColumnChunk(this.bytes, values))
      values.clear()
    }
    this.file.row_groups.push(groupMetadata(chunks, this.rows, this.bytes.offset - start))
    this.file.num_rows += BigInt(this.rows)
    this.rows = 0
  }

  /** Yields the rest of the file. */
  *finish(): Generator<Uint8Array> {
    yield* this.writeGroup()
    this.file.finish()
    yield this.bytes.takePiece()
  }
}

/** Writes a table as a Parquet file; the next rows are read when the bytes of those before are taken. */
export async function* writeParquet(
  { columns, batches }: Table,
  { headers }: WriteOptions,
): AsyncGenerator<Uint8Array> {
  const names = headersOf(columns, headers)
  const geometry = geometryColumns(columns, names)
  const file = new ParquetFile(
    [...parquetColumns(columns, names), ...geometry],
    geometry.map(() => GEO_METADATA),
  )
  for await (const rows of batches) {
    for (const row of rows) {
      file.add(row)
      if (file.isGroupFull) yield* file.writeGroup()
    }
  }
  yield* file.finish()
}
