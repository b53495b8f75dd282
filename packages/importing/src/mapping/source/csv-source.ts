// Reads delimited text in any CSV dialect.
import { basename } from 'node:path'
import { Readable } from 'node:stream'
import type { Message } from '@tiyu/model'
import { CsvError, type Options, parse } from 'csv-parse'
import { SourceError } from '../errors.ts'
import type { CsvFormat } from '../rule/format-schema.ts'
import { headerColumns, numberedColumns, type SourceFile, type SourceRecord } from './record.ts'
import { openText } from './text-decoder.ts'

/** Maximum length of a record in characters: an unclosed quote would otherwise swallow the rest of the file. */
const MAX_RECORD_LENGTH = 1024 * 1024

/** Characters and lines sampled to detect the delimiter. */
const SAMPLE_LENGTH = 64 * 1024
const SAMPLE_LINES = 50

const DELIMITERS = [',', ';', '\t', '|'] as const

/** Counts a character outside quotes in each line. */
function countPerLine(text: string, character: string): number[] {
  const unquoted = text.replaceAll(/"(?:[^"]|"")*"/g, '')
  return unquoted
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .slice(0, SAMPLE_LINES)
    .map((line) => line.split(character).length - 1)
}

/** Scores how evenly a character divides the lines: the share of lines with its most frequent count; 0 if that is 0. */
function regularity(text: string, character: string): number {
  const counts = countPerLine(text, character)
  const frequency = new Map<number, number>()
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1)
  const [mode = 0, lines = 0] = [...frequency].sort((one, other) => other[1] - one[1])[0] ?? []
  return mode === 0 ? 0 : (lines / counts.length) * (1 + Math.log2(mode))
}

/** Returns the most regular delimiter of a text; a comma if none occurs. */
function detectDelimiter(text: string): string {
  const scores = DELIMITERS.map((character) => [character, regularity(text, character)] as const)
  return scores.reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Reads the first chunks ahead; `all` replays them. */
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
  message: { en: 'Misplaced or unclosed quote.', zh: '引号位置有误或未闭合。' },
  hint: {
    en: 'Set format.quote to the quote character of the file, or to none if quotes are ordinary characters.',
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
      // The types of csv-parse allow only arrays of cells.
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
      en: `The line has ${cells} cells, the table has ${names} columns.`,
      zh: `本行有 ${cells} 个单元格，表有 ${names} 列。`,
    },
    hint: {
      en: 'Values that contain the delimiter must be quoted; check format.delimiter and format.quote.',
      zh: '含分隔符的值须加引号；请检查 format.delimiter 与 format.quote。',
    },
  }
}

/** Trailing empty cells, which spreadsheets write, are accepted. */
function toSourceRecord(
  { file, number }: Pick<SourceRecord, 'file' | 'number'>,
  names: readonly string[],
  { line, cells }: CsvRecord,
): SourceRecord {
  const extra = cells.slice(names.length)
  const isComplete = cells.length === names.length || (cells.length > names.length && isBlank(extra))
  return { file, number, line, names, cells, ...(!isComplete && { error: cellCountError(cells.length, names.length) }) }
}

/** Reads the records of the header, or the first record of a file without one. */
async function readFirstRecords(
  records: AsyncGenerator<CsvRecord>,
  { header }: CsvFormat,
): Promise<{ first: CsvRecord[]; next?: CsvRecord }> {
  const lastLine = header === 'none' ? 0 : header.last
  const first: CsvRecord[] = []
  for (;;) {
    const { value, done } = await records.next()
    if (done) return { first }
    if (isBlank(value.cells)) continue
    if (first.length > 0 && value.line > lastLine) return { first, next: value }
    first.push(value)
    if (lastLine <= value.line) return { first }
  }
}

function columnNames(format: CsvFormat, first: readonly CsvRecord[]): readonly string[] {
  if (format.columns || first.length === 0) return format.columns ?? []
  const lines = first.map(({ cells }) => cells)
  return format.header === 'none' ? numberedColumns(lines[0]?.length ?? 0) : headerColumns(...lines)
}

/** Yields the records that are not blank, with those read ahead that are no header. */
async function* dataRecords(ahead: readonly CsvRecord[], others: AsyncGenerator<CsvRecord>): AsyncGenerator<CsvRecord> {
  yield* ahead
  for await (const one of others) if (!isBlank(one.cells)) yield one
}

/**
 * Opens a delimited text file.
 * @throws SourceError, also while iterating, if the file cannot be read as a whole
 */
export async function openCsv(path: string, format: CsvFormat): Promise<SourceFile> {
  const file = basename(path)
  const text = await openText(path, file, format.encoding)
  const { beginning, all: chunks } = await peek(text.chunks)
  const delimiter = format.delimiter ?? detectDelimiter(beginning)
  const dialect = { delimiter, quote: format.quote, escape: format.escape }
  const records = parseRecords(chunks, file, format.header === 'none' ? 1 : format.header.first, dialect)
  const { first, next } = await readFirstRecords(records, format)
  const ahead = [...(format.header === 'none' ? first : []), ...(next ? [next] : [])]
  const columns = columnNames(format, first)
  async function* rows(): AsyncGenerator<SourceRecord> {
    let number = 0
    for await (const one of dataRecords(ahead, records)) {
      number += 1
      yield toSourceRecord({ file, number }, columns, one)
    }
  }
  return { columns, delimiter, records: rows(), notes: text.notes }
}
