// The calls of the SDK on a static build, compared with those on a service with the same release.

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ApiError, type Client, createClient } from '@tiyu/sdk'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { buildSchema, type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isEnumType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runTiyu } from '../static-build/built-site.ts'
import { type StaticServer, serveFolder } from './static-server.ts'

const resourceNames = [
  ...['facilities', 'events', 'eventSeries', 'programmes', 'demonstrationProjects', 'observations', 'indicators'],
  ...['regions', 'sources', 'citations', 'policies', 'commitments', 'organisations', 'statements', 'rankClaims'],
  'findings',
]

/** Filter fields that a service converts or computes, which the records of the files do not have. */
const COMPUTED_FIELDS = ['areaM2', 'lengthM', 'location']

/** Filter fields about other records, which the files of a list do not have. */
const FIELDS_ELSEWHERE = ['observations', 'topic', 'source', 'reliability']

/** Those of these fields that are columns of the list itself. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  citations: 'source',
  sources: 'reliability',
  commitments: 'topic',
  statements: 'topic',
  indicators: 'topic',
}

const JUNCTIONS = ['and', 'or', 'not']

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
}

let folder: string
let service: RunningService
let host: StaticServer
let schema: GraphQLSchema
let files: Client
let online: Client

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-sdk-static-'))
  const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))
  const env = { STATE_DIR: join(folder, 'state'), DATABASE_URL: '', DATA_DIR }
  await runTiyu(['publish'], env)
  await runTiyu(['static', join(folder, 'site'), '--pages-up-to', '0'], env)
  service = await serve(readSettings({ ...env, PORT: '0', SHUTDOWN_SECONDS: '1' }))
  host = await serveFolder(join(folder, 'site'))
  schema = buildSchema(await readFile(join(folder, 'site/schema.graphql'), 'utf8'))
  files = createClient({ url: `${host.url}/manifest.json` })
  online = createClient({ url: `${service.url}/graphql` })
})
afterAll(async () => {
  await host?.close()
  await service?.close()
  await rm(folder, { recursive: true, force: true })
})

const resourceOf = (client: Client, name: string) => client[name as 'facilities'] as unknown as AnyResource
const bothResources = (name: string) => [resourceOf(files, name), resourceOf(online, name)] as const

/** Returns the filter fields of a resource, each with the name of its type. */
function conditionsOf(resource: string): [name: string, type: string][] {
  const { args } = schema.getQueryType()?.getFields()[resource] ?? {}
  const filter = args?.find(({ name }) => name === 'filter')?.type as GraphQLInputObjectType
  return Object.values(filter.getFields()).map(({ name, type }) => [name, getNamedType(type).name])
}

const existence = [{ exists: true }, { exists: false }]

const ranges: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  DateFilter: [
    ...[{ eq: '2020' }, { gte: '2020-03' }, { lte: '2019-12-05' }, { gte: '2018', lte: '2020-06-30' }],
    ...[{ gt: '2019' }, { lt: '2019-12' }, { in: ['2018', '2020-07'] }, { month: { in: [12, 1, 7] } }, ...existence],
  ],
  DateSpan: [{ from: '2019-10', to: '2020-06-30' }],
  NumberFilter: [{ eq: 1 }, { gte: 2 }, { lte: 2020 }, { gt: 2020, lt: 2022 }, { in: [1, 15] }, ...existence],
  QuantityFilter: [{ gte: 100 }, { eq: 52 }, { lte: 3 }, { gt: 90, lt: 91 }, { in: [52, 85] }, ...existence],
  YearFilter: [
    ...[{ eq: 2020 }, { gte: 2020 }, { lte: 2019 }, { gte: 2016, lte: 2019 }, { gt: 2019, lt: 2021 }],
    ...[{ in: [2015, 2018] }, ...existence],
  ],
}

/** Returns sample conditions of a filter type, for records with these values. */
function sampleConditions(type: string, values: readonly unknown[]): readonly unknown[] {
  const few = [values[0], values[Math.floor(values.length / 2)]].filter((value) => value !== undefined)
  const words = type === 'TextFilter' ? [{ contains: '晋中' }, { contains: 'A' }, { startsWith: '晋' }] : []
  const isTree = ['TreeFilter', 'RegionTreeFilter'].includes(type)
  const descent = isTree ? few.flatMap((code) => [{ within: code }, { childrenOf: code }]) : []
  return ranges[type] ?? [...words, ...descent, ...few.map((eq) => ({ eq })), { in: few }, { in: [] }, ...existence]
}

/** Returns the key of an object, or the value itself. */
const keyOf = (value: unknown) => Object(value).code ?? Object(value).slug ?? value

/** Returns the values of a field in the rows of a resource. */
async function valuesOf(resource: string, name: string): Promise<unknown[]> {
  const manifest = JSON.parse(await readFile(join(folder, 'site/manifest.json'), 'utf8'))
  const type = Object.values<{ list: string; files: string[] }>(manifest.types).find(({ list }) => list === resource)
  const rows: Row[] = JSON.parse(await readFile(join(folder, 'site', type?.files[0] ?? ''), 'utf8'))
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
    const unanswered = [...COMPUTED_FIELDS, ...FIELDS_ELSEWHERE, ...JUNCTIONS]
    const answered = (name: string) => OWN_FIELDS[resource] === name || !unanswered.includes(name)
    let other: object = {}
    for (const [name, type] of conditionsOf(resource).filter(([each]) => answered(each))) {
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
    const api = createClient({ url: `${host.url}/manifest.json` })
    host.takeRequestedPaths()
    await api.regions.get('140700')
    const requestedPaths = host.takeRequestedPaths()
    expect(requestedPaths[0]).toBe('/manifest.json')
    expect(requestedPaths).toHaveLength(3)
    await api.regions.get('140700')
    expect(host.takeRequestedPaths()).toEqual([])
  })
})

