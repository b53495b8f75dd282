// Looks at a foreign file and writes a first mapping for it.
import { basename } from 'node:path'
import { type Format, formatSchema } from '../rule/format-schema.ts'
import { mappingSchema } from '../rule/mapping-schema.ts'
import { nothingIn } from '../rule/origin.ts'
import { detectEncodings } from '../source/encoding.ts'
import { JsonElements } from '../source/json-elements.ts'
import { openSource, requireReadable, typeByName } from '../source/open-source.ts'
import { cellOf, type SourceFile, type SourceRecord } from '../source/record.ts'
import { decodeText } from '../source/text.ts'
import { type ColumnProfile, type GuessedNumbers, guessNumbers, profileColumn } from './column-profile.ts'
import { guessColumns } from './guess-columns.ts'
import { suggestionText, yamlText } from './suggestion-text.ts'
import { wordsForNothing } from './words-for-nothing.ts'

/** Records looked at. */
const RECORDS = 20_000

const usual = mappingSchema.shape.nothing.parse(undefined)

type Changes = Readonly<Partial<Record<keyof Format, unknown>>>

/** A format and its lines in a mapping. */
interface GuessedFormat {
  readonly format: Format
  readonly lines: readonly string[]
}

function formatOf(changes: Changes): GuessedFormat {
  const lines = Object.entries(changes).map(([key, value]) => {
    const written = Array.isArray(value) ? `[${value.join(', ')}]` : yamlText(String(value))
    return `${key}: ${written}`
  })
  return { format: formatSchema.parse(changes), lines }
}

/** The first array of a JSON document that is neither its root nor GeoJSON's. */
async function otherArray(path: string): Promise<string | undefined> {
  const scan = new JsonElements((keys) => keys.length === 0 || keys.join('.') === 'features')
  for await (const chunk of (await decodeText(path, basename(path))).chunks) {
    for (const _element of scan.read(chunk)) return undefined
  }
  return scan.otherArrays.find(Boolean)
}

async function firstRecords({ records }: SourceFile): Promise<SourceRecord[]> {
  const first: SourceRecord[] = []
  for await (const record of records) {
    if (!record.broken) first.push(record)
    if (first.length >= RECORDS) break
  }
  return first
}

/** A header of numbers, or with the same cell twice, is a record. */
function isRecord(columns: readonly string[]): boolean {
  return columns.some((name) => /^-?\d+([.,]\d+)?$/.test(name)) && columns.length > 1
}

/** Lines at the top of a table among which its header is looked for. */
const TOP = 20

/** Line of the header where titles and remarks stand above it: the first line that is nearly as full as the fullest. */
async function headerBelow(path: string, format: Format): Promise<number | undefined> {
  const tops: { line: number; filled: number }[] = []
  const { records } = await openSource(path, { ...format, header: 'none' })
  for await (const { line, cells } of records) {
    tops.push({ line, filled: cells.filter((cell) => cell.trim() !== '').length })
    if (tops.length >= TOP) break
  }
  const fullest = Math.max(0, ...tops.map(({ filled }) => filled))
  const at = tops.findIndex(({ filled }) => filled >= fullest * 0.75)
  const sparse = tops.slice(0, at).every(({ filled }) => filled <= fullest / 2)
  return at > 0 && sparse ? tops[at]?.line : undefined
}

/** How the header of a table stands in its file. */
async function guessHeader(path: string, format: Format): Promise<Changes> {
  const below = await headerBelow(path, format)
  if (below !== undefined) return { header: String(below) }
  const { columns } = await openSource(path, format)
  return isRecord(columns) ? { header: 'none' } : {}
}

async function guessFormat(path: string): Promise<GuessedFormat> {
  const type = typeByName(path) ?? 'csv'
  const named = typeByName(path) ? {} : { type }
  if (type === 'xlsx') return formatOf({ ...named, ...(await guessHeader(path, formatOf(named).format)) })
  const encodings = await detectEncodings(path)
  const plain = encodings.length === 1 && encodings[0] === 'utf-8'
  const text: Changes = { ...named, ...(!plain && { encoding: [...encodings] }) }
  if (type === 'json' || type === 'geojson') {
    const records = await otherArray(path)
    return formatOf({ ...text, ...(records !== undefined && { records }) })
  }
  if (type !== 'csv') return formatOf(text)
  const { format } = formatOf(text)
  return formatOf({ ...text, ...(await guessHeader(path, format)) })
}

function profiles(
  records: readonly SourceRecord[],
  numbers: GuessedNumbers,
  nothing: readonly string[],
): ColumnProfile[] {
  const saysNothing = nothingIn(nothing)
  const names = [...new Set(records.flatMap((record) => record.names))]
  return names.map((name) => {
    const cells = records.map((record) => cellOf(record, name).trim())
    return profileColumn(
      name,
      cells.map((cell) => (saysNothing(cell) ? '' : cell)),
      numbers,
    )
  })
}

function numberLines({ decimal, thousands }: GuessedNumbers): string[] {
  return [
    ...(decimal === ',' ? ['decimal: ","'] : []),
    ...(thousands === undefined ? [] : [`thousands: ${yamlText(thousands)}`]),
  ]
}

/**
 * A first mapping for a file, as YAML with samples of its columns. What cannot be guessed is left out, so that a run says
 * what is missing.
 * @throws SourceError where the file cannot be read
 */
export async function suggestMapping(path: string): Promise<string> {
  await requireReadable(path)
  const { format, lines } = await guessFormat(path)
  const source = await openSource(path, format)
  const records = await firstRecords(source)
  const cells = records.flatMap((record) => record.cells)
  const numbers = guessNumbers(cells)
  const nothing = [...new Set([...usual, ...wordsForNothing(cells)])]
  const columns = profiles(records, numbers, nothing)
  return suggestionText({
    file: basename(path),
    format: [...lines, ...numberLines(numbers)],
    profiles: columns,
    nothing: nothing.length > usual.length ? nothing : [],
    guess: guessColumns(columns, records.length),
    records: records.length,
    geometry: records.some(({ geometry }) => geometry !== undefined),
    crs: source.crs,
  })
}
