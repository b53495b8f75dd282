// Random groups of records with their measures: a static build answers as a service does. MEASURE_CASES sets the number of
// cases.
import type { Client } from '@tiyu/sdk'
import fc from 'fast-check'
import { buildSchema, type GraphQLSchema, isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sampleConditions } from './sample-conditions.ts'
import { StaticBuildFixture } from './static-build-fixture.ts'

const CASES = Number(process.env.MEASURE_CASES ?? 60)

let fixture: StaticBuildFixture
let schema: GraphQLSchema
let files: Client
let online: Client
beforeAll(async () => {
  fixture = await StaticBuildFixture.open()
  files = fixture.createFilesClient()
  online = fixture.createOnlineClient()
  schema = buildSchema(await fixture.read('schema.graphql'))
})
afterAll(() => fixture?.close())

const quantity = { exact: true, value: true, qualifier: true, unit: { code: true, name: true, quantityKind: true } }

const ratio = {
  ...{ value: true, exact: true, per: true, yearsApart: true, gap: true },
  denominator: { slug: true, exact: true, yearTo: true, citations: { asWritten: true } },
} as const

/** Every field of a group. */
const SELECT = {
  ...{ keys: { dimension: true, key: true, name: true, nameEn: true }, label: true, labelEn: true, count: true },
  ...{ region: { code: true, name: true }, valueCount: true, qualifiedCount: true, inferredCount: true },
  ...{ sum: quantity, mean: quantity, min: quantity, max: quantity, median: quantity, noSumBecause: true },
  ...{ share: true, parentShare: true, rank: true, rankOf: true },
  'shareOfSum:share': { $: { total: 'SUM' } },
  'parentShareOfSum:parentShare': { $: { total: 'SUM' } },
  'rankByMean:rank': { $: { measure: 'MEAN' } },
  'rankedByMedian:rankOf': { $: { measure: 'MEDIAN' } },
  ...{ perCapita: ratio, per10k: ratio, perKm2: ratio },
  'sumPerCapita:perCapita': { $: { total: 'SUM' }, ...ratio },
  'sumOf2019:per10k': { $: { total: 'SUM', year: 2019 }, ...ratio },
  'rankPerKm2:rank': { $: { measure: 'COUNT_PER_KM2' } },
  'rankPerCapita:rank': { $: { measure: 'SUM_PER_CAPITA' } },
} as const

/** Resources with numbers, and filters to choose from. */
const RESOURCES: Readonly<Record<string, { readonly type: string; readonly filters: readonly object[] }>> = {
  facilities: {
    type: 'Facility',
    filters: [{}, { area: { exists: true } }, { region: { within: '140700' } }, { not: { status: { eq: 'OPEN' } } }],
  },
  observations: {
    type: 'Observation',
    filters: [
      ...[{}, { kind: { eq: 'ACTUAL' } }, { region: { within: '140000' } }, { preferred: true }],
      ...sampleConditions('YearFilter', []).map((year) => ({ year, kind: { eq: 'ACTUAL' } })),
    ],
  },
}

const enumValues = (name: string): string[] => {
  const type = schema.getType(name)
  return isEnumType(type) ? type.getValues().map((value) => value.name) : []
}

type Measured = Readonly<Record<'min' | 'median' | 'max', { readonly exact: string } | null>>

interface Page {
  readonly nodes?: readonly Measured[]
}

interface AnyResource {
  aggregates(args: object): Promise<object>
}

/** Returns the answer of a resource, or its error in words. */
const answer = (client: Client, resource: string, args: object): Promise<unknown> =>
  (client as never as Readonly<Record<string, AnyResource>>)[resource]?.aggregates(args).then(
    (page) => ({ ...page, pageInfo: undefined }),
    ({ code, message }) => ({ code, message }),
  ) ?? Promise.reject(new Error(resource))

const MEASURES = ['COUNT', 'SUM', 'MEAN', 'MIN', 'MAX', 'MEDIAN', 'COUNT_PER_CAPITA', 'SUM_PER_KM2']

function arbitraryArgs(resource: string): fc.Arbitrary<object> {
  const { type, filters } = RESOURCES[resource] as (typeof RESOURCES)[string]
  const dimensions = enumValues(`${type}Dimension`)
  const orders = [...MEASURES, 'KEY'].flatMap((name) => [`${name}_ASC`, `${name}_DESC`])
  const bound = fc.record({ gt: fc.integer({ min: 0, max: 60 }) })
  return fc
    .record({
      filter: fc.constantFrom(...filters),
      groupBy: fc.uniqueArray(fc.constantFrom(...dimensions), { maxLength: 3 }),
      level: fc.constantFrom(undefined, 'COUNTY', 'PREFECTURE', 'PROVINCE'),
      of: fc.constantFrom(...enumValues(`${type}Number`)),
      orderBy: fc.uniqueArray(fc.constantFrom(...orders), { maxLength: 2 }),
      having: fc.option(fc.record({ count: bound, mean: bound }, { requiredKeys: [] }), { nil: undefined }),
      first: fc.integer({ min: 1, max: 100 }),
    })
    .map(({ level, having, ...args }) => ({
      ...args,
      select: SELECT,
      ...(level && args.groupBy.includes('REGION') ? { level } : {}),
      ...(having && Object.keys(having).length > 0 ? { having } : {}),
    }))
}

describe.each(Object.keys(RESOURCES))('groups of %s', (resource) => {
  it('have the same measures as on a service', async () => {
    let ordered = 0
    await fc.assert(
      fc.asyncProperty(arbitraryArgs(resource), async (args) => {
        const mine = await answer(files, resource, args)
        expect(mine).toEqual(await answer(online, resource, args))
        for (const group of (mine as Page).nodes ?? []) {
          if (group.median) ordered += 1
          const [least, middle, most] = [group.min, group.median, group.max].map((one) => Number(one?.exact ?? 0))
          expect(least, JSON.stringify([args, group])).toBeLessThanOrEqual(middle as number)
          expect(middle, JSON.stringify([args, group])).toBeLessThanOrEqual(most as number)
        }
      }),
      { numRuns: CASES },
    )
    expect(ordered).toBeGreaterThan(3)
  })
})

describe('the numbers of groups', () => {
  const sum = { sum: { exact: true } }

  it.each([
    ['which are not named', 'facilities', { select: sum }],
    ['which the rows do not have', 'policies', { select: sum }],
  ])('are asked for with the words of the service: %s', async (_, resource, args) => {
    const [mine, theirs] = [await answer(files, resource, args), await answer(online, resource, args)]
    expect(mine).toMatchObject({ code: 'BAD_USER_INPUT' })
    expect(mine).toEqual(theirs)
  })
})
