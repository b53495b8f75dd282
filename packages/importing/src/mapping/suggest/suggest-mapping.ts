// Drafts a mapping from the contents of a source file.
import { basename } from 'node:path'
import { type Format, formatSchema } from '../rule/format-schema.ts'
import { compileMissingTest, DEFAULT_MISSING_VALUES, findMissingValues } from '../rule/missing-values.ts'
import type { NumberFormat } from '../rule/number-format.ts'
import { detectEncodings } from '../source/encoding.ts'
import { fileTypeOf, openSource, unpackSource } from '../source/open-source.ts'
import { getCell, type SourceFile, type SourceRecord } from '../source/record.ts'
import { openText } from '../source/text-decoder.ts'
import { matchColumns } from './column-matching.ts'
import { type ColumnProfile, detectNumberFormat, profileColumn } from './column-profile.ts'
import { isYes } from './detail-columns.ts'
import { findRecordArray } from './record-array.ts'
import { quoteYaml, renderSuggestion } from './suggestion-text.ts'

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

async function readFirstRecords({ records }: SourceFile): Promise<SourceRecord[]> {
  const first: SourceRecord[] = []
  for await (const record of records) {
    if (!record.error) first.push(record)
    if (first.length >= MAX_RECORDS) break
  }
  return first
}

/** True if the header contains a number, so that it is a record. */
function isHeaderless(columns: readonly string[]): boolean {
  return columns.some((name) => /^-?\d+([.,]\d+)?$/.test(name)) && columns.length > 1
}

/** Leading lines searched for the header. */
const HEADER_SEARCH_LINES = 20

/** Finds a header below titles and remarks: the first line almost as full as the fullest. */
async function findHeaderLine(path: string, format: Format): Promise<number | undefined> {
  const topLines: { line: number; filled: number }[] = []
  const { records } = await openSource(path, { ...format, header: 'none' })
  for await (const { line, cells } of records) {
    topLines.push({ line, filled: cells.filter((cell) => cell.trim() !== '').length })
    if (topLines.length >= HEADER_SEARCH_LINES) break
  }
  const fullest = Math.max(0, ...topLines.map(({ filled }) => filled))
  const position = topLines.findIndex(({ filled }) => filled >= fullest * 0.75)
  const isSparseAbove = topLines.slice(0, position).every(({ filled }) => filled <= fullest / 2)
  return position > 0 && isSparseAbove ? topLines[position]?.line : undefined
}

/** Detects the header options of a table. */
async function detectHeader(path: string, format: Format): Promise<FormatOptions> {
  const headerLine = await findHeaderLine(path, format)
  if (headerLine !== undefined) return { header: String(headerLine) }
  const { columns } = await openSource(path, format)
  return isHeaderless(columns) ? { header: 'none' } : {}
}

async function detectFormat(path: string): Promise<DetectedFormat> {
  const type = fileTypeOf(path) ?? 'csv'
  const typeOption = fileTypeOf(path) ? {} : { type }
  if (type === 'xlsx')
    return buildFormat({ ...typeOption, ...(await detectHeader(path, buildFormat(typeOption).format)) })
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
  const { format, lines } = await detectFormat(path)
  const source = await openSource(path, format)
  const records = await readFirstRecords(source)
  const cells = records.flatMap((record) => record.cells)
  const numberFormat = detectNumberFormat(cells)
  const missingValues = [...new Set([...DEFAULT_MISSING_VALUES, ...findMissingValues(unansweredCells(records))])]
  const profiles = profileColumns(records, numberFormat, missingValues)
  return renderSuggestion({
    file: basename(path),
    format: [...lines, ...numberFormatLines(numberFormat)],
    profiles,
    missingValues: missingValues.length > DEFAULT_MISSING_VALUES.length ? missingValues : [],
    matches: matchColumns(profiles, records.length),
    recordCount: records.length,
    hasGeometry: records.some(({ geometry }) => geometry !== undefined),
    crs: source.crs,
  })
}
