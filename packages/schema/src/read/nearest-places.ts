// The rows of a table nearest to a place, exactly: the index on places yields as many rows that are near, their greatest
// distance bounds that of the nearest, and all rows within that bound are sorted by distance.
import type { ReleaseDatabase } from '@tiyu/store'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { boxAround, distanceTo, imagesOf, inBoxBeside, inCircle, nearFirst, type Place } from './geography.ts'
import { isPresent } from './predicate.ts'
import { conjunction, type Row, type Where } from './where.ts'

/** A row with its distance in metres. */
export type RowWithDistance = Row & { readonly distance: number }

interface NearestQuery {
  readonly place: Place
  /** Greatest distance in metres; undefined for any. */
  readonly within: number | undefined
  readonly where: readonly Where[]
  /** Number of rows, 1 or more. */
  readonly size: number
}

const isPlaced = isPresent('longitude')

/** Returns the statement of as many rows as are needed, near a place by the longitudes of one side of the antimeridian. */
function nearImage(model: string, image: Place, { place, within, where, size }: NearestQuery): Sql | undefined {
  const box = within === undefined ? isPlaced : inBoxBeside(boxAround({ ...place, within }), image.longitude)
  if (!box) return undefined
  const condition = conjunction([isPlaced, box, ...where])
  return sql`(select t.id, ${distanceTo(place)} as distance from ${raw(`"${model}"`)} as t where ${condition} order by ${nearFirst(image)} limit ${size})`
}

/** Returns a distance that as many rows as are needed do not exceed; undefined if all rows may be needed. */
async function readBound(
  query: ReleaseDatabase['query'],
  model: string,
  nearest: NearestQuery,
): Promise<number | undefined> {
  const { place, within, size } = nearest
  const near = imagesOf(place).flatMap((image) => nearImage(model, image, nearest) ?? [])
  const { text, values } =
    sql`select count(*)::int as count, max(f.distance) as bound from (select n.distance from (${join(near, ' union ')}) n order by n.distance limit ${size}) f`
  const [found] = await query<{ count: number; bound: number | null }>({ text, values, unprepared: true })
  if (!found || found.bound === null || found.count < size) return within
  return Math.min(found.bound, within ?? Infinity)
}

/** Reads the rows nearest to a place, the nearest first; ties are broken by identifier. Rows without coordinates have no distance. */
export async function readNearest(
  query: ReleaseDatabase['query'],
  model: string,
  nearest: NearestQuery,
): Promise<RowWithDistance[]> {
  const { place, where, size } = nearest
  const bound = await readBound(query, model, nearest)
  const circle = bound === undefined ? [] : [inCircle({ ...place, within: bound })]
  const condition = conjunction([isPlaced, ...circle, ...where])
  const { text, values } =
    sql`select t.*, ${distanceTo(place)} as distance from ${raw(`"${model}"`)} as t where ${condition} order by distance, t.id limit ${size}`
  return query<RowWithDistance>({ text, values, unprepared: true })
}
