import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type FacilitiesService, openFacilitiesService } from '../../testing/facilities-service.ts'

/** Areas with many equal values, exact decimals and several units; some facilities have none. */
function areaOf(at: number): Readonly<Record<string, string>> {
  if (at % 10 === 0) return {}
  if (at % 10 === 1) return { area: `${(at % 97) + 1}.${at % 10}`, areaUnitCode: 'MU' }
  if (at % 10 === 2) return { area: `${((at * 7919) % 100_003) / 100 + 0.01}`.slice(0, 9), areaUnitCode: 'M2' }
  return { area: String(100 + ((at * at) % 13) * 50), areaUnitCode: 'M2' }
}

const facilities = Array.from({ length: 6000 }, (_, at) => ({
  ...areaOf(at),
  ...(at % 5 === 0 && { capacity: String(500 + (at % 40) * 25), capacityUnitCode: at % 3 === 0 ? 'PERSON' : 'SEAT' }),
  ...(at % 4 !== 0 && { playingAreas: (at % 8) + 1 }),
}))

const bounds = fc.oneof(
  fc.constantFrom(0, 1, 100, 150, 500, 666.6666666666666, 700, 1.1, 12.1, -5, 1e6),
  fc.integer({ min: 0, max: 1200 }),
  fc.integer({ min: 1, max: 100_000 }).map((hundredths) => hundredths / 100),
)

/** Conditions that some number meets: bounds the wrong way round are refused. */
const condition = fc.oneof(
  fc.constantFrom('eq', 'gt', 'gte', 'lt', 'lte').chain((operator) => bounds.map((bound) => ({ [operator]: bound }))),
  fc.array(bounds, { minLength: 1, maxLength: 3 }).map((numbers) => ({ in: numbers })),
  fc
    .record({ lower: fc.constantFrom('gt', 'gte'), upper: fc.constantFrom('lt', 'lte'), one: bounds, other: bounds })
    .filter(({ one, other }) => one !== other)
    .map(({ lower, upper, one, other }) => ({ [lower]: Math.min(one, other), [upper]: Math.max(one, other) })),
)

const withUnit = (units: readonly string[]) =>
  fc
    .record({ operators: condition, unit: fc.constantFrom(...units) })
    .map(({ operators, unit }) => ({ ...operators, unit }))

const filters = fc.oneof(
  fc.constantFrom('areaM2', 'lengthM', 'playingAreas', 'area', 'capacity').chain((name) =>
    fc.oneof(
      condition.map((operators) => ({ [name]: operators })),
      fc.boolean().map((exists) => ({ [name]: { exists } })),
    ),
  ),
  withUnit(['M2', 'MU', 'HECTARE']).map((area) => ({ area })),
  withUnit(['SEAT', 'PERSON', 'M2']).map((capacity) => ({ capacity })),
)

const COUNTS = `query ($ranges: FacilityFilter!, $rows: FacilityFilter!) {
  ranges: facilities(filter: $ranges) { totalCount } rows: facilities(filter: $rows) { totalCount }
  statistics: facilityStatistics(filter: $ranges) { count }
}`

interface Counts {
  readonly ranges: { readonly totalCount: number }
  readonly rows: { readonly totalCount: number }
  readonly statistics: { readonly count: number }
}

describe('in a table of many rows', () => {
  let published: FacilitiesService
  beforeAll(async () => {
    published = await openFacilitiesService(facilities)
  })
  afterAll(() => published.remove())

  test('ranges are counted as their rows are', async () => {
    let [counted, found] = [0, 0]
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const { service } = published
        // A condition within `or` is not counted as a range.
        const variables = { ranges: filter, rows: { or: [filter] } }
        const { ranges, rows, statistics } = await service.request<Counts>(COUNTS, variables)
        expect(ranges.totalCount).toBe(rows.totalCount)
        expect(statistics.count).toBe(rows.totalCount)
        counted += service.statements.filter((sql) => sql.includes('"CumulativeCount"')).length > 0 ? 1 : 0
        found += rows.totalCount > 0 ? 1 : 0
      }),
      { numRuns: 60 },
    )
    expect(counted).toBeGreaterThan(30)
    expect(found).toBeGreaterThan(20)
  }, 90_000)

  test('a range of an indexed column reads few rows, whose values have no counts', async () => {
    const { query } = published.service.database
    const [counts] = await query<{ areas: number; values: number }>({
      text: `select (select count(*)::int from "CumulativeCount" where number = 'areaM2') as areas,
        (select count(distinct "areaM2")::int from "Facility") as values`,
      values: [],
    })
    expect(counts?.areas).toBeLessThan(10)
    expect(counts?.values).toBeGreaterThan(500)
  })

  test('a range with another condition counts rows', async () => {
    const { service } = published
    const filter = { areaM2: { gte: 300 }, playingAreas: { gte: 2 } }
    const { facilities: found } = await service.request<{ facilities: { totalCount: number } }>(
      'query ($filter: FacilityFilter!) { facilities(filter: $filter) { totalCount } }',
      { filter },
    )
    expect(service.statements.some((sql) => sql.includes('"CumulativeCount"'))).toBe(false)
    expect(found.totalCount).toBeGreaterThan(100)
  })
})
