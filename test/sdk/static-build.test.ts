// The calls of the SDK on a static build, compared with those on a service with the same release.

import type { Client } from '@tiyu/sdk'
import { buildSchema, type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isAnswered, sampleConditions } from './sample-conditions.ts'
import { StaticBuildFixture } from './static-build-fixture.ts'

const resourceNames = [
  ...['facilities', 'events', 'eventSeries', 'programmes', 'demonstrationProjects', 'observations', 'indicators'],
  ...['regions', 'sources', 'citations', 'policies', 'commitments', 'organisations', 'statements', 'rankClaims'],
  'findings',
]

/** Resources without statistics. */
const UNCOUNTED = ['citations', 'rankClaims']

type Row = Readonly<Record<string, unknown>>

/** The calls of a resource without their types. */
interface AnyResource {
  list(args?: object): Promise<{ nodes: Row[]; totalCount: number; pageInfo: Row }>
  get(id: string): Promise<Row | null>
  all(args?: object): AsyncGenerator<Row>
  csv(args?: object): AsyncGenerator<string>
  statistics(args?: object): Promise<Row>
  aggregates(args?: object): Promise<{ nodes: Row[]; totalCount: number; pageInfo: Row }>
}

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

const resourceOf = (client: Client, name: string) => client[name as 'facilities'] as unknown as AnyResource
const bothResources = (name: string) => [resourceOf(files, name), resourceOf(online, name)] as const

/** Returns the filter fields of a resource, each with the name of its type. */
function conditionsOf(resource: string): [name: string, type: string][] {
  const { args } = schema.getQueryType()?.getFields()[resource] ?? {}
  const filter = args?.find(({ name }) => name === 'filter')?.type as GraphQLInputObjectType
  return Object.values(filter.getFields()).map(({ name, type }) => [name, getNamedType(type).name])
}

/** Returns the key of an object, or the value itself. */
const keyOf = (value: unknown) => Object(value).code ?? Object(value).slug ?? value

/** Returns the values of a field in the rows of a resource. */
async function valuesOf(resource: string, name: string): Promise<unknown[]> {
  const manifest = JSON.parse(await fixture.read('manifest.json'))
  const type = Object.values<{ list: string; files: string[] }>(manifest.types).find(({ list }) => list === resource)
  const rows: Row[] = JSON.parse(await fixture.read(type?.files[0] ?? ''))
  const cited = (row: Row) => (row.citations as Row[] | undefined)?.map(({ asWritten }) => asWritten)
  const values = rows.flatMap((row) => (name === 'asWritten' && cited(row)) || (row[name] ?? row[`${name}s`] ?? []))
  return [...new Set(values.map(keyOf).filter((value) => value !== null && value !== undefined))]
}

describe.each(resourceNames)('%s', (resource) => {
  it('returns the same lists, records and CSV as a service', async () => {
    const [here, there] = bothResources(resource)
    expect((await here.list()).nodes).toEqual((await there.list()).nodes)
    const all = await Array.fromAsync(here.all())
    expect(all).toEqual(await Array.fromAsync(there.all()))
    for (const row of all.slice(0, 3)) {
      expect(await here.get(String(row.slug ?? row.code))).toEqual(row)
      expect(await here.get(String(row.id))).toEqual(row)
    }
    expect(await here.get('there-is-no-such-record')).toBeNull()
    expect(await Array.fromAsync(here.csv())).toEqual(await Array.fromAsync(there.csv()))
  })

  it('returns the same rows as a service for all filters without a computation', async () => {
    const [here, there] = bothResources(resource)
    let other: object = {}
    for (const [name, type] of conditionsOf(resource).filter(([each]) => isAnswered(resource, each))) {
      for (const condition of sampleConditions(type, await valuesOf(resource, name))) {
        const simple = { [name]: condition }
        for (const filter of [simple, { or: [{ and: [simple], ...other }, { not: simple }] }]) {
          const args = { filter, select: { id: true }, first: 100 }
          const [mine, theirs] = [await here.list(args), await there.list(args)]
          expect(mine.nodes, JSON.stringify(filter)).toEqual(theirs.nodes)
          expect(mine.totalCount).toBe(theirs.totalCount)
        }
        other = simple
      }
    }
  })

  it('returns the same orders and pages as a service', async () => {
    const [here, there] = bothResources(resource)
    const { args } = schema.getQueryType()?.getFields()[resource] ?? {}
    const orders = getNamedType(args?.find(({ name }) => name === 'orderBy')?.type)
    for (const { name } of isEnumType(orders) ? orders.getValues() : []) {
      const select = { id: true }
      for (const part of [{ first: 7 }, { last: 3 }]) {
        const [mine, theirs] = [
          await here.list({ orderBy: [name], select, ...part }),
          await there.list({ orderBy: [name], select, ...part }),
        ]
        expect(mine.nodes, name).toEqual(theirs.nodes)
        expect(mine.pageInfo.hasNextPage).toBe(theirs.pageInfo.hasNextPage)
        expect(mine.pageInfo.hasPreviousPage).toBe(theirs.pageInfo.hasPreviousPage)
      }
    }
  })
})

