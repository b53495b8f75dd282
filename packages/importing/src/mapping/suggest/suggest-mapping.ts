// Drafts a mapping from the contents of a source file.
import { basename } from 'node:path'
import type { Message } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import { type Format, formatSchema } from '../rule/format-schema.ts'
import { compileMissingTest, DEFAULT_MISSING_VALUES, findMissingValues } from '../rule/missing-values.ts'
import type { NumberFormat } from '../rule/number-format.ts'
import { detectEncodings } from '../source/encoding.ts'
import { fileTypeOf, openSource, unpackSource } from '../source/open-source.ts'
import { getCell, type SourceFile, type SourceRecord } from '../source/record.ts'
import { openText } from '../source/text-decoder.ts'
import { countCells } from '../source/xlsx-source.ts'
import { matchColumns } from './column-matching.ts'
import { type ColumnProfile, profileColumn } from './column-profile.ts'
import { isYes } from './detail-columns.ts'
import { findHeaderLines, isHeaderless } from './header-detection.ts'
import { detectNumberFormat } from './number-detection.ts'
import { findRecordArray } from './record-array.ts'
import { quoteYaml, renderSuggestion } from './suggestion-text.ts'
import { separateSummaries } from './summary-records.ts'

/** Maximum number of records profiled. */
const MAX_RECORDS = 20_000

type FormatOptions = Readonly<Partial<Record<keyof Format, unknown>>>

/** A format and its lines in the mapping. */
interface DetectedFormat {
  readonly format: Format
  readonly lines: readonly string[]
}

function buildFormat(changes: FormatOptions): DetectedFormat {
  const lines = Object.entries(changes).map(([key, value]) => {
    const written = Array.isArray(value) ? `[${value.join(', ')}]` : quoteYaml(String(value))
    return `${key}: ${written}`
  })
  return { format: formatSchema.parse(changes), lines }
}

/** Returns the path of the records of a JSON document, unless it is that of `format.records` by default. */
async function findRecordPath(path: string): Promise<string | undefined> {
  let text = ''
  for await (const chunk of (await openText(path, basename(path))).chunks) text += chunk
  const found = findRecordArray(text)
  return found === '' || found === 'features' ? undefined : found
}

/**
 * Reads the first records that can be parsed.
 * @throws SourceError if there is none
 */
async function readFirstRecords({ records }: SourceFile, file: string): Promise<SourceRecord[]> {
  const first: SourceRecord[] = []
  let error: Message | undefined
  for await (const record of records) {
    error ??= record.error
    if (!record.error) first.push(record)
    if (first.length >= MAX_RECORDS) break
  }
  if (first.length === 0) throw new SourceError({ file, ...(error ?? NO_RECORDS) })
  return first
}

const NO_RECORDS: Message = {
  message: { en: 'The file has no records.', zh: '文件中没有记录。' },
  hint: {
    en: 'Give a table with a header and at least one row, or JSON with an array of records.',
    zh: '请提供有表头且至少有一行的表，或含记录数组的 JSON。',
  },
}

/** Detects the header options of a table. */
async function detectHeader(path: string, format: Format): Promise<FormatOptions> {
  const header = await findHeaderLines(path, format)
  if (header !== undefined) return { header }
  const { columns } = await openSource(path, format)
  return isHeaderless(columns) ? { header: 'none' } : {}
}

/** Detects the sheet with the most cells, if there are several, and its header. */
async function detectSheet(path: string, typeOption: FormatOptions): Promise<DetectedFormat> {
  const sheets = await countCells(path)
  const sheet = sheets.length > 1 ? { sheet: sheets.toSorted((one, other) => other.cells - one.cells)[0]?.sheet } : {}
  const options = { ...typeOption, ...sheet }
  return buildFormat({ ...options, ...(await detectHeader(path, buildFormat(options).format)) })
}

async function detectFormat(path: string): Promise<DetectedFormat> {
  const type = fileTypeOf(path) ?? 'csv'
  const typeOption = fileTypeOf(path) ? {} : { type }
  if (type === 'xlsx') return detectSheet(path, typeOption)
  const encodings = await detectEncodings(path)
  const isPlainUtf8 = encodings.length === 1 && encodings[0] === 'utf-8'
  const text: FormatOptions = { ...typeOption, ...(!isPlainUtf8 && { encoding: [...encodings] }) }
  if (type === 'json' || type === 'geojson') {
    const records = await findRecordPath(path)
    return buildFormat({ ...text, ...(records !== undefined && { records }) })
  }
  if (type !== 'csv') return buildFormat(text)
  const { format } = buildFormat(text)
  return buildFormat({ ...text, ...(await detectHeader(path, format)) })
}

function profileColumns(
  records: readonly SourceRecord[],
  numberFormat: NumberFormat,
  missingValues: readonly string[],
): ColumnProfile[] {
  const isMissing = compileMissingTest(missingValues)
  const names = [...new Set(records.flatMap((record) => record.names))]
  return names.map((name) => {
    const cells = records.map((record) => getCell(record, name).trim())
    return profileColumn(
      name,
      cells.map((cell) => (isMissing(cell) ? '' : cell)),
      numberFormat,
    )
  })
}

function numberFormatLines({ decimal, thousands }: NumberFormat): string[] {
  return [
    ...(decimal === ',' ? ['decimal: ","'] : []),
    ...(thousands === undefined ? [] : [`thousands: ${quoteYaml(thousands)}`]),
  ]
}

/**
 * Drafts a mapping for a file, as YAML with samples of its columns. What cannot be detected is omitted, so that a run
 * reports it.
 * @throws SourceError if the file cannot be read
 */
export async function suggestMapping(path: string): Promise<string> {
  await using unpacked = await unpackSource(path)
  return await draftMapping(unpacked.path)
}

/** Returns the cells of all columns but those that answer yes or no. */
function unansweredCells(records: readonly SourceRecord[]): string[] {
  const width = Math.max(0, ...records.map((record) => record.cells.length))
  const columns = Array.from({ length: width }, (_, column) => records.map((record) => record.cells[column] ?? ''))
  return columns.filter((column) => !column.some(isYes)).flat()
}

async function draftMapping(path: string): Promise<string> {
  const file = basename(path)
  const { format, lines } = await detectFormat(path)
  const source = await openSource(path, format)
  const { facilities: records, summaries } = separateSummaries(await readFirstRecords(source, file))
  const numbers = detectNumberFormat(
    records.flatMap((record) => record.cells),
    source.delimiter,
  )
  const missingValues = [...new Set([...DEFAULT_MISSING_VALUES, ...findMissingValues(unansweredCells(records))])]
  const profiles = profileColumns(records, numbers.format, missingValues)
  return renderSuggestion({
    file,
    format: [...lines, ...(numbers.isUnclear ? [] : numberFormatLines(numbers.format))],
    profiles,
    hasUnclearNumbers: numbers.isUnclear,
    summaries,
    missingValues: missingValues.length > DEFAULT_MISSING_VALUES.length ? missingValues : [],
    matches: matchColumns(profiles, records.length),
    recordCount: records.length,
    hasGeometry: records.some(({ geometry }) => geometry !== undefined),
    crs: source.crs,
  })
}