describe('an unsupported feature', () => {
  const failure = (call: Promise<unknown>): Promise<ApiError> =>
    call.then(
      () => expect.unreachable(),
      (error) => error,
    )

  it.each([
    ['a search', () => files.query({ search: { $: { text: 'x' }, totalCount: true } }), 'search'],
    ['asOf', () => files.observations.list({ asOf: '2020-01-01' }), 'observations(asOf)'],
    ['a converted quantity', () => files.facilities.list({ filter: { areaM2: { gte: 1 } } }), 'filter.areaM2'],
    ['a unit', () => files.observations.list({ filter: { value: { gte: 1, unit: 'M2' } } }), 'filter.value.unit'],
    [
      'several orders',
      () => files.facilities.list({ orderBy: ['AREA_ASC', 'NAME_ASC'] }),
      'orderBy: AREA_ASC, NAME_ASC',
    ],
    [
      'fields with arguments',
      () => files.observations.list({ select: { valueIn: { $: { unit: 'M2' } } } }),
      'observations.nodes.valueIn',
    ],
    [
      'lists below records',
      () => files.regions.list({ select: { events: { totalCount: true } } }),
      'regions.nodes.events',
    ],
    [
      'places near a point',
      () => files.query({ facilitiesNear: { $: { longitude: 112, latitude: 37 }, distance: true } }),
      'facilitiesNear',
    ],
    [
      'a condition on coordinates',
      () => files.facilities.list({ filter: { location: { near: { longitude: 112, latitude: 37, within: 5000 } } } }),
      'filter.location',
    ],
    ['documents', () => files.request('{ release { version } }'), 'documents'],
    ['subscriptions', () => files.subscribe({ releaseActivated: { version: true } }).next(), 'subscriptions'],
  ])('throws NOT_IN_FILES: %s', async (_, call, named) => {
    const error = await failure(call())
    expect(error).toMatchObject({ name: 'ApiError', code: 'NOT_IN_FILES' })
    expect(error.message).toContain(named)
    expect(error.message).toMatch(/\p{Script=Han}/u)
  })

  it.each([
    ['too many rows', () => files.facilities.list({ first: 101 })],
    ['first and last', () => files.facilities.list({ first: 1, last: 1 })],
    ['an unknown condition', () => files.facilities.list({ filter: { colour: { eq: 'red' } } as never })],
    ['an unknown order', () => files.facilities.list({ orderBy: ['BEAUTY_ASC'] as never })],
    ['an unknown grouping', () => files.facilities.statistics({ by: 'COLOUR' as never })],
    ['an unknown code', () => files.facilities.list({ filter: { region: { within: '999999' } } })],
  ])('throws BAD_USER_INPUT: %s', async (_, call) => {
    expect(await failure(call())).toMatchObject({ name: 'ApiError', code: 'BAD_USER_INPUT' })
  })

  it.each([
    ['a list', () => files.query({ facilitys: { totalCount: true } } as never), 'facilitys'],
    ['a field', () => files.facilities.list({ select: { name: true, nmae: true } as never }), 'facilities.nodes.nmae'],
    ['a field below', () => files.facilities.list({ select: { region: { nmae: true } } as never }), 'region.nmae'],
    ['a field of a page', () => files.query({ facilities: { totalCout: true } } as never), 'facilities.totalCout'],
    ['a field of a quantity', () => files.facilities.list({ select: { area: { exat: true } } as never }), 'area.exat'],
  ])('throws GRAPHQL_VALIDATION_FAILED for the misspelt name of %s', async (_, call, path) => {
    const error = await failure(call())
    expect(error).toMatchObject({ name: 'ApiError', code: 'GRAPHQL_VALIDATION_FAILED' })
    expect(error.message).toContain(path)
    expect(error.message).toMatch(/没有/)
  })

  it('throws BAD_CURSOR for a cursor of a service', async () => {
    expect(await failure(files.facilities.list({ after: 'WyJhIl0' }))).toMatchObject({ code: 'BAD_CURSOR' })
  })

  it('throws UNKNOWN_RELEASE for another release than that of the build', async () => {
    const url = `${host.url}/manifest.json`
    expect(await failure(createClient({ url, release: '1999.1' }).regions.list())).toMatchObject({
      code: 'UNKNOWN_RELEASE',
    })
    expect((await createClient({ url, release: publishedVersion }).regions.list()).totalCount).toBeGreaterThan(0)
  })

  it('rejects a URL without a manifest', async () => {
    const nowhere = createClient({ url: `${host.url}/nowhere.json`, retries: 0 })
    expect(await failure(nowhere.regions.list())).toMatchObject({ name: 'UnexpectedAnswerError', status: 404 })
    const other = createClient({ url: `${host.url}/data/datapackage.json` })
    expect(await failure(other.regions.list())).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