describe.each(resourceNames.filter((resource) => !UNCOUNTED.includes(resource)))('statistics of %s', (resource) => {
  it('returns the same statistics as a service', async () => {
    const type = schema.getType(`${typeOf(resource)}Grouping`)
    if (!isEnumType(type)) throw new Error(`${resource} has no grouping`)
    const [here, there] = bothResources(resource)
    const filters = [
      undefined,
      { [conditionsOf(resource).some(([name]) => name === 'region') ? 'region' : 'name']: undefined },
    ]
    const [condition] = conditionsOf(resource).filter(([name]) =>
      ['region', 'code', 'level', 'topic', 'kind'].includes(name),
    )
    if (condition)
      filters.push({ [condition[0]]: { in: (await valuesOf(resource, condition[0])).slice(0, 3) } } as never)
    for (const filter of filters) {
      for (const { name: by } of type.getValues()) {
        expect(await here.statistics({ by, filter })).toEqual(await there.statistics({ by, filter }))
      }
    }
  })
})

describe.each(resourceNames.filter((resource) => !UNCOUNTED.includes(resource)))('aggregates of %s', (resource) => {
  it('returns the same counts as a service', async () => {
    const type = schema.getType(`${typeOf(resource)}Dimension`)
    if (!isEnumType(type)) throw new Error(`${resource} has no dimensions`)
    const names = type.getValues().map(({ name }) => name)
    const [here, there] = bothResources(resource)
    const pairs = names.map((name, index) => [name, names[(index + 1) % names.length] ?? name])
    const filter = { not: { [['indicators', 'regions'].includes(resource) ? 'code' : 'slug']: { in: [] } } }
    const regions = names.includes('REGION')
      ? [
          { groupBy: ['REGION'], level: 'PREFECTURE' },
          { groupBy: [names[0], 'REGION'], level: 'COUNTY' },
        ]
      : []
    const cases = [
      {},
      ...names.map((name) => ({ groupBy: [name] })),
      ...pairs.filter(([one, other]) => one !== other).map((groupBy) => ({ groupBy, first: 7 })),
      ...regions.filter(({ groupBy }) => new Set(groupBy).size === groupBy.length),
      ...['COUNT_ASC', 'KEY_ASC', 'KEY_DESC'].map((order) => ({ groupBy: names.slice(0, 3), orderBy: [order] })),
      { groupBy: names.slice(-2), filter },
    ]
    for (const args of cases) {
      const [mine, theirs] = [await here.aggregates(args), await there.aggregates(args)]
      expect(mine.nodes, JSON.stringify(args)).toEqual(theirs.nodes)
      expect(mine.totalCount).toBe(theirs.totalCount)
      expect(mine.pageInfo.hasNextPage).toBe(theirs.pageInfo.hasNextPage)
    }
  })
})

/** Returns the name of the type of a resource. */
function typeOf(resource: string): string {
  const connection = getNamedType(schema.getQueryType()?.getFields()[resource]?.type)?.name
  return String(connection).replace('Connection', '')
}

describe('a short list', () => {
  it.each(['units', 'sports', 'facilityTypes', 'seriesBreaks'])('has the same rows as a service: %s', async (name) => {
    const [here, there] = bothResources(name)
    const { nodes } = await here.list()
    expect(nodes).toEqual((await there.list()).nodes)
    const [row] = nodes
    expect(await here.get(String(row?.code ?? row?.slug))).toEqual(row)
    expect(await Array.fromAsync(here.csv())).toEqual(await Array.fromAsync(there.csv()))
  })
})

describe('a selection', () => {
  it('resolves references at any depth', async () => {
    const selection = {
      'city:region': { $: { code: '140700' }, 'zh:name': true },
      facilities: {
        $: { first: 5 },
        nodes: {
          name: true,
          region: { name: true, level: true, parent: { name: true, parent: { nameEn: true } } },
          citations: { asWritten: true, source: { publisher: true } },
        },
      },
      observation: { $: { id: 'x' }, exact: true },
      region: { $: { code: '140700' }, children: { code: true } },
      release: { version: true, hash: true },
      units: { code: true, base: { code: true } },
    } as const
    expect(await files.query(selection)).toEqual(await online.query(selection))
  })

  it('loads only the files it needs, and each once', async () => {
    const api = fixture.createFilesClient()
    const { host } = fixture
    host.takeRequestedPaths()
    await api.regions.get('140700')
    const requestedPaths = host.takeRequestedPaths()
    expect(requestedPaths[0]).toBe('/manifest.json')
    expect(requestedPaths).toHaveLength(3)
    await api.regions.get('140700')
    expect(host.takeRequestedPaths()).toEqual([])
  })
})
