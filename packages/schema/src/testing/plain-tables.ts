// Tables with a plain evaluation in memory of their filters, orders and dimensions, for property tests of statistics.
import fc from 'fast-check'
import type { Variables } from './test-service.ts'

/** A row as a query returns it. */
export type PlainRow = Readonly<Record<string, unknown>> & { readonly slug: string }

/** A filter, and the same in plain code. */
export interface PlainFilter {
  readonly filter: Variables
  matches(row: PlainRow): boolean
}

type Key = string | null

/** A list with its statistics. */
export interface PlainTable {
  readonly list: string
  readonly statistics: string
  readonly selection: string
  /** The columns that rows are ordered by, by the name of the order. */
  readonly orders: Readonly<Record<string, (row: PlainRow) => string | number | null>>
  /** The keys of a row in each dimension. */
  readonly dimensions: Readonly<Record<string, (row: PlainRow) => readonly Key[]>>
  /** Returns arbitrary conditions on a field each. */
  conditions(rows: readonly PlainRow[]): readonly fc.Arbitrary<PlainFilter>[]
}

interface Region {
  readonly code: string
  readonly level: string
  readonly ancestors: readonly { readonly code: string; readonly level: string }[]
}

const REGION = 'region { code level ancestors { code level } }'

const regionOf = ({ region }: PlainRow) => region as Region | null
const text = (field: string) => (row: PlainRow) => row[field] as Key
const code = (field: string) => (row: PlainRow) => (row[field] as { readonly code: string } | null)?.code ?? null
const slug = (field: string) => (row: PlainRow) => (row[field] as { readonly slug: string } | null)?.slug ?? null
const single = (read: (row: PlainRow) => Key) => (row: PlainRow) => [read(row)]

/** Returns the codes of a list; a row without any counts as one without a value. */
const codes = (field: string) => (row: PlainRow) => {
  const items = row[field] as readonly { readonly code: string }[]
  return items.length > 0 ? items.map((item) => item.code) : [null]
}

const SOURCES = 'citations { source { slug reliability } }'

/** Returns what the sources of a row have, each once. */
const ofSources = (field: 'slug' | 'reliability') => (row: PlainRow) => {
  const citations = row.citations as readonly { readonly source: Readonly<Record<typeof field, string>> }[]
  return citations.length > 0 ? [...new Set(citations.map(({ source }) => source[field]))] : [null]
}

/** The dimensions of rows with citations. */
const cited = { SOURCE: ofSources('slug'), RELIABILITY: ofSources('reliability') }

const inferred = (row: PlainRow) => {
  const names = row.inferred as readonly string[]
  return names.length > 0 ? names : [null]
}

const topic = (row: PlainRow) => (row.indicator as { readonly topic: string } | null)?.topic ?? null

/** `eq`, `in` and `exists` on a value. */
function valueConditions(field: string, read: (row: PlainRow) => Key, values: readonly string[], isNullable = true) {
  const one = fc.constantFrom(...values)
  const eq = one.map((value) => ({
    filter: { [field]: { eq: value } },
    matches: (row: PlainRow) => read(row) === value,
  }))
  const some = fc.uniqueArray(one, { minLength: 1, maxLength: 3 }).map((list) => ({
    filter: { [field]: { in: list } },
    matches: (row: PlainRow) => list.includes(read(row) as string),
  }))
  const exists = fc.boolean().map((exists) => ({
    filter: { [field]: { exists } },
    matches: (row: PlainRow) => (read(row) !== null) === exists,
  }))
  return isNullable ? [eq, some, exists] : [eq, some]
}

const distinct = (rows: readonly PlainRow[], read: (row: PlainRow) => Key) =>
  [...new Set(rows.map(read))].filter((value) => value !== null)

function regionConditions(rows: readonly PlainRow[]): fc.Arbitrary<PlainFilter>[] {
  const regions = rows.map(regionOf).filter((region) => region !== null)
  const within = fc.constantFrom(...regions.flatMap((one) => [one.code, ...one.ancestors.map((above) => above.code)]))
  return [
    ...valueConditions('region', code('region'), distinct(rows, code('region')), false),
    within.map((value) => ({
      filter: { region: { within: value } },
      matches: (row) => [regionOf(row), ...(regionOf(row)?.ancestors ?? [])].some((one) => one?.code === value),
    })),
    fc.constantFrom('COUNTRY', 'PROVINCE', 'PREFECTURE', 'COUNTY').map((level) => ({
      filter: { region: { level: { eq: level } } },
      matches: (row) => regionOf(row)?.level === level,
    })),
  ]
}

