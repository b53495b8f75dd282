import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Point {
  readonly year: number
  readonly value: number | null
  readonly exact: string | null
  readonly change: string | null
  readonly changePercent: number | null
  readonly changeSince: number | null
  readonly sources: number
  readonly observation: {
    readonly slug: string
    readonly exact: string
    readonly unit: { readonly code: string }
  } | null
}

interface Series {
  readonly unit: { readonly code: string }
  readonly years: number[]
  readonly rows: {
    readonly region: { readonly code: string }
    readonly cagr: number | null
    readonly points: Point[]
  }[]
}

const requestSeries = async (indicator: string, args: string): Promise<Series> => {
  const answer = await service.request<{ indicator: { series: Series } }>(`{
    indicator(code: "${indicator}") {
      series(${args}) {
        unit { code } years
        rows {
          region { code } cagr
          points {
            year value exact unit { code } change changePercent changeSince sources
            observation { slug exact unit { code } }
          }
        }
      }
    }
  }`)
  return answer.indicator.series
}

const point = (series: Series, row: number, year: number) => series.rows[row]?.points.find((one) => one.year === year)

test('returns every year for every region, gaps included', async () => {
  const { years, rows } = await requestSeries(
    'sports-ground-area-per-capita',
    'regions: ["140700", "140000", "100000"], years: { from: 2019, to: 2024 }',
  )
  expect(years).toEqual([2019, 2020, 2021, 2022, 2023, 2024])
  expect(rows.map(({ region, points }) => [region.code, ...points.map(({ exact }) => exact)])).toEqual([
    ['140700', null, '2.3508', null, '2.75', null, null],
    ['140000', null, null, '2.31', null, '2.65', null],
    ['100000', '2.08', '2.2', '2.41', '2.62', '2.89', '3'],
  ])
})

test('computes a change from the previous value, across gaps', async () => {
  const series = await requestSeries('sports-ground-area-per-capita', 'regions: ["140700"]')
  expect(series.years).toEqual([2020, 2021, 2022])
  expect(point(series, 0, 2020)).toMatchObject({ change: null, changePercent: null, changeSince: null, sources: 1 })
  expect(point(series, 0, 2021)).toMatchObject({ value: null, change: null, observation: null, sources: 0 })
  expect(point(series, 0, 2022)).toMatchObject({ change: '0.3992', changeSince: 2020 })
  expect(point(series, 0, 2022)?.changePercent).toBeCloseTo(16.981453122)
  expect(series.rows[0]?.cagr).toBeCloseTo((Math.sqrt(2.75 / 2.3508) - 1) * 100, 9)
})

test('converts values exactly into the unit of the indicator', async () => {
  const series = await requestSeries(
    'resident-population',
    'regions: ["140700", "140100"], years: { from: 2017, to: 2021 }',
  )
  expect(series.unit.code).toBe('PERSON')
  expect(point(series, 0, 2021)).toMatchObject({
    exact: '3390000',
    value: 3_390_000,
    change: '10502',
    changeSince: 2020,
    observation: { exact: '339.00', unit: { code: 'WAN_PERSON' } },
  })
  const trails = await requestSeries(
    'fitness-trail-length',
    'regions: ["520000", "100000"], years: { from: 2019, to: 2019 }',
  )
  expect(trails.rows.map(({ points }) => points[0]?.exact)).toEqual(['3728', '179300'])
})

test('counts all sources, preferred or not', async () => {
  const series = await requestSeries(
    'sports-ground-area-per-capita',
    'regions: ["140000"], years: { from: 2023, to: 2023 }',
  )
  expect(point(series, 0, 2023)).toMatchObject({ sources: 2, observation: { slug: 'o-m187' } })
})

test('returns targets as a separate series', async () => {
  const series = await requestSeries('sports-ground-area-per-capita', 'regions: ["100000", "320000"], kind: TARGET')
  expect(series.years).toEqual([2025])
  expect(series.rows.map(({ points, cagr }) => [points[0]?.exact, points[0]?.sources, cagr])).toEqual([
    ['2.6', 3, null],
    ['3.6', 1, null],
  ])
})

test('leaves out values of programmes and of periods of several years', async () => {
  const { years, rows } = await requestSeries('fitness-trail-length-built', 'regions: ["140700"]')
  expect(years).toEqual([])
  expect(rows).toEqual([{ region: { code: '140700' }, cagr: null, points: [] }])
})

test('reads all series of a level with one statement', async () => {
  await service.request(`{
    indicators(first: 100) {
      nodes { series(regions: ["100000", "140000", "140700"]) { rows { points { value sources observation { slug } } } } }
    }
  }`)
  expect(service.statements).toHaveLength(1)
})

test.each([
  ['an unknown region', 'regions: ["999999"]', 'there is no region with code "999999"'],
  ['no region', 'regions: []', 'give 1 to 100'],
  ['years the wrong way round', 'regions: ["140000"], years: { from: 2022, to: 2020 }', 'give the earlier one first'],
  ['more years than a table has', 'regions: ["140000"], years: { from: 1, to: 2020 }', 'at most 200 years'],
])('rejects %s', async (_case, args, message) => {
  const error = await service.requestError(`{ indicator(code: "sports-grounds") { series(${args}) { years } } }`)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toContain(message)
})
