import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Table {
  readonly indicator: { readonly code: string }
  readonly years: number[]
  readonly coverage: { readonly known: number; readonly total: number; readonly missing: { readonly code: string }[] }
  readonly rankYear: number | null
  readonly rows: {
    readonly region: { readonly code: string; readonly level: string }
    readonly rank: number | null
    readonly rankOf: number | null
    readonly tied: boolean
    readonly rankInferred: boolean
    readonly rankQualified: boolean
    readonly rankClaims: {
      readonly slug: string
      readonly rank: number
      readonly finding: { readonly slug: string; readonly verdict: string } | null
    }[]
    readonly points: { readonly year: number; readonly exact: string | null; readonly change: string | null }[]
  }[]
}
const fields = `indicator { code } years coverage { known total missing { code } } rankYear
  rows {
    region { code level } rank rankOf tied rankInferred rankQualified
    rankClaims { slug rank finding { slug verdict } } points { year exact change }
  }`
const compare = async (args: string) =>
  (await service.request<{ compare: Table[] }>(`{ compare(${args}) { ${fields} } }`)).compare

/** Returns the points of a series, region by region. */
async function requestPoints(indicator: string, args: string): Promise<Table['rows'][number]['points'][]> {
  const query = `{ indicator(code: "${indicator}") { series(${args}) { rows { points { year exact change } } } } }`
  const answer = await service.request<{ indicator: { series: Pick<Table, 'rows'> } }>(query)
  return answer.indicator.series.rows.map(({ points }) => points)
}

test('ranks the cities of a province, and says how many have a value and what sources claim', async () => {
  const [table] = await compare(
    'indicators: ["sports-ground-area-per-capita"], regions: { childrenOf: "140000" }, years: { from: 2019, to: 2022 }',
  )
  expect(service.statements).toHaveLength(3)
  expect(table).toMatchObject({ years: [2019, 2020, 2021, 2022], rankYear: 2022, coverage: { known: 2, total: 11 } })
  const missing = ['140100', '140200', '140300', '140400', '140500', '140800', '140900', '141000', '141100']
  expect(table?.coverage.missing.map(({ code }) => code)).toEqual(missing)
  const ranked = table?.rows.filter(({ rank }) => rank !== null)
  expect(ranked?.map(({ region, rank, rankOf }) => [region.code, rank, rankOf])).toEqual([
    ['140600', 2, 2],
    ['140700', 1, 2],
  ])
  expect(table?.rows.find(({ region }) => region.code === '140700')).toMatchObject({
    ...{ tied: false, rankInferred: true, rankQualified: false },
    rankClaims: [{ slug: 'r-s024', rank: 2, finding: { slug: 'rank:r-s024', verdict: 'NOTE' } }],
  })
  expect(table?.rows.find(({ region }) => region.code === '140100')).toMatchObject({
    ...{ rank: null, rankOf: null, tied: false, rankInferred: false, rankQualified: false, rankClaims: [] },
    points: [2019, 2020, 2021, 2022].map((year) => ({ year, exact: null, change: null })),
  })
})

test('ranks regions of a level in the year that most have a value for', async () => {
  const [table] = await compare('indicators: ["sports-ground-area-per-capita"], regions: { level: PROVINCE }')
  const rows = table?.rows ?? []
  expect(rows.every(({ region }) => region.level === 'PROVINCE')).toBe(true)
  const valuesIn = (year: number) =>
    rows.flatMap(({ points }) => points.filter((one) => one.year === year && one.exact !== null))
  const counts = (table?.years ?? []).map((year) => ({ year, count: valuesIn(year).length }))
  const [best] = counts.toSorted((one, other) => other.count - one.count || other.year - one.year)
  expect(table?.rankYear).toBe(best?.year)
  for (const { points, rank, rankOf } of rows) {
    const own = points.find(({ year }) => year === best?.year)?.exact
    const larger = valuesIn(best?.year as number).filter(({ exact }) => Number(exact) > Number(own))
    expect([rank, rankOf]).toEqual(own == null ? [null, null] : [1 + larger.length, best?.count])
  }
})

test('has the same regions and years for all indicators, the values of their series, and takes one statement', async () => {
  const tables = await compare(
    'indicators: ["resident-population", "sports-grounds", "resident-population"], regions: { codes: ["140700", "100000"] }',
  )
  expect(service.statements.filter((statement) => statement.includes('"Observation"'))).toHaveLength(1)
  expect(tables.map(({ indicator }) => indicator.code)).toEqual(['resident-population', 'sports-grounds'])
  const years = tables[0]?.years ?? []
  for (const { indicator, rows, ...table } of tables) {
    expect(table.years).toEqual(years)
    expect(rows.map(({ region }) => region.code)).toEqual(['140700', '100000'])
    const range = `years: { from: ${years[0]}, to: ${years.at(-1)} }`
    expect(rows.map(({ points }) => points)).toEqual(
      await requestPoints(indicator.code, `regions: ["140700", "100000"], ${range}`),
    )
  }
})

test.each([
  ['no indicator', 'indicators: [], regions: { level: PROVINCE }', 'give 1 to 10'],
  [
    'eleven indicators',
    `indicators: ${JSON.stringify(Array(11).fill('x'))}, regions: {}`,
    'has 11 codes; give 1 to 10',
  ],
  ['an unknown indicator', 'indicators: ["x"], regions: { level: PROVINCE }', 'there is no indicator with code "x"'],
  ['no regions', 'indicators: ["sports-grounds"], regions: {}', 'regions names no regions'],
  [
    'an unknown region',
    'indicators: ["sports-grounds"], regions: { within: "9" }',
    'regions.within: there is no region',
  ],
  [
    'years the wrong way round',
    'indicators: ["sports-grounds"], regions: { level: PROVINCE }, years: { from: 2022, to: 2020 }',
    'give the earlier one first',
  ],
])('rejects %s', async (_case, args, message) => {
  const error = await service.requestError(`{ compare(${args}) { years } }`)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toContain(message)
})
