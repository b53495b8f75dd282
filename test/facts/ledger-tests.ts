// One test per fact of a ledger: the service returns what the source states.
import { openTestService, type TestService } from '@tiyu/schema/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresOf, ranksOf } from './figure.ts'
import { type Fact, homesOf, readLedger } from './ledger.ts'
import { type PublishedRow, readPublished } from './published.ts'

/** First year of values for which the ledger has only the last: comparisons with an earlier year, and winter seasons. */
const FIRST_YEARS: Readonly<Record<string, number>> = {
  M021: 2003,
  M022: 2003,
  M023: 2003,
  M113: 2019,
  M136: 2020,
  M229: 2024,
  M230: 2024,
}

/** Region of facts of a development zone; the ledger has the code of the city, as the zone has none. */
const ZONES: Readonly<Record<string, string>> = {
  M443: '500000-wansheng',
  M444: '500000-wansheng',
  M445: '500000-wansheng',
}

function expectedObservation({ id, value, unit, year, region, kind }: Fact) {
  const [exact = '', exactUpper = null] = value.split('-')
  const [from = '', to = from] = year.split('-')
  return {
    exact,
    exactUpper,
    value: Number(exact),
    unit: { name: unit },
    yearFrom: FIRST_YEARS[id] ?? (from ? Number(from) : null),
    yearTo: to ? Number(to) : null,
    region: { code: ZONES[id] ?? region },
    kind: kind.toUpperCase(),
  }
}

function expectCitation({ id, asWritten }: Fact, row: PublishedRow): void {
  const citation = row.citations.find(({ slug }) => slug === id.toLowerCase())
  const source = citation?.source
  expect(citation).toMatchObject({
    asWritten,
    locator: citation?.locator === null ? null : expect.stringMatching(/\S/),
    // The bureau's report was read from a file, all other sources on the web.
    source: {
      title: expect.stringMatching(/\S/),
      publisher: expect.stringMatching(/\S/),
    },
  })
  if (source?.slug === 'jinzhong-sports-bureau-2020') expect([source.url, source.withdrawnUrl]).toEqual([null, null])
  else expect(source?.url ?? source?.withdrawnUrl).toMatch(/^https?:/)
}

function expectFactPublished(fact: Fact, published: ReadonlyMap<string, PublishedRow>): void {
  const rows = homesOf(fact).map(({ type, slug }) => {
    const row = published.get(`${type}:${slug}`)
    expect(row, `${type} ${slug}`).toBeDefined()
    return row as PublishedRow
  })
  for (const row of rows) expectCitation(fact, row)
  const observation = rows.find(({ slug }) => slug === `o-${fact.id.toLowerCase()}`)
  if (observation) expect(observation).toMatchObject(expectedObservation(fact))
  if (fact.value) {
    const value = fact.value.split('-')[0]
    expect(rows.flatMap(figuresOf)).toContainEqual({ value, unit: fact.unit })
  }
  if (fact.rank) expect(rows.flatMap(ranksOf)).toContain(Number(fact.rank))
}

/** Defines a test for each fact of a ledger; all share one service. */
export function testLedger(name: string, count: number): { service(): TestService } {
  const facts = readLedger(name)
  let service: TestService
  let published: ReadonlyMap<string, PublishedRow>

  beforeAll(async () => {
    service = await openTestService()
    published = await readPublished(service)
  })
  afterAll(() => service.close())

  test(`the ledger ${name} has ${count} facts with distinct ids`, () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(count)
  })

  test.each(facts)('$id is published as the source states: $asWritten', (fact) => expectFactPublished(fact, published))

  return { service: () => service }
}
