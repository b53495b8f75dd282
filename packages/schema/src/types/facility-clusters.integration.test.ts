import { latitudeAt, mercatorY } from '@tiyu/model'
import { southOf, westOf } from '@tiyu/store'
import { facilityCellsOf, mapCellsOf } from '@tiyu/store/testing'
import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeAt } from '../testing/sphere.ts'
import { openTestService, type TestService, type Variables } from '../testing/test-service.ts'

interface Place {
  readonly longitude: number
  readonly latitude: number
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const CITY: Place = { longitude: 112.75, latitude: 37.69 }
const centres: readonly Place[] = [
  CITY,
  { longitude: 179.99, latitude: -17 },
  { longitude: -180, latitude: 0 },
  { longitude: 10, latitude: 89.99 },
  { longitude: 0, latitude: -90 },
]

/** Degrees to six decimals, up to a limit on both sides. */
const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e6, max: limit * 1e6 }).map((millionths) => millionths / 1e6)

/** Places everywhere, in crowds around the centres and at them, on edges of cells, at the ends of the map. */
const places: readonly Place[] = [
  ...fc.sample(fc.record({ longitude: degrees(180), latitude: degrees(90) }), { numRuns: 300, seed: 67 }),
  ...centres.flatMap((centre) => [
    ...Array.from({ length: 40 }, () => centre),
    ...Array.from({ length: 150 }, (_, index) => placeAt(centre, index * 47, (index + 1) ** 3)),
  ]),
  ...Array.from({ length: 40 }, (_, at) => ({ longitude: westOf(at, 6), latitude: southOf(at, 6) })),
  ...[180, -180, 0].flatMap((longitude) => [90, -90, 0].map((latitude) => ({ longitude, latitude }))),
]

const isPlanned = (_place: Place, at: number) => at % 7 === 0

let service: TestService
beforeAll(async () => {
  service = await openTestService()
  const { query } = service.database
  const rows = places.map((place, at) => ({
    id: `place-${at}`,
    ...place,
    status: isPlanned(place, at) ? 'PLANNED' : null,
    typeCode: null,
    provinceCode: null,
  }))
  await query(sql`INSERT INTO "Facility" (id, name, "regionCode", pinyin, longitude, latitude, status)
    SELECT id, id, '140700', id, longitude, latitude, status::"FacilityStatus"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, longitude float8, latitude float8, status text)`)
  await query(sql`INSERT INTO "MapCell"
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(mapCellsOf(places))}::jsonb)
    AS r(level int, "column" int, "row" int, count int, longitude float8, latitude float8)`)
  await query(sql`INSERT INTO "FacilityCellCount" (level, "column", "row", status, count, eastings, northings)
    SELECT level, "column", "row", status::"FacilityStatus", count, eastings, northings
    FROM jsonb_to_recordset(${JSON.stringify(facilityCellsOf(rows))}::jsonb)
    AS r(level int, "column" int, "row" int, status text, count int, eastings float8, northings float8)`)
  await query(sql`ANALYZE "Facility"`)
  await query(sql`ANALYZE "MapCell"`)
})
afterAll(() => service.close())

interface Cluster extends Place {
  readonly count: number
  readonly boundingBox: Box
  readonly facility: (Place & { readonly slug: string }) | null
}

interface Clusters {
  readonly boundingBox: Box
  readonly totalCount: number
  readonly nodes: readonly Cluster[]
}

async function clustersOf(args: Variables): Promise<Clusters> {
  const { facilityClusters } = await service.request<{ facilityClusters: Clusters }>(
    `query ($boundingBox: BoundingBox, $zoom: Int!, $filter: FacilityFilter) {
      facilityClusters(boundingBox: $boundingBox, zoom: $zoom, filter: $filter) {
        boundingBox { ...box } totalCount
        nodes { count longitude latitude boundingBox { ...box } facility { slug longitude latitude } }
      }
    }
    fragment box on GeographicBoundingBox { west south east north }`,
    args,
  )
  return facilityClusters
}