const year = (date: Key) => date?.slice(0, 4) ?? null
const decade = (value: Key) => value && `${value.slice(0, 3)}0`

/** The dimensions of a date. */
const calendar = (field: string) => ({
  YEAR: single((row) => year(text(field)(row))),
  DECADE: single((row) => decade(text(field)(row))),
  MONTH: single((row) => ((text(field)(row)?.length ?? 0) > 4 ? (text(field)(row) as string).slice(0, 7) : null)),
  MONTH_OF_YEAR: single((row) => text(field)(row)?.slice(5, 7) || null),
})

interface Period {
  readonly yearFrom: number | null
  readonly yearTo: number | null
}

const periodOf = (row: PlainRow) => row as object as Period

function periodKey(row: PlainRow, part: (year: string) => string): Key {
  const { yearFrom, yearTo } = periodOf(row)
  if (yearFrom === null || yearTo === null) return null
  const [from, to] = [part(`${yearFrom}`), part(`${yearTo}`)]
  return from === to ? from : `${from}-${to}`
}

const periodDimensions = {
  YEAR: single((row) => periodKey(row, (one) => one)),
  DECADE: single((row) => periodKey(row, (one) => `${one.slice(0, 3)}0`)),
}

const periodConditions: readonly fc.Arbitrary<PlainFilter>[] = [
  fc.integer({ min: 2010, max: 2027 }).map((value) => ({
    filter: { year: { gte: value } },
    matches: (row) => (periodOf(row).yearTo ?? 0) >= value,
  })),
  fc.integer({ min: 2010, max: 2027 }).map((value) => ({
    filter: { year: { eq: value } },
    matches: (row) => (periodOf(row).yearFrom ?? 9999) <= value && (periodOf(row).yearTo ?? 0) >= value,
  })),
  fc.boolean().map((exists) => ({
    filter: { year: { exists } },
    matches: (row) => (periodOf(row).yearFrom !== null) === exists,
  })),
]

