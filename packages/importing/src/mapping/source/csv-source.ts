// Delimited text: CSV in all its dialects.
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import type { CsvFormat } from '../rule/format-schema.ts'
import { detectDelimiter } from './delimiter.ts'
import { headerColumns, numberedColumns } from './header.ts'
import type { Message, SourceFile, SourceRecord } from './record.ts'
import { SourceError } from './source-error.ts'
import { decodeText } from './text-decoder.ts'

/** Longest record in characters; a quote that is never closed would otherwise swallow the file. */
const MAX_RECORD_LENGTH = 1024 * 1024

/** Characters looked at to find the delimiter. */
const SAMPLE_LENGTH = 64 * 1024

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads the first chunks ahead. */
async function peek(chunks: AsyncIterable<string>): Promise<{ beginning: string; all: AsyncIterable<string> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  let beginning = ''
  while (beginning.length < SAMPLE_LENGTH) {
    const { value, done } = await iterator.next()
    if (done) break
    beginning += value
  }
  async function* replay() {
    if (beginning) yield beginning
    yield* { [Symbol.asyncIterator]: () => iterator }
  }
  return { beginning, all: replay() }
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '')
}

const QUOTE_ERROR: Message = {
  message: { en: 'A quote is out of place or never closed.', zh: '引号位置不对，或没有结束。' },
  hint: {
    en: 'Set format.quote to the quote the file uses, or to none if quotes are ordinary characters in it.',
    zh: '请把 format.quote 设为文件所用的引号；若引号只是普通字符，设为 none。',
  },
}

function toSourceError(error: unknown, file: string, line: number): unknown {
  return error instanceof CsvError ? new SourceError({ file, line, ...QUOTE_ERROR }) : error
}

async function* parseRecords(
  chunks: AsyncIterable<string>,
  file: string,
  fromLine: number,
  dialect: Pick<Options, 'delimiter' | 'quote' | 'escape'>,
): AsyncGenerator<CsvRecord> {
  let line = fromLine
  const parser = parse({
    ...dialect,
    from_line: fromLine,
    on_record: (cells: string[], info) => {
      const record: CsvRecord = { line, cells }
      line = info.lines + 1
      // The types of csv-parse know no other records than lists of cells.
      return record as unknown as string[]
    },
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_LENGTH,
    record_delimiter: ['\r\n', '\n', '\r'],
  })
  const input = Readable.from(chunks)
  input.on('error', (error) => parser.destroy(error))
  input.pipe(parser)
  try {
    yield* parser as AsyncIterable<CsvRecord>
  } catch (error) {
    throw toSourceError(error, file, line)
  } finally {
    input.destroy()
  }
}

function cellCountError(cells: number, names: number): Message {
  return {
    message: {
      en: `The line has ${cells} cells, the table ${names} columns.`,
      zh: `本行有 ${cells} 个单元格，表有 ${names} 列。`,
    },
    hint: {
      en: 'A text that holds the delimiter needs quotes; check format.delimiter and format.quote.',
      zh: '含分隔符的文字需加引号；请检查 format.delimiter 与 format.quote。',
    },
  }
}

/** Trailing empty cells are a habit of spreadsheets, not a fault. */
function toSourceRecord(file: string, names: readonly string[], { line, cells }: CsvRecord): SourceRecord {
  const extra = cells.slice(names.length)
  const isComplete = cells.length === names.length || (cells.length > names.length && isBlank(extra))
  return { file, line, names, cells, ...(!isComplete && { error: cellCountError(cells.length, names.length) }) }
}

async function readFirstRecord(records: AsyncGenerator<CsvRecord>): Promise<CsvRecord | undefined> {
  for (;;) {
    const { value, done } = await records.next()
    if (done) return undefined
    if (!isBlank(value.cells)) return value
  }
}

function columnNames(format: CsvFormat, first: CsvRecord | undefined): readonly string[] {
  if (!first) return format.columns ?? []
  if (format.header === 'none') return format.columns ?? numberedColumns(first.cells.length)
  return format.columns ?? headerColumns(first.cells)
}

/**
 * Opens a delimited text file.
 * @throws SourceError here or while reading, where the file as a whole cannot be read
 */
export async function openCsv(path: string, format: CsvFormat): Promise<SourceFile> {
  const file = basename(path)
  const text = await decodeText(path, file, format.encoding)
  const { beginning, all: chunks } = await peek(text.chunks)
  const delimiter = format.delimiter ?? detectDelimiter(beginning)
  const dialect = { delimiter, quote: format.quote, escape: format.escape }
  const records = parseRecords(chunks, file, format.header === 'none' ? 1 : format.header, dialect)
  const first = await readFirstRecord(records)
  const columns = columnNames(format, first)
  async function* rows(): AsyncGenerator<SourceRecord> {
    if (first && format.header === 'none') yield toSourceRecord(file, columns, first)
    for await (const one of records) if (!isBlank(one.cells)) yield toSourceRecord(file, columns, one)
  }
  return { columns, records: rows(), notes: text.notes }
}
