// Reads reports whose facts are marked in the text: 新建公园[[4个::F 4个 T sports-parks-built]].
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { GoldFact, Kind } from './gold-facts.ts'

/** A region of the invented reports. */
interface InventedRegion {
  readonly code: string
  readonly name: string
  readonly parentCode: string
}

/** A report without its marks, with the facts that were marked. */
export interface AnnotatedReport {
  readonly name: string
  /** Year under review. */
  readonly year: number
  readonly region: string
  /** The text; a line of a table has its cells between |. */
  readonly text: string
  readonly facts: readonly GoldFact[]
}

const KIND_BY_LETTER: Readonly<Record<string, Kind>> = {
  F: 'observation',
  R: 'rank',
  E: 'event',
  D: 'project',
  P: 'policy',
  C: 'commitment',
}

/** The statuses of events that a mark may note. */
const EVENT_STATUSES = new Set(['PLANNED', 'STARTED', 'HELD', 'CANCELLED', 'POSTPONED'])

const MARK = /\[\[|\]\]|::(?:[^\]]|\](?!\]))*/g

/** Returns the number of characters before a position that are no spaces and no cell borders, equal in all formats. */
function textPosition(text: string, position: number): number {
  return text.slice(0, position).replace(/[\s|\ufeff]/g, '').length
}

type Header = Readonly<Record<string, string>>

function readHeader(source: string): { header: Header; body: string } {
  const end = source.indexOf('\n\n')
  const header = Object.fromEntries(
    source
      .slice(0, end)
      .split('\n')
      .map((line) => line.split(': ') as [string, string]),
  )
  return { header, body: source.slice(end + 2) }
}

/** Reads the values of a mark: F 4个 T 2024 sports-parks-built @140700. */
function readFigure(values: readonly string[], header: Header): Partial<GoldFact> {
  const [amount = '', ...rest] = values
  const [, value = '', unit = ''] = /^([-\d.~/]+)(.+)$/.exec(amount) ?? []
  const looksAhead = rest.includes('T')
  const year = rest.find((word) => /^(?:\d{4}(?:-\d{4})?|\*)$/.test(word)) ?? header[looksAhead ? 'ahead' : 'year']
  const region = rest.find((word) => word.startsWith('@'))?.slice(1) ?? header.region
  return {
    value,
    unit,
    looksAhead,
    year: year === '*' ? undefined : year,
    region,
    indicator: rest.includes('~') ? undefined : (rest.find((word) => /^[a-z]/.test(word)) ?? ''),
  }
}

/** Reads the values of a mark: E 2024-06-08 2024-06-10 HELD MUNICIPAL @140700. */
function readEvent(values: readonly string[]): Partial<GoldFact> {
  const [startsOn, endsOn] = values.filter((word) => /^\d{4}(?:-\d\d){0,2}$/.test(word))
  const codes = values.filter((word) => /^[A-Z]+$/.test(word))
  const status = codes.find((code) => EVENT_STATUSES.has(code))
  const level = codes.find((code) => !EVENT_STATUSES.has(code))
  const region = values.find((word) => word.startsWith('@'))?.slice(1)
  return { startsOn, endsOn, status, level, region }
}

function readFact(words: string, mark: string, header: Header): GoldFact {
  const [letter = '', ...values] = mark.slice(2).split(' ')
  const kind = KIND_BY_LETTER[letter.replace('?', '')] as Kind
  const [first = ''] = values
  return {
    kind,
    name: words,
    phrase: words,
    value: '',
    unit: '',
    rank: kind === 'rank' ? first : '',
    isOptional: letter.startsWith('?'),
    ...(kind === 'observation' ? readFigure(values, header) : {}),
    ...(kind === 'event' ? readEvent(values) : {}),
  }
}

/** Removes the marks of a report and returns its facts with their positions. */
function readAnnotated(name: string, source: string): AnnotatedReport {
  const { header, body } = readHeader(source)
  const open: { start: number; mark: string }[] = []
  const marked: { start: number; end: number; mark: string }[] = []
  let text = ''
  let last = 0
  for (const { index, 0: sign } of body.matchAll(MARK)) {
    text += body.slice(last, index)
    last = index + sign.length
    if (sign === '[[') open.push({ start: text.length, mark: '' })
    else if (sign === ']]') marked.push({ ...(open.pop() as { start: number; mark: string }), end: text.length })
    else (open.at(-1) as { mark: string }).mark = sign
  }
  text += body.slice(last)
  const facts = marked.map(({ start, end, mark }) => ({
    ...readFact(text.slice(start, end), mark, header),
    from: textPosition(text, start),
    to: textPosition(text, end),
  }))
  return {
    name,
    year: Number(header.year),
    region: header.region ?? '',
    // A table of a text has no outer borders.
    text: text.replace(/^\| (.*) \|$/gm, '$1'),
    facts: facts.sort((a, b) => (a.from ?? 0) - (b.from ?? 0)),
  }
}

/** Reads the annotated reports of a folder, in order of their names. */
export function readAnnotatedReports(folder: URL): AnnotatedReport[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => readAnnotated(file.replace('.txt', ''), readFileSync(new URL(file, folder), 'utf8')))
}

/** Reads the invented regions of the reports. */
export function readInventedRegions(folder: URL): InventedRegion[] {
  return parse(readFileSync(new URL('regions.csv', folder)), { columns: true }) as InventedRegion[]
}
