import fc from 'fast-check'
import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNearest } from '../read/nearest-places.ts'
import { arcOf, placeAt } from '../testing/sphere.ts'
import { openTestService, type TestService, type Variables } from '../testing/test-service.ts'

interface Place {
  readonly longitude: number
  readonly latitude: number
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

/** Places everywhere, in clusters around the centres, at the centres themselves and opposite to them. */
const places = [
  ...fc.sample(fc.record({ longitude: degrees(180), latitude: degrees(90) }), { numRuns: 300, seed: 44 }),
  ...centres.flatMap((centre) => [
    centre,
    centre,
    { longitude: -centre.longitude, latitude: -centre.latitude },
    ...Array.from({ length: 60 }, (_, index) => placeAt(centre, index * 47, (index + 1) ** 3)),
  ]),
  { longitude: 180, latitude: 0 },
  { longitude: 0, latitude: 0 },
]

let service: TestService
beforeAll(async () => {
  service = await openTestService()
  const rows = places.map((place, at) => ({ id: `place-${at}`, ...place, status: at % 7 === 0 ? 'PLANNED' : null }))
  await service.database.query(sql`INSERT INTO "Facility" (id, name, "regionCode", pinyin, longitude, latitude, status)
    SELECT id, id, '140700', id, longitude, latitude, status::"FacilityStatus"
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id text, longitude float8, latitude float8, status text)`)
  await service.database.query(sql`ANALYZE "Facility"`)
})
afterAll(() => service.close())

interface Nearby {
  readonly distance: number
  readonly facility: Place & { readonly slug: string; readonly status: string | null }
}

async function nearby(args: Variables): Promise<readonly Nearby[]> {
  const { facilitiesNear } = await service.request<{ facilitiesNear: readonly Nearby[] }>(
    `query ($longitude: Float!, $latitude: Float!, $within: Float, $first: Int, $filter: FacilityFilter) {
      facilitiesNear(longitude: $longitude, latitude: $latitude, within: $within, first: $first, filter: $filter) {
        distance facility { slug status longitude latitude }
      }
    }`,
    args,
  )
  return facilitiesNear
}

/** Half a decimetre; opposite to the centre the formula is less precise. */
const accuracy = (distance: number) => (distance > 1.9e7 ? 0.6 : 0.051)

const centresAndOthers = fc.oneof(fc.constantFrom(...centres), fc.constantFrom(...places))

test('the nearest facilities are those of a plain computation, in its order, anywhere on the globe', async () => {
  await fc.assert(
    fc.asyncProperty(
      centresAndOthers,
      fc.integer({ min: 1, max: 100 }),
      fc.option(fc.constantFrom(50, 5000, 2e6, 3e7)),
      fc.boolean(),
      async (centre, first, within, planned) => {
        const filter = planned ? { status: { eq: 'PLANNED' } } : null
        const found = await nearby({ ...centre, first, within, filter })
        const distances = places
          .filter((_, at) => !planned || at % 7 === 0)
          .map((place) => arcOf(centre, place))
          .filter((distance) => distance <= (within ?? Infinity))
          .sort((one, other) => one - other)
          .slice(0, first)
        expect(found).toHaveLength(distances.length)
        found.forEach(({ distance, facility }, at) => {
          expect(Math.abs(distance - (distances[at] as number))).toBeLessThan(accuracy(distance))
          expect(Math.abs(distance - arcOf(centre, facility))).toBeLessThan(accuracy(distance))
        })
        expect(new Set(found.map(({ facility }) => facility.slug)).size).toBe(found.length)
      },
    ),
    { numRuns: 150 },
  )
})

test('a place beside the antimeridian is near those beyond it', async () => {
  const values: unknown[][] = []
  const query: typeof service.database.query = (statement) => {
    values.push([...statement.values])
    return service.database.query(statement)
  }
  const beyond = sql`t.latitude < -40 and t.longitude < 0`
  await service.database.query(sql`UPDATE "Facility" SET latitude = -45, longitude = -179.99 WHERE id = 'place-0'`)
  const place = { longitude: 179.99, latitude: -45 }
  const [found] = await readNearest(query, 'Facility', { place, within: undefined, where: [beyond], size: 1 })
  expect(found?.id).toBe('place-0')
  // The second statement reads a circle of that distance, not the globe.
  expect(values[1]).toContain(found?.distance)
  await service.database.query(
    sql`UPDATE "Facility" SET latitude = ${places[0]?.latitude}, longitude = ${places[0]?.longitude} WHERE id = 'place-0'`,
  )
})

test('both statements use the index on places', async () => {
  await nearby({ ...CITY, first: 5, within: 5000 })
  expect(service.statements).toHaveLength(2)
  for (const args of [{ within: 5000 }, {}]) {
    await nearby({ ...CITY, first: 5, ...args })
    const [near = ''] = service.statements
    const plan = await service.database.query({ text: `EXPLAIN ${near}`, values: valuesOf(near), unprepared: true })
    expect(JSON.stringify(plan)).toContain('Facility_place_idx')
  }
})

/** Values for all parameters of a statement: a coordinate and a limit may be 1. */
const valuesOf = (statement: string) => Array.from(new Set(statement.match(/\$\d+/g)), () => 1)

test('boxes find the facilities between their edges, across the antimeridian too', async () => {
  const longitudes = fc.oneof(degrees(180), fc.constantFrom(-180, 180, 179.99, 0))
  const latitudes = fc.oneof(degrees(90), fc.constantFrom(-90, 90, 0))
  await fc.assert(
    fc.asyncProperty(longitudes, longitudes, latitudes, latitudes, async (west, east, one, other) => {
      const [south, north] = [Math.min(one, other), Math.max(one, other)]
      const isBetween = (longitude: number) =>
        east < west ? longitude >= west || longitude <= east : longitude >= west && longitude <= east
      // Both names of the antimeridian are the same place.
      const names = (longitude: number) => (Math.abs(longitude) === 180 ? [180, -180] : [longitude])
      const expected = places.filter(
        ({ longitude, latitude }) => names(longitude).some(isBetween) && latitude >= south && latitude <= north,
      )
      const { facilities } = await service.request<{ facilities: { totalCount: number } }>(
        'query ($filter: FacilityFilter) { facilities(filter: $filter) { totalCount } }',
        { filter: { location: { boundingBox: { west, south, east, north } } } },
      )
      expect(facilities.totalCount).toBe(expected.length)
    }),
    {
      numRuns: 100,
      examples: [
        [179, -179, -90, 90],
        [-180, 180, -90, 90],
        [170, 180, -20, 20],
      ],
    },
  )
})

test('equal distances are ordered by identifier, and no row is asked for none', async () => {
  const [one, other] = await nearby({ ...CITY, first: 2 })
  expect([one?.distance, other?.distance]).toEqual([0, 0])
  expect((one as Nearby).facility.slug < (other as Nearby).facility.slug).toBe(true)
  expect(await nearby({ ...CITY, first: 0 })).toEqual([])
  expect(service.statements).toEqual([])
  expect(await nearby({ longitude: 1e-300, latitude: -1e-300, first: 1 })).toMatchObject([{ distance: 0 }])
})

test.each([
  [{ longitude: 37.7, latitude: 112.7 }, /^latitude is 112\.7; a latitude is between -90 and 90.*exchanged/],
  [{ longitude: 180.5, latitude: 0 }, /^longitude is 180\.5; a longitude is between -180 and 180/],
  [{ ...CITY, within: -5 }, /^within is -5; give a distance in metres/],
  [{ ...CITY, first: 101 }, /^first is 101; ask for 0 to 100 rows/],
])('refuses %j in words', async (args, message) => {
  const error = await nearby(args).catch((refusal) => refusal)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(message)
})