/** True of places in a box, as cells have them: without those on its eastern and northern edges, but for the ends of the map. */
function isWithin({ west, south, east, north }: Box, { longitude, latitude }: Place): boolean {
  const beforeEast = longitude < east || (longitude === 180 && east === 180)
  const isBetween = east < west ? longitude >= west || beforeEast : longitude >= west && beforeEast
  return isBetween && latitude >= south && (latitude < north || north === 90)
}

const planned = { status: { eq: 'PLANNED' } }
const everyone = { location: { exists: true } }

/** A box around a place, some pixels wide at a zoom; it may cross the antimeridian and a pole. */
const views = fc
  .tuple(fc.constantFrom(...centres, ...places), fc.integer({ min: 0, max: 18 }), fc.integer({ min: 0, max: 1000 }))
  .map(([{ longitude, latitude }, zoom, pixels]) => {
    const half = Math.min(179.9, (pixels / 2 / (256 * 2 ** zoom)) * 360)
    const wrap = (value: number) => (value > 180 ? value - 360 : value < -180 ? value + 360 : value)
    const boundingBox = {
      west: wrap(longitude - half),
      south: Math.max(-90, latitude - half / 2),
      east: wrap(longitude + half),
      north: Math.min(90, latitude + half / 2),
    }
    return { boundingBox, zoom }
  })

function expectClusters({ boundingBox, totalCount, nodes }: Clusters, expected: readonly Place[]): void {
  const inView = expected.filter((place) => isWithin(boundingBox, place))
  expect(totalCount).toBe(inView.length)
  expect(nodes.reduce((sum, { count }) => sum + count, 0)).toBe(inView.length)
  for (const cluster of nodes) {
    const inCell = inView.filter((place) => isWithin(cluster.boundingBox, place))
    expect(cluster.count).toBe(inCell.length)
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
    const longitude = mean(inCell.map((place) => place.longitude))
    const latitude = latitudeAt(mean(inCell.map((place) => mercatorY(place.latitude))))
    const [only] = inCell
    expect(Math.abs(cluster.longitude - longitude)).toBeLessThan(2e-5)
    expect(Math.abs(cluster.latitude - (inCell.length === 1 && only ? only.latitude : latitude))).toBeLessThan(2e-5)
    if (inCell.length > 1) expect(cluster.facility).toBeNull()
    else expect(cluster.facility).toMatchObject(only as Place)
  }
}

describe('clusters have the facilities of their cells', () => {
  const filters = fc.constantFrom({}, planned, planned, everyone)
  const examples: [{ boundingBox: Box | null; zoom: number }, object][] = [
    [{ boundingBox: null, zoom: 4 }, {}],
    [{ boundingBox: { west: -180, south: -90, east: 180, north: 90 }, zoom: 0 }, planned],
    [{ boundingBox: { west: 180, south: 0, east: -180, north: 0 }, zoom: 9 }, {}],
    [{ boundingBox: { west: 0, south: 90, east: 0, north: 90 }, zoom: 18 }, everyone],
    [{ boundingBox: { west: 0.1, south: -90, east: 0, north: -89 }, zoom: 3 }, everyone],
  ]
  const expected = (filter: object) => (filter === planned ? places.filter(isPlanned) : places)

  test('as a plain computation finds them, in any view', async () => {
    await fc.assert(
      fc.asyncProperty(views, filters, async (view, filter) => {
        expectClusters(await clustersOf({ ...view, filter }), expected(filter))
      }),
      { numRuns: 150 },
    )
    for (const [view, filter] of examples) expectClusters(await clustersOf({ ...view, filter }), expected(filter))
  })

  test('counted when the release was built, or when they are asked for', async () => {
    await fc.assert(
      fc.asyncProperty(views, async (view) => {
        const [counted, filtered] = [await clustersOf(view), await clustersOf({ ...view, filter: everyone })]
        const comparable = ({ nodes, ...rest }: Clusters) => ({
          ...rest,
          nodes: nodes.map(({ count, boundingBox, facility }) => ({ count, boundingBox, facility })),
        })
        expect(comparable(counted)).toEqual(comparable(filtered))
      }),
      { numRuns: 60 },
    )
  })
})

