// Random comparisons, series and profiles: a static build answers as a service does. SERIES_CASES sets the number of cases.
import type { Client } from '@tiyu/sdk'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaticBuildFixture } from './static-build-fixture.ts'

const CASES = Number(process.env.SERIES_CASES ?? 40)

let fixture: StaticBuildFixture
let files: Client
let online: Client
let indicators: string[]
let regions: string[]
beforeAll(async () => {
  fixture = await StaticBuildFixture.open()
  files = fixture.createFilesClient()
  online = fixture.createOnlineClient()
  const byIndicator = await online.observations.statistics({ by: 'INDICATOR' })
  const byRegion = await online.observations.statistics({ by: 'REGION' })
  indicators = byIndicator.groups.map(({ key }) => key).filter((key) => key !== null)
  regions = byRegion.groups.map(({ key }) => key).filter((key) => key !== null)
})
afterAll(() => fixture?.close())

const unit = { code: true, name: true }
const value = { slug: true, exact: true, text: true, citations: { asWritten: true } }
const ratio = {
  ...{ value: true, exact: true, per: true, yearsApart: true, gap: true },
  denominator: { slug: true, exact: true },
}
const seriesBreak = { slug: true, year: true, reason: true, indicators: { code: true }, region: { code: true } }

/** Every field of a point. */
const POINT = {
  ...{ __typename: true, year: true, value: true, exact: true, exactUpper: true, text: true, textEn: true, unit },
  ...{ qualifier: true, inferred: true, reliability: true, observation: value, others: value, sources: true },
  ...{ change: true, changeUnit: unit, changePercent: true, changeSince: true, changeInferred: true },
  ...{ changeQualified: true, changeBreaks: seriesBreak, perCapita: ratio, per10k: ratio, perKm2: ratio },
  parentShare: ratio,
  ratioTo: { $: { indicator: 'sports-grounds', per: 100 }, ...ratio },
}

/** Every field of a row but its points. */
const ROW = {
  ...{ __typename: true, region: { code: true, nameEn: true }, cagr: true, inferred: true },
  ...{ qualified: true, reliability: true, breaks: seriesBreak, rank: true, rankOf: true, tied: true },
  ...{ rankInferred: true, rankQualified: true, rankClaims: { slug: true, rank: true, scope: true } },
}

/** Selects every field of a series and of its rows, and some of the points: all of them cost more than a query may. */
const select = fc.subarray(Object.entries(POINT), { minLength: 4, maxLength: 9 }).map((fields) => ({
  ...{ __typename: true, indicator: { code: true, name: true }, unit, years: true, rankYear: true },
  coverage: { known: true, total: true, missing: { code: true, name: true } },
  rows: { ...ROW, points: Object.fromEntries(fields) },
}))

/** Returns the answer of a call, or the code of its error. */
const answer = (call: Promise<unknown>): Promise<unknown> => call.catch(({ code }) => ({ code }))

const KINDS = ['ACTUAL', 'TARGET', 'PLAN', undefined] as const

const years = fc.option(
  fc.record(
    { from: fc.integer({ min: 2010, max: 2026 }), to: fc.integer({ min: 2010, max: 2026 }) },
    { requiredKeys: [] },
  ),
  { nil: undefined },
)

const some = (all: readonly string[], maxLength: number) =>
  fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength })

const regionSet = () =>
  fc.oneof(
    fc.record({ codes: some(regions.slice(0, 8), 5) }),
    fc.constantFrom<object>(
      ...[{ level: 'PROVINCE' }, { level: 'PREFECTURE', within: '140000' }, { childrenOf: '140700' }],
      ...[{ within: '140700', level: 'COUNTY' }, { childrenOf: '140000', codes: ['140700', '110000'] }, {}],
    ),
  )

/** Arguments of comparisons that have ranks and ratios, whatever the random ones have. */
const EXAMPLES = [
  { indicators: ['sports-ground-area-per-capita'], regions: { level: 'PROVINCE' } },
  { indicators: ['sports-grounds'], regions: { codes: ['100000'] }, per: 'PERSON' },
].map((args) => ({
  ...{ years: undefined, kind: 'ACTUAL', latest: undefined, per: undefined, ...args },
  select: { rows: { ...ROW, points: { year: true, perCapita: ratio } } },
}))

describe('a static build', () => {
  it('compares regions as a service does', async () => {
    let ranked = 0
    let divided = 0
    const args = fc.record({
      indicators: some(indicators.slice(0, 12), 2),
      regions: regionSet(),
      years: fc.oneof(years, fc.constant(undefined)),
      kind: fc.constantFrom('ACTUAL', ...KINDS),
      latest: fc.constantFrom(true, false, undefined),
      per: fc.constantFrom('PERSON', 'KM2', undefined),
      select,
    })
    await fc.assert(
      fc.asyncProperty(args, async (one) => {
        const call = (client: Client) => answer(client.compare(one as never))
        const theirs = await call(online)
        fc.pre(Object(theirs).code !== 'QUERY_TOO_COSTLY')
        const mine = await call(files)
        expect(mine, JSON.stringify(one)).toEqual(theirs)
        const text = JSON.stringify(mine)
        if (/"rank":\d/.test(text)) ranked += 1
        if (/"denominator":\{/.test(text)) divided += 1
      }),
      { numRuns: CASES, examples: EXAMPLES.map((one): [never] => [one as never]) },
    )
    expect(ranked).toBeGreaterThan(0)
    expect(divided).toBeGreaterThan(0)
  })

  it('shows the series of an indicator as a service does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...indicators),
        some(regions, 5),
        years,
        select,
        async (code, codes, range, fields) => {
          const $ = { regions: codes, ...(range && { years: range }) }
          const call = (client: Client) =>
            answer(client.query({ indicator: { $: { code }, name: true, series: { $, ...fields } } } as never))
          expect(await call(files)).toEqual(await call(online))
        },
      ),
      { numRuns: CASES },
    )
  })

  it('lists the profile of a region as a service does', async () => {
    for (const code of [...regions.slice(0, 30), '999999']) {
      for (const kind of KINDS) {
        const args = { code, ...(kind && { kind }) }
        expect(await answer(files.profile(args)), code).toEqual(await answer(online.profile(args)))
      }
    }
  })

  it.each([
    ['no indicator', { indicators: [], regions: { codes: ['140700'] } }],
    ['no region', { indicators: ['sports-ground-area-per-capita'], regions: {} }],
    ['an unknown indicator', { indicators: ['beauty'], regions: { codes: ['140700'] } }],
    ['an unknown region', { indicators: ['sports-ground-area-per-capita'], regions: { within: '999999' } }],
    [
      'reversed years',
      {
        indicators: ['sports-ground-area-per-capita'],
        regions: { codes: ['140700'] },
        years: { from: 2020, to: 2010 },
      },
    ],
  ])('rejects a comparison with %s', async (_, args) => {
    expect(await answer(files.compare(args as never))).toEqual({ code: 'BAD_USER_INPUT' })
    expect(await answer(online.compare(args as never))).toEqual({ code: 'BAD_USER_INPUT' })
  })
})
