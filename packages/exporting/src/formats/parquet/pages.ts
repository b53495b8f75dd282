// Pages of a column: its levels and values as they are written (Apache Parquet format, "Data Pages").
import { ByteWriter } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { writeRleBitPackedHybrid } from 'hyparquet-writer/src/encoding.js'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import type { ColumnValues } from './column-values.ts'
import type { Dictionary } from './dictionary.ts'

/** Bytes of values in a page, at least, unless it is the last. Larger pages need more memory to compress. */
const PAGE_BYTES = 262_144

export type PageEncoding = 'PLAIN' | 'RLE' | 'RLE_DICTIONARY'

/** The rows of a page. */
export interface Page {
  readonly encoding: PageEncoding
  /** 1 for each row with a value, else 0. */
  readonly levels: Uint8Array
  /** The encoded values. */
  readonly values: Uint8Array
}

function* plainPages({ plain, levels }: ColumnValues): Generator<Page> {
  const page = (rows: readonly [start: number, end: number], bytes: readonly [start: number, end: number]): Page => ({
    encoding: 'PLAIN',
    levels: levels.subarray(...rows),
    values: plain.subarray(...bytes),
  })
  let [row, start, end] = [0, 0, 0]
  for (const [at, level] of levels.entries()) {
    if (level === 1) end = plain.endOf(end)
    if (end - start < PAGE_BYTES) continue
    yield page([row, at + 1], [start, end])
    row = at + 1
    start = end
  }
  if (row < levels.length) yield page([row, levels.length], [start, end])
}

const bitWidth = (count: number) => Math.ceil(Math.log2(count))

function indexPage({ indexes, levels }: ColumnValues, { size }: Dictionary): Page {
  const bytes = new ByteWriter()
  bytes.appendUint8(bitWidth(size))
  writeRleBitPackedHybrid(bytes, indexes, bitWidth(size))
  return { encoding: 'RLE_DICTIONARY', levels, values: bytes.getBytes() }
}

function booleanPage({ indexes, levels }: ColumnValues): Page {
  const runs = new ByteWriter()
  writeRleBitPackedHybrid(runs, indexes, 1)
  const bytes = new ByteWriter()
  bytes.appendUint32(runs.offset)
  bytes.appendBytes(runs.getBytes())
  return { encoding: 'RLE', levels, values: bytes.getBytes() }
}

/** Returns the pages of a column, in the order of their rows. */
export function pagesOf(values: ColumnValues): Iterable<Page> {
  const { column, dictionary } = values
  if (column.type === 'BOOLEAN') return [booleanPage(values)]
  return dictionary ? [indexPage(values, dictionary)] : plainPages(values)
}

/** Writes a page and returns its bytes before compression, with its header. */
export function writePage(writer: ByteWriter, { encoding, levels, values }: Page): number {
  const levelBytes = new ByteWriter()
  writeRleBitPackedHybrid(levelBytes, levels, 1)
  const compressed = snappyCompress(values)
  const start = writer.offset
  writePageHeader(writer, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: levelBytes.offset + values.length,
    compressed_page_size: levelBytes.offset + compressed.length,
    data_page_header_v2: {
      num_values: levels.length,
      num_nulls: levels.length - levels.reduce((sum, level) => sum + level, 0),
      num_rows: levels.length,
      encoding,
      definition_levels_byte_length: levelBytes.offset,
      repetition_levels_byte_length: 0,
      is_compressed: true,
    },
  })
  const header = writer.offset - start
  writer.appendBytes(levelBytes.getBytes())
  writer.appendBytes(compressed)
  return header + levelBytes.offset + values.length
}

/** Writes the values of a dictionary and returns their bytes before compression, with the header. */
export function writeDictionaryPage(writer: ByteWriter, { values, size }: Dictionary): number {
  const bytes = values.subarray(0, values.length)
  const compressed = snappyCompress(bytes)
  const start = writer.offset
  writePageHeader(writer, {
    type: 'DICTIONARY_PAGE',
    uncompressed_page_size: bytes.length,
    compressed_page_size: compressed.length,
    dictionary_page_header: { num_values: size, encoding: 'PLAIN' },
  })
  const header = writer.offset - start
  writer.appendBytes(compressed)
  return header + bytes.length
}