test('the clusters of a cell at the next zoom add up to its own', async () => {
  await fc.assert(
    fc.asyncProperty(views, async ({ boundingBox, zoom }) => {
      if (zoom === 18) return
      const parents = await clustersOf({ boundingBox, zoom })
      const { west, south, east, north } = parents.boundingBox
      const share = (((east - west + 360) % 360 || 360) / 360) * (mercatorY(north) - mercatorY(south))
      if (Math.round(share * 4 ** (zoom + 3)) > 4096) return
      const quarters = await clustersOf({ boundingBox: parents.boundingBox, zoom: zoom + 1 })
      expect([quarters.boundingBox, quarters.totalCount]).toEqual([parents.boundingBox, parents.totalCount])
      for (const parent of parents.nodes) {
        const within = quarters.nodes.filter(({ boundingBox: { west, south } }) =>
          isWithin(parent.boundingBox, { longitude: west, latitude: south }),
        )
        expect(within.reduce((sum, { count }) => sum + count, 0)).toBe(parent.count)
        expect(within.length).toBeLessThanOrEqual(4)
      }
    }),
    { numRuns: 40 },
  )
})

test('views that meet at an edge of cells have all facilities of both, each once', async () => {
  const halves = [
    { west: 110, south: 35, east: 112.5, north: 40 },
    { west: 112.5, south: 35, east: 115, north: 40 },
  ]
  const [left, right, whole] = await Promise.all(
    [...halves, { west: 110, south: 35, east: 115, north: 40 }].map((boundingBox) =>
      clustersOf({ boundingBox, zoom: 5 }),
    ),
  )
  expect(left?.boundingBox.east).toBe(112.5)
  expect(right?.boundingBox.west).toBe(112.5)
  expect((left?.totalCount ?? 0) + (right?.totalCount ?? 0)).toBe(whole?.totalCount)
})

test('takes two statements without a filter, by indexes', async () => {
  const { nodes } = await clustersOf({ boundingBox: { west: 112, south: 37, east: 113, north: 38 }, zoom: 8 })
  const [cells, facilities] = service.statements
  expect(service.statements).toHaveLength(nodes.some(({ facility }) => facility) ? 3 : 2)
  expect(cells).toContain('"MapCell"')
  expect(facilities).toContain('<@ box')
})

test.each([
  [{ zoom: 4, filter: planned }, '"FacilityCellCount"'],
  [
    { zoom: 8, filter: { not: planned }, boundingBox: { west: 112, south: 37, east: 113, north: 38 } },
    '"FacilityCellCount"',
  ],
  [{ zoom: 9, filter: planned, boundingBox: { west: 112, south: 37, east: 113, north: 38 } }, '"Facility"'],
  [{ zoom: 4, filter: { status: planned.status, name: { contains: '1' } } }, '"Facility"'],
])('reads %j from %s', async (args, table) => {
  await clustersOf(args)
  expect(service.statements[0]).toContain(`from ${table} as t`)
})

test.each([
  [{ zoom: 99 }, /^zoom is 99; give a zoom from 0, the whole world, to 18.*zoom 为 99/],
  [{ zoom: -1 }, /^zoom is -1; give a zoom from 0/],
  [{ zoom: 5 }, /^boundingBox has 16384 cells of a map at zoom 5, at most 4096 are allowed\. Ask for zoom 4 or less/],
  [{ zoom: 18, boundingBox: { west: 112, south: 37, east: 113, north: 38 } }, /Ask for zoom 12 or less.*缩小区域/],
  [
    { zoom: 3, boundingBox: { west: 112, south: 38, east: 113, north: 37 } },
    /^boundingBox runs from south 38 to north 37/,
  ],
  [{ zoom: 3, boundingBox: { west: 37, south: 112, east: 38, north: 113 } }, /^boundingBox\.south is 112;.*exchanged/],
  [{ zoom: 3, boundingBox: { west: -181, south: 0, east: 0, north: 1 } }, /^boundingBox\.west is -181/],
  [{ zoom: 3, filter: { status: { eq: null } } }, /filter\.status\.eq/],
])('refuses %j in words', async (args, message) => {
  const error = await clustersOf(args).catch((refusal) => refusal)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(message)
})
