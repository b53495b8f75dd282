// A column of a group of rows in the file, and the metadata of both, which stand at its end.
import type { ParquetWriter } from 'hyparquet-writer'
import type { ColumnValues } from './column-values.ts'
import { type PageEncoding, pagesOf, writeDictionaryPage, writePage } from './pages.ts'
import type { PieceWriter } from './piece-writer.ts'
import type { PlainValues } from './plain-values.ts'

type GroupMetadata = ParquetWriter['row_groups'][number]

/** What the end of the file says about a column of a group of rows. */
export type ColumnMetadata = GroupMetadata['columns'][number]

type Statistics = NonNullable<NonNullable<ColumnMetadata['meta_data']>['statistics']>

/** Returns the smallest and the largest value; zeros have the sign that includes both (Apache Parquet format, `Statistics`). */
function boundsOf(values: PlainValues): Pick<Statistics, 'min_value' | 'max_value'> {
  if (values.length === 0) return {}
  let [min, max] = [0, 0]
  for (let at = values.endOf(0); at < values.length; at = values.endOf(at)) {
    if (values.compare(at, min) < 0) min = at
    else if (values.compare(at, max) > 0) max = at
  }
  return { min_value: values.at(min) === 0 ? -0 : values.at(min), max_value: values.at(max) || 0 }
}

function booleanBounds(indexes: Uint32Array): Pick<Statistics, 'min_value' | 'max_value'> {
  return indexes.length === 0 ? {} : { min_value: !indexes.includes(0), max_value: indexes.includes(1) }
}

function statisticsOf({ column, indexes, plain, dictionary, rows, count }: ColumnValues): Statistics {
  const counted = { null_count: BigInt(rows - count) }
  if (!column.hasBounds) return counted
  return { ...counted, ...(column.type === 'BOOLEAN' ? booleanBounds(indexes) : boundsOf(dictionary?.values ?? plain)) }
}

/** Writes the values of a column: yields the pieces of the file that get full, and returns the metadata. */
export function* writeColumnChunk(writer: PieceWriter, values: ColumnValues): Generator<Uint8Array, ColumnMetadata> {
  const { column, rows, dictionary } = values
  const start = writer.offset
  let uncompressed = dictionary ? writeDictionaryPage(writer, dictionary) : 0
  const dataStart = writer.offset
  const encodings: PageEncoding[] = []
  for (const page of pagesOf(values)) {
    uncompressed += writePage(writer, page)
    encodings.push(page.encoding)
    yield* writer.fullPiece()
  }
  const encoding = encodings[0] ?? 'PLAIN'
  const dictionaryPages = dictionary ? [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 } as const] : []
  return {
    meta_data: {
      type: column.type,
      encodings: dictionary ? ['PLAIN', encoding] : [encoding],
      path_in_schema: [column.name],
      codec: 'SNAPPY',
      num_values: BigInt(rows),
      total_compressed_size: BigInt(writer.offset - start),
      total_uncompressed_size: BigInt(uncompressed),
      data_page_offset: BigInt(dataStart),
      ...(dictionary && { dictionary_page_offset: BigInt(start) }),
      statistics: statisticsOf(values),
      encoding_stats: [...dictionaryPages, { page_type: 'DATA_PAGE_V2', encoding, count: encodings.length }],
    },
    file_offset: BigInt(start),
  }
}

/** Returns the metadata of a group of rows. */
export function groupMetadata(columns: ColumnMetadata[], rows: number, compressedBytes: number): GroupMetadata {
  const uncompressed = columns.reduce((sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n), 0n)
  return {
    columns,
    total_byte_size: uncompressed,
    num_rows: BigInt(rows),
    total_compressed_size: BigInt(compressedBytes),
  }
}
