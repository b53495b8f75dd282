import type { ModelName } from '@tiyu/model'
import { countedColumns } from '@tiyu/store'
import fc from 'fast-check'
import sql, { raw } from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { chooseCountSource } from './count-source.ts'
import { type FilterInput, filterOf } from './filter.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const countSource = (model: ModelName, filter: FilterInput) =>
  chooseCountSource(model, filterOf(model).toPredicates(filter, service.createContext()))

interface Statistics {
  readonly count: number
  readonly groups: readonly { readonly key: string | null; readonly count: number }[]
}

type Filter = Readonly<Record<string, { eq?: string; in?: string[]; within?: string }>>

const regions = fc.constantFrom('100000', '140000', '140700', '140702', '140723', '310000')
const oneOf = (...values: string[]) =>
  fc.oneof(
    fc.constantFrom(...values).map((eq) => ({ eq })),
    fc.subarray(values).map((some) => ({ in: some })),
  )
const region = fc.oneof(
  regions.map((eq) => ({ eq })),
  regions.map((within) => ({ within })),
)

/** Random filters on the columns of a cube, and the groupings of the table. */
const resources = {
  Facility: {
    field: 'facility',
    by: ['TYPE', 'REGION', 'STATUS'],
    filters: fc.record(
      {
        region,
        type: fc.constantFrom('1', '2', '4', '4.3').map((within) => ({ within })),
        status: oneOf('OPEN', 'PLANNED', 'CLOSED'),
      },
      { requiredKeys: [] },
    ),
  },
  Observation: {
    field: 'observation',
    by: ['INDICATOR', 'REGION', 'KIND', 'UNIT'],
    filters: fc.record(
      { region, kind: oneOf('ACTUAL', 'TARGET', 'PLAN'), unit: oneOf('ITEM', 'KM', 'PERSON', 'WAN_CNY') },
      { requiredKeys: [] },
    ),
  },
  Finding: {
    field: 'finding',
    by: ['RULE', 'VERDICT', 'INDICATOR'],
    filters: fc.record(
      { verdict: oneOf('PASS', 'FAIL', 'NOTE'), rule: oneOf('YEAR_ON_YEAR', 'RANK', 'QUOTIENT') },
      { requiredKeys: [] },
    ),
  },
} as const

async function requestStatistics(
  field: string,
  model: string,
  by: string,
  filter: Filter | object,
): Promise<Statistics> {
  const query = `query ($filter: ${model}Filter) { found: ${field}Statistics(filter: $filter) { count groups(by: ${by}) { key count } } }`
  return (await service.request<{ found: Statistics }>(query, { filter })).found
}

async function everySlug(model: keyof typeof resources): Promise<string[]> {
  const rows = await service.database.query<{ id: string }>(sql`select id from ${raw(`"${model}"`)}`)
  return rows.map(({ id }) => id)
}

test.each(Object.entries(resources))('%s: sums of the cube equal counts of the rows', async (name, resource) => {
  const model = name as keyof typeof resources
  const slugs = await everySlug(model)
  const { field, by } = resource
  await fc.assert(
    fc.asyncProperty(resource.filters as fc.Arbitrary<Filter>, fc.constantFrom(...by), async (filter, grouping) => {
      expect(countSource(model, filter).summed).toBe(true)
      const live = { ...filter, slug: { in: slugs } }
      expect(countSource(model, live).summed).toBe(false)
      const summed = await requestStatistics(field, model, grouping, filter)
      expect(service.statements.length).toBeLessThanOrEqual(2)
      expect(summed).toEqual(await requestStatistics(field, model, grouping, live))
    }),
    { numRuns: 25 },
  )
})

test('sums of facilities by year equal counts of the rows', async () => {
  const slugs = await everySlug('Facility')
  const years = fc.constantFrom('2005', '2015', '2020', '2022')
  const filters = fc.record(
    {
      region: fc.constantFrom('140000', '140700').map((within) => ({ within })),
      type: fc.constantFrom('1', '2', '4').map((within) => ({ within })),
      status: oneOf('OPEN', 'PLANNED', 'CLOSED'),
      openedOn: fc.oneof(...['eq', 'gt', 'gte', 'lt', 'lte'].map((name) => years.map((year) => ({ [name]: year })))),
    },
    { requiredKeys: ['openedOn'] },
  )
  await fc.assert(
    fc.asyncProperty(filters as fc.Arbitrary<Filter>, fc.constantFrom('TYPE', 'STATUS'), async (filter, by) => {
      expect(countSource('Facility', filter).summed).toBe(true)
      const summed = await requestStatistics('facility', 'Facility', by, filter)
      expect(summed).toEqual(await requestStatistics('facility', 'Facility', by, { ...filter, slug: { in: slugs } }))
    }),
    { numRuns: 40 },
  )
})

test('totalCount equals the number of rows with a filter on columns of the cube', async () => {
  const filter = { region: { within: '140700' }, kind: { eq: 'ACTUAL' } }
  const { observations } = await service.request<{ observations: { totalCount: number } }>(
    'query ($filter: ObservationFilter) { observations(filter: $filter) { totalCount } }',
    { filter },
  )
  const rows = await service.fetchAll('observations', 'slug', { filter })
  expect(observations.totalCount).toBe(rows.length)
  expect(rows.length).toBeGreaterThan(0)
})

test('counts rows if the cube lacks a column of the filter', () => {
  const isSummed = (model: ModelName, filter: FilterInput) => countSource(model, filter).summed
  expect(countSource('Facility', { name: { contains: '馆' } })).toEqual({ table: 'Facility', summed: false })
  expect(countSource('Event', {})).toEqual({ table: 'Event', summed: false })
  const region = { region: { eq: '140700' } }
  expect(countSource('Facility', region)).toEqual({ table: 'FacilityTypeCount', summed: true })
  expect(countSource('Facility', { type: { eq: '4' } })).toEqual({ table: 'FacilityYearCount', summed: true })
  expect(isSummed('Facility', { openedOn: { gte: '2010', lt: '2020' } })).toBe(true)
  expect(isSummed('Facility', { openedOn: { gte: '2010-07' } })).toBe(false)
  expect(isSummed('Facility', { or: [region, { not: { status: { eq: 'OPEN' } } }] })).toBe(true)
  expect(isSummed('Facility', { or: [region, { not: { name: { eq: 'A' } } }] })).toBe(false)
  expect(isSummed('Facility', { source: { in: [] } })).toBe(false)
})

test('a release has counts for every grouping of every table', async () => {
  const fields = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => name.endsWith('Statistics'))
  expect(fields.length).toBe(Object.keys(countedColumns).length)
  for (const [model, columns] of Object.entries(countedColumns)) {
    const rows = await service.database.query<{ column: string }>(
      sql`select distinct "column" from "GroupCount" where model = ${model}`,
    )
    expect(rows.map(({ column }) => column).sort(), model).toEqual(columns.map(({ column }) => column).sort())
  }
})
