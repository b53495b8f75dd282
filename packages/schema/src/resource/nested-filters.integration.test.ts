// Random filters, nested by and, or and not, find the same rows as plain code on the whole list.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Citation {
  readonly slug: string
  readonly source: { readonly slug: string; readonly reliability: string }
}

interface Row {
  readonly slug: string
  readonly name?: string
  readonly nameEn?: string | null
  readonly kind?: string | null
  readonly status?: string | null
  readonly level?: string | null
  readonly region: { readonly code: string } | null
  readonly inferred: readonly string[]
  readonly citations: readonly Citation[]
  readonly observations?: { readonly nodes: readonly { readonly kind: string; readonly value: number }[] }
}

/** A filter, and whether a row meets it. */
interface FilterSample {
  readonly filter: object
  readonly meets: (row: Row) => boolean
}

const cited = (meets: (citation: Citation) => boolean) => (row: Row) => row.citations.some(meets)

const enumSamples = (name: 'kind' | 'status' | 'level', values: readonly string[]): fc.Arbitrary<FilterSample> =>
  fc.oneof(
    fc.constantFrom(...values).map((eq) => ({ filter: { [name]: { eq } }, meets: (row: Row) => row[name] === eq })),
    fc.subarray([...values]).map((some) => ({
      filter: { [name]: { in: some } },
      meets: (row: Row) => some.includes(row[name] ?? ''),
    })),
    fc.boolean().map((exists) => ({
      filter: { [name]: { exists } },
      meets: (row: Row) => (row[name] !== null) === exists,
    })),
  )

/** Conditions that every list of facts has. */
const sharedSamples: readonly FilterSample[] = [
  { filter: { region: { eq: '140700' } }, meets: ({ region }) => region?.code === '140700' },
  { filter: { inferred: { exists: true } }, meets: ({ inferred }) => inferred.length > 0 },
  {
    filter: { inferred: { in: ['yearTo', 'startsOn'] } },
    meets: ({ inferred }) => inferred.some((one) => ['yearTo', 'startsOn'].includes(one)),
  },
  { filter: { reliability: { in: ['C'] } }, meets: cited(({ source }) => source.reliability === 'C') },
  { filter: { reliability: { eq: 'A' } }, meets: cited(({ source }) => source.reliability === 'A') },
  {
    filter: { source: { eq: 'jinzhong-sports-bureau-2020' } },
    meets: cited(({ source }) => source.slug === 'jinzhong-sports-bureau-2020'),
  },
  {
    filter: { citation: { in: ['s012', 's040', 'm336'] } },
    meets: cited(({ slug }) => ['s012', 's040', 'm336'].includes(slug)),
  },
  { filter: { citation: { exists: true } }, meets: ({ citations }) => citations.length > 0 },
]

const containsCity: FilterSample = {
  filter: { name: { contains: '市' } },
  meets: ({ name, nameEn }) => `${name} ${nameEn}`.includes('市'),
}

const figures: FilterSample = {
  filter: { observations: { kind: { eq: 'ACTUAL' }, value: { gt: 1000 } } },
  meets: ({ observations }) =>
    observations?.nodes.some(({ kind, value }) => kind === 'ACTUAL' && value > 1000) ?? false,
}

const NAMED = 'slug name nameEn region { code } inferred citations { slug source { slug reliability } }'
const FIGURES = 'observations(first: 100) { nodes { kind value } }'

interface ListSample {
  /** The type of its filter. */
  readonly type: string
  readonly selection: string
  readonly conditions: fc.Arbitrary<FilterSample>
}

const lists: Readonly<Record<string, ListSample>> = {
  events: {
    type: 'EventFilter',
    selection: `${NAMED} kind status level ${FIGURES}`,
    conditions: fc.oneof(
      fc.constantFrom(...sharedSamples, containsCity, figures),
      enumSamples('status', ['HELD', 'PLANNED']),
      enumSamples('level', ['NATIONAL', 'PROVINCIAL', 'INTERNATIONAL']),
      enumSamples('kind', ['MEETING', 'COMPETITION']),
    ),
  },
  facilities: {
    type: 'FacilityFilter',
    selection: `${NAMED} status ${FIGURES}`,
    conditions: fc.oneof(
      fc.constantFrom(...sharedSamples, containsCity, figures),
      enumSamples('status', ['OPEN', 'PLANNED']),
    ),
  },
  observations: {
    type: 'ObservationFilter',
    selection: 'slug kind region { code } inferred citations { slug source { slug reliability } }',
    conditions: fc.oneof(fc.constantFrom(...sharedSamples), enumSamples('kind', ['ACTUAL', 'TARGET', 'PLAN'])),
  },
}

/** Joins samples by and, or and not, to a depth of three. */
const nested = (conditions: fc.Arbitrary<FilterSample>) =>
  fc.letrec<{ filter: FilterSample }>((tie) => {
    const several = fc.array(tie('filter'), { minLength: 1, maxLength: 3 })
    return {
      filter: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'filter' },
        conditions,
        several.map((all) => ({
          filter: { and: all.map(({ filter }) => filter) },
          meets: (row: Row) => all.every(({ meets }) => meets(row)),
        })),
        several.map((any) => ({
          filter: { or: any.map(({ filter }) => filter) },
          meets: (row: Row) => any.some(({ meets }) => meets(row)),
        })),
        tie('filter').map(({ filter, meets }) => ({ filter: { not: filter }, meets: (row: Row) => !meets(row) })),
      ),
    }
  }).filter

describe.each(Object.entries(lists))('%s', (field, { type, selection, conditions }) => {
  test('are found, counted and paged by nested filters as by plain code', async () => {
    const rows = await service.fetchAll<Row>(field, selection)
    await fc.assert(
      fc.asyncProperty(nested(conditions), fc.integer({ min: 1, max: 100 }), async ({ filter, meets }, first) => {
        const expected = rows.filter(meets).map(({ slug }) => slug)
        const found = await service.fetchAll<Row>(field, 'slug', { filter, first })
        expect(found.map(({ slug }) => slug)).toEqual(expected)
        const query = `query ($filter: ${type}) { page: ${field}(filter: $filter) { totalCount } }`
        const { page } = await service.request<{ page: { totalCount: number } }>(query, { filter })
        expect(page.totalCount).toBe(expected.length)
      }),
      { numRuns: 40 },
    )
  })
})
