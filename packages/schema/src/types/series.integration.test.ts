import { dictionary } from '@tiyu/model'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
  readonly qualifier: string | null
  readonly inferred: string[]
  readonly reliability: string | null
  readonly change: string | null
  readonly changeUnit: { readonly code: string } | null
  readonly changePercent: string | null
  readonly changeSince: number | null
  readonly changeInferred: boolean
  readonly changeQualified: boolean
  readonly changeBreaks: { readonly slug: string }[]
  readonly sources: number
  readonly others: { readonly slug: string }[]
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
    readonly cagr: string | null
    readonly inferred: boolean
    readonly qualified: boolean
    readonly reliability: string | null
    readonly breaks: { readonly slug: string }[]
    readonly points: Point[]
  }[]
}

const requestSeries = async (indicator: string, args: string): Promise<Series> => {
  const answer = await service.request<{ indicator: { series: Series } }>(`{
    indicator(code: "${indicator}") {
      series(${args}) {
        unit { code } years
        rows {
          region { code } cagr inferred qualified reliability breaks { slug }
          points {
            year value exact unit { code } qualifier inferred reliability sources others { slug }
            change changeUnit { code } changePercent changeSince changeInferred changeQualified changeBreaks { slug }
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
    ['100000', '2.08', '2.20', '2.41', '2.62', '2.89', '3.0'],
  ])
})

test('computes a change from the previous value, across gaps', async () => {
  const series = await requestSeries('sports-ground-area-per-capita', 'regions: ["140700"]')
  expect(series.years).toEqual([2020, 2021, 2022])
  expect(point(series, 0, 2020)).toMatchObject({ change: null, changePercent: null, changeSince: null, sources: 1 })
  expect(point(series, 0, 2021)).toMatchObject({ value: null, change: null, observation: null, sources: 0 })
  expect(point(series, 0, 2022)).toMatchObject({ change: '0.40', changePercent: '17.0', changeSince: 2020 })
  expect(point(series, 0, 2022)?.changeUnit?.code).toBe('M2_PER_PERSON')
  expect(series.rows[0]?.cagr).toBe('8.2')
})

test('marks values that are inferred, qualified or poorly sourced, and what is computed from them', async () => {
  const series = await requestSeries('sports-ground-area-per-capita', 'regions: ["140700", "100000"]')
  expect(point(series, 0, 2020)).toMatchObject({
    inferred: ['yearFrom', 'yearTo'],
    qualifier: 'APPROXIMATE',
    reliability: 'A',
  })
  expect(point(series, 0, 2022)).toMatchObject({ reliability: 'C', changeInferred: true, changeQualified: true })
  expect(series.rows[0]).toMatchObject({ inferred: true, qualified: true, reliability: 'C' })
  expect(point(series, 1, 2022)).toMatchObject({ inferred: [], changeInferred: false, changeQualified: false })
})

test('states changes of percentages in percentage points, without a growth rate', async () => {
  const series = await requestSeries('regular-exercise-share', 'regions: ["100000"]')
  expect(point(series, 0, 2020)).toMatchObject({ change: '3.3', changePercent: null, changeSince: 2014 })
  expect(point(series, 0, 2020)?.changeUnit?.code).toBe('PERCENTAGE_POINT')
  expect(series.rows[0]?.cagr).toBeNull()
})

test('computes no change across a break of the series', async () => {
  const breaks = [{ slug: 'sports-industry-classification-2019' }]
  const series = await requestSeries('sports-industry-output', 'regions: ["100000"]')
  expect(point(series, 0, 2021)).toMatchObject({
    change: null,
    changePercent: null,
    changeSince: 2015,
    changeBreaks: breaks,
  })
  expect(point(series, 0, 2023)).toMatchObject({ change: '556600000000', changePercent: '17.854', changeBreaks: [] })
  expect(series.rows[0]).toMatchObject({ cagr: null, breaks })
})

test('shows values of programmes and facilities where the region has none of its own, and lists the others', async () => {
  const pitches = await requestSeries(
    'community-football-pitches-built',
    'regions: ["140700"], years: { from: 2020, to: 2021 }',
  )
  expect(pitches.rows[0]?.points.map(({ exact, sources }) => [exact, sources])).toEqual([
    ['52', 1],
    [null, 0],
  ])
  const bases = await requestSeries('industry-base-area', 'regions: ["140700"]')
  expect(point(bases, 0, 2020)).toMatchObject({
    sources: 1,
    observation: { slug: 'o-s086' },
    others: [{ slug: 'o-s087' }],
  })
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
    change: '10500',
    changeSince: 2020,
    observation: { exact: '339.00', unit: { code: 'WAN_PERSON' } },
  })
  const trails = await requestSeries(
    'fitness-trail-length',
    'regions: ["520000", "100000"], years: { from: 2019, to: 2019 }',
  )
  expect(trails.rows.map(({ points }) => points[0]?.exact)).toEqual(['3728', '179300'])
})

test('counts all sources, preferred or not, and lists the values that are not shown', async () => {
  const series = await requestSeries(
    'sports-ground-area-per-capita',
    'regions: ["140000"], years: { from: 2023, to: 2023 }',
  )
  expect(point(series, 0, 2023)).toMatchObject({
    sources: 2,
    observation: { slug: 'o-m187' },
    others: [{ slug: 'o-m197' }],
  })
})

test('returns targets as a separate series', async () => {
  const series = await requestSeries('sports-ground-area-per-capita', 'regions: ["100000", "320000"], kind: TARGET')
  expect(series.years).toEqual([2025])
  expect(series.rows.map(({ points, cagr }) => [points[0]?.exact, points[0]?.sources, cagr])).toEqual([
    ['2.6', 3, null],
    ['3.6', 1, null],
  ])
})

test('leaves out values of periods of several years', async () => {
  const { rows } = await requestSeries(
    'fitness-trail-length-built',
    'regions: ["140700"], years: { from: 2018, to: 2020 }',
  )
  expect(rows[0]?.points.map(({ exact }) => exact)).toEqual([null, null, '600'])
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

describe('a profile', () => {
  interface Figure {
    readonly slug: string
    readonly indicator: { readonly code: string; readonly topic: string }
    readonly region: { readonly code: string }
    readonly kind: string
    readonly yearFrom: number | null
    readonly yearTo: number | null
    readonly preferred: boolean
    readonly programme: object | null
    readonly event: object | null
    readonly facility: object | null
    readonly citations: { readonly source: { readonly reliability: string } }[]
  }
  const selection = `slug indicator { code topic } region { code } kind yearFrom yearTo preferred
    programme { slug } event { slug } facility { slug } citations { source { reliability } }`
  const topics = Object.keys(dictionary.enums.Topic.values)

  /** What a value sorts by among those of its indicator, the smallest first. */
  function sortKeys({ programme, event, facility, yearTo, yearFrom, preferred, citations, slug }: Figure) {
    const scope = facility ? 3 : event ? 2 : programme ? 1 : 0
    const grade = citations.map(({ source }) => source.reliability).sort()[0] ?? 'Z'
    return [scope > 0, -(yearTo ?? 0), -(yearFrom ?? 0), !preferred, scope, grade, slug]
  }

  function byKeys(one: Figure, other: Figure): number {
    const [keys, others] = [sortKeys(one), sortKeys(other)]
    const index = keys.findIndex((key, position) => key !== others[position])
    return (keys[index] as string) < (others[index] as string) ? -1 : 1
  }

  test.each(['ACTUAL', 'TARGET', 'PLAN'])('has of every indicator the latest value of kind %s', async (kind) => {
    const filter = { kind: { eq: kind } }
    const all = await service.fetchAll<Figure>('observations', selection, { filter })
    const regions = await service.fetchAll<{ readonly code: string; readonly profile: { readonly slug: string }[] }>(
      'regions',
      `code profile(kind: ${kind}) { slug }`,
    )
    expect(service.statements).toHaveLength(1)
    expect(regions.filter(({ profile }) => profile.length > 0).length).toBeGreaterThan(0)
    for (const { code, profile } of regions) {
      const ofRegion = all.filter(({ region }) => region.code === code)
      const latest = [...Map.groupBy(ofRegion, ({ indicator }) => indicator.code).values()].map(
        (figures) => figures.toSorted(byKeys)[0] as Figure,
      )
      const order = ({ indicator }: Figure) => `${topics.indexOf(indicator.topic) + 10} ${indicator.code}`
      const expected = latest.toSorted((one, other) => (order(one) < order(other) ? -1 : 1))
      expect(
        profile.map(({ slug }) => slug),
        code,
      ).toEqual(expected.map(({ slug }) => slug))
    }
  })
})