/** The tables that random cases are drawn from. */
export const plainTables: readonly PlainTable[] = [
  {
    list: 'observations',
    statistics: 'observationStatistics',
    selection: `slug exact exactUpper kind qualifier preferred yearFrom yearTo inferred answeredBy { slug } unit { code } indicator { code topic } ${SOURCES} ${REGION}`,
    orders: { YEAR: ({ yearTo }) => yearTo as number | null, INDICATOR: code('indicator'), REGION: code('region') },
    dimensions: {
      REGION: single(code('region')),
      INDICATOR: single(code('indicator')),
      KIND: single(text('kind')),
      UNIT: single(code('unit')),
      QUALIFIER: single(text('qualifier')),
      TOPIC: single(topic),
      INFERRED: inferred,
      ...cited,
      ...periodDimensions,
    },
    conditions: (rows) => [
      ...regionConditions(rows),
      ...periodConditions,
      ...valueConditions('indicator', code('indicator'), distinct(rows, code('indicator')), false),
      ...valueConditions('unit', code('unit'), distinct(rows, code('unit')), false),
      ...valueConditions('kind', text('kind'), ['ACTUAL', 'TARGET', 'PLAN'], false),
      ...valueConditions('qualifier', text('qualifier'), ['APPROXIMATE', 'AT_LEAST', 'NEARLY']),
      ...valueConditions('answeredBy', slug('answeredBy'), distinct(rows, slug('answeredBy'))),
    ],
  },
  {
    list: 'findings',
    statistics: 'findingStatistics',
    selection: `slug rule verdict yearFrom yearTo indicator { code topic } ${SOURCES} ${REGION}`,
    orders: { YEAR: ({ yearTo }) => yearTo as number | null, SLUG: ({ slug }) => slug },
    dimensions: {
      RULE: single(text('rule')),
      VERDICT: single(text('verdict')),
      INDICATOR: single(code('indicator')),
      REGION: single(code('region')),
      TOPIC: single(topic),
      ...cited,
      ...periodDimensions,
    },
    conditions: (rows) => [
      ...regionConditions(rows),
      ...periodConditions,
      ...valueConditions('rule', text('rule'), distinct(rows, text('rule')), false),
      ...valueConditions('verdict', text('verdict'), ['PASS', 'FAIL', 'NOTE'], false),
      ...valueConditions('indicator', code('indicator'), distinct(rows, code('indicator'))),
    ],
  },
  {
    list: 'events',
    statistics: 'eventStatistics',
    selection: `slug startsOn kind mode level status inferred sports { code } organiser { slug } ${SOURCES} ${REGION}`,
    orders: { STARTS_ON: text('startsOn') },
    dimensions: {
      REGION: single(code('region')),
      KIND: single(text('kind')),
      MODE: single(text('mode')),
      LEVEL: single(text('level')),
      STATUS: single(text('status')),
      SPORT: codes('sports'),
      INFERRED: inferred,
      ...cited,
      ...calendar('startsOn'),
    },
    conditions: (rows) => [
      ...regionConditions(rows),
      ...valueConditions('kind', text('kind'), distinct(rows, text('kind'))),
      ...valueConditions('level', text('level'), distinct(rows, text('level'))),
      ...valueConditions('organiser', slug('organiser'), distinct(rows, slug('organiser'))),
      ...valueConditions('status', text('status'), distinct(rows, text('status'))),
    ],
  },
  {
    list: 'facilities',
    statistics: 'facilityStatistics',
    selection: `slug status openedOn type { code } ${REGION}`,
    orders: {},
    dimensions: {
      REGION: single(code('region')),
      TYPE: single(code('type')),
      STATUS: single(text('status')),
      ...calendar('openedOn'),
    },
    conditions: (rows) => [
      ...regionConditions(rows),
      ...valueConditions('type', code('type'), distinct(rows, code('type'))),
      ...valueConditions('status', text('status'), distinct(rows, text('status'))),
    ],
  },
  {
    list: 'sources',
    statistics: 'sourceStatistics',
    selection: 'slug kind reliability publishedOn',
    orders: { PUBLISHED: text('publishedOn') },
    dimensions: { KIND: single(text('kind')), RELIABILITY: single(text('reliability')), ...calendar('publishedOn') },
    conditions: (rows) => [
      ...valueConditions('kind', text('kind'), distinct(rows, text('kind')), false),
      ...valueConditions('reliability', text('reliability'), ['A', 'B', 'C'], false),
    ],
  },
]

/** Returns the key of a region after it is rolled up. */
export function rolledUp(row: PlainRow, level: string): Key {
  const region = regionOf(row)
  return [...(region?.ancestors ?? []), region].find((one) => one?.level === level)?.code ?? region?.code ?? null
}

/** Returns arbitrary filters: conditions, joined by `and`, `or` and `not`. */
export function arbitraryFilter(conditions: readonly fc.Arbitrary<PlainFilter>[]): fc.Arbitrary<PlainFilter> {
  const condition = fc.oneof(...conditions)
  const { filter } = fc.letrec<{ filter: PlainFilter; list: PlainFilter[] }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      { arbitrary: condition, weight: 4 },
      {
        arbitrary: tie('list').map((items) => ({
          filter: { and: items.map((one) => one.filter) },
          matches: (row: PlainRow) => items.every((one) => one.matches(row)),
        })),
        weight: 1,
      },
      {
        arbitrary: tie('list').map((items) => ({
          filter: { or: items.map((one) => one.filter) },
          matches: (row: PlainRow) => items.some((one) => one.matches(row)),
        })),
        weight: 1,
      },
      {
        arbitrary: tie('filter').map((item) => ({
          filter: { not: item.filter },
          matches: (row: PlainRow) => !item.matches(row),
        })),
        weight: 1,
      },
    ),
    list: fc.array(tie('filter'), { minLength: 1, maxLength: 3 }),
  }))
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant({ filter: {}, matches: () => true }) },
    { weight: 9, arbitrary: filter },
  )
}
