// What static builds do not support, and wrong arguments: as on a service, each fails with a code and with words.
import { type ApiError, createClient, staticBuild } from '@tiyu/sdk'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { StaticBuildFixture } from './static-build-fixture.ts'

let fixture: StaticBuildFixture
let files: ReturnType<StaticBuildFixture['createFilesClient']>
beforeAll(async () => {
  fixture = await StaticBuildFixture.open()
  files = fixture.createFilesClient()
})
afterAll(() => fixture?.close())

describe('an unsupported feature', () => {
  const failure = (call: Promise<unknown>): Promise<ApiError> =>
    call.then(
      () => expect.unreachable(),
      (error) => error,
    )

  it.each([
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
    ['clusters of a map', () => files.clusters({ zoom: 0 }), 'facilityClusters'],
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

  const rank = ($: object) => files.facilities.aggregates({ select: { rank: { $ } } as never })

  it.each([
    ['too many rows', () => files.facilities.list({ first: 101 })],
    ['first and last', () => files.facilities.list({ first: 1, last: 1 })],
    ['an unknown condition', () => files.facilities.list({ filter: { colour: { eq: 'red' } } as never })],
    ['an unknown order', () => files.facilities.list({ orderBy: ['BEAUTY_ASC'] as never })],
    ['an unknown grouping', () => files.facilities.statistics({ by: 'COLOUR' as never })],
    ['an unknown dimension', () => files.facilities.aggregates({ groupBy: ['COLOUR'] as never })],
    ['a dimension twice', () => files.facilities.aggregates({ groupBy: ['TYPE', 'TYPE'] })],
    ['four dimensions', () => files.events.aggregates({ groupBy: ['KIND', 'LEVEL', 'MODE', 'REGION'] })],
    ['a level without regions', () => files.facilities.aggregates({ groupBy: ['TYPE'], level: 'COUNTY' })],
    ['an unknown level', () => files.facilities.aggregates({ groupBy: ['REGION'], level: 'VILLAGE' as never })],
    ['unknown numbers', () => files.facilities.aggregates({ of: 'HEIGHT' as never })],
    ['an unknown measure in a condition', () => files.facilities.aggregates({ having: { summ: { gt: 1 } } as never })],
    ['an unknown operator', () => files.facilities.aggregates({ having: { count: { above: 1 } } as never })],
    [
      'the name of a method as an operator',
      () => files.facilities.list({ filter: { name: { toString: 1 } } as never }),
    ],
    ['null in a condition', () => files.facilities.aggregates({ having: { count: { gt: null } } })],
    ['a reversed range', () => files.facilities.aggregates({ having: { count: { gt: 5, lt: 2 } } })],
    ['an unknown measure of a rank', () => rank({ measure: 'BEAUTY' })],
    [
      'an unknown total of a share',
      () => files.facilities.aggregates({ select: { share: { $: { total: 'ALL' } } } as never }),
    ],
    ['an unknown code', () => files.facilities.list({ filter: { region: { within: '999999' } } })],
  ])('throws BAD_USER_INPUT: %s', async (_, call) => {
    const error = await failure(call())
    expect(error).toMatchObject({ name: 'ApiError', code: 'BAD_USER_INPUT' })
    expect(error.message).toMatch(/\p{Script=Han}/u)
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
    const url = fixture.manifestUrl
    expect(await failure(createClient({ url, staticBuild, release: '1999.1' }).regions.list())).toMatchObject({
      code: 'UNKNOWN_RELEASE',
    })
    expect(
      (await createClient({ url, staticBuild, release: publishedVersion }).regions.list()).totalCount,
    ).toBeGreaterThan(0)
  })

  /** Returns a client of the static build whose manifest names another format. */
  const withFormat = (format: string) =>
    createClient({
      url: fixture.manifestUrl,
      staticBuild,
      fetch: async (url, init) => {
        const response = await fetch(url, init)
        if (!url.endsWith('/manifest.json')) return response
        return Response.json({ ...((await response.json()) as object), format })
      },
    })

  it('reads a build of an earlier format', async () => {
    const { format } = JSON.parse(await fixture.read('manifest.json'))
    expect(format).toBe('tiyu-static-build/2')
    const earlier = await withFormat('tiyu-static-build/1').facilities.list()
    expect(earlier).toEqual(await files.facilities.list())
  })

  it('says that a build of a later format needs a newer SDK', async () => {
    const error = await failure(withFormat('tiyu-static-build/3').regions.list())
    expect(error).toMatchObject({ name: 'ApiError', code: 'NOT_IN_FILES' })
    expect(error.message).toMatch(/has format 3; this version of @tiyu\/sdk reads up to 2.*请更新/)
  })

  it('rejects a URL without a manifest', async () => {
    const nowhere = createClient({ url: `${fixture.host.url}/nowhere.json`, staticBuild, retries: 0 })
    expect(await failure(nowhere.regions.list())).toMatchObject({ name: 'UnexpectedAnswerError', status: 404 })
    const other = createClient({ url: `${fixture.host.url}/data/datapackage.json`, staticBuild })
    expect(await failure(other.regions.list())).toMatchObject({ code: 'BAD_USER_INPUT' })
  })
})
