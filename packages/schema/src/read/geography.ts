// Places, boxes and distances on the globe, as SQL on the columns `longitude` and `latitude` of the row `t`.
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { column } from './where.ts'

/** A place in degrees, WGS 84. */
export interface Place {
  readonly longitude: number
  readonly latitude: number
}

/** Places between two meridians and two parallels, in degrees. East of the antimeridian `east` is less than `west`. */
export interface BoundingBox {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** Longitudes from one to another, the lesser first. */
type LongitudeRange = readonly [west: number, east: number]

/** Places at most `within` metres from a centre. */
export interface Circle extends Place {
  readonly within: number
}

/** Mean radius of the Earth in metres (IUGG, R1). */
const EARTH_RADIUS_M = 6_371_008.8

/** The expression that the index on places has. */
const PLACE = raw('point(t."longitude", t."latitude")')

const [longitudeColumn, latitudeColumn] = [column('longitude'), column('latitude')]

const toRadians = (degrees: number) => (degrees * Math.PI) / 180
const toDegrees = (radians: number) => (radians * 180) / Math.PI

/** Degrees as SQL. PostgreSQL refuses products that underflow, so degrees too few to change a distance become 0. */
const degrees = (value: number) => sql`${Math.abs(value) < 1e-30 ? 0 : value}::float8`

const pointOf = (longitude: number, latitude: number) => sql`point(${degrees(longitude)}, ${degrees(latitude)})`

/** Distance of the row to a place in metres along a great circle, on a sphere (haversine); null without coordinates. */
export function distanceTo({ longitude, latitude }: Place): Sql {
  const halfChord = (angle: Sql) => sql`power(sin(radians(${angle}) / 2), 2)`
  const latitudes = sql`cos(radians(${degrees(latitude)})) * cos(radians(${latitudeColumn}))`
  const square = sql`${halfChord(sql`${latitudeColumn} - ${degrees(latitude)}`)} + ${latitudes} * ${halfChord(sql`${longitudeColumn} - ${degrees(longitude)}`)}`
  return sql`2 * ${EARTH_RADIUS_M}::float8 * asin(least(1, sqrt(${square})))`
}

/** Order of the rows by distance in degrees, which the index on places has: the first rows are near, not the nearest. */
export const nearFirst = ({ longitude, latitude }: Place): Sql => sql`${PLACE} <-> ${pointOf(longitude, latitude)}`

/** Returns a place by the longitudes that rows near it may have: beyond the antimeridian they are 360 degrees apart. */
export function imagesOf({ longitude, latitude }: Place): readonly Place[] {
  const other = longitude > 0 ? longitude - 360 : longitude + 360
  return [longitude, other].map((one) => ({ longitude: one, latitude }))
}

/** Returns the ranges of longitudes of a box: two if it crosses the antimeridian, which is both 180 and -180, or ends there. */
function longitudeRanges({ west, east }: BoundingBox): LongitudeRange[] {
  if (east < west) {
    return [
      [west, 180],
      [-180, east],
    ]
  }
  if (east - west === 360) return [[west, east]]
  const edges = [...(east === 180 ? [-180] : []), ...(west === -180 ? [180] : [])]
  return [[west, east], ...edges.map((edge) => [edge, edge] as const)]
}

const inRange = ({ south, north }: BoundingBox, [west, east]: LongitudeRange) =>
  sql`${PLACE} <@ box(${pointOf(west, south)}, ${pointOf(east, north)})`

/** True of rows in a box, its edges included. */
export function inBox(box: BoundingBox): Sql {
  return sql`(${join(
    longitudeRanges(box).map((range) => inRange(box, range)),
    ' or ',
  )})`
}

/** True of rows in the widest part of a box on the side of the antimeridian where a longitude is; undefined without one. */
export function inBoxBeside(box: BoundingBox, longitude: number): Sql | undefined {
  const distance = ([west, east]: LongitudeRange) => Math.abs((west + east) / 2 - longitude)
  const range = longitudeRanges(box).find((one) => distance(one) <= 180)
  return range && inRange(box, range)
}

/** Returns a box that contains a circle. It is a metre wider: on the other side of the globe the formula errs by half of that. */
export function boxAround({ longitude, latitude, within }: Circle): BoundingBox {
  const radius = (within + 1) / EARTH_RADIUS_M
  const [south, north] = [latitude - toDegrees(radius), latitude + toDegrees(radius)]
  // A circle around a pole has every longitude.
  if (south <= -90 || north >= 90)
    return { west: -180, south: Math.max(south, -90), east: 180, north: Math.min(north, 90) }
  const width = toDegrees(Math.asin(Math.sin(radius) / Math.cos(toRadians(latitude))))
  const [west, east] = [longitude - width, longitude + width]
  return { west: west < -180 ? west + 360 : west, south, east: east > 180 ? east - 360 : east, north }
}

/** True of rows in a circle, its edge included. */
export const inCircle = (circle: Circle): Sql =>
  sql`${inBox(boxAround(circle))} and ${distanceTo(circle)} <= ${circle.within}::float8`
