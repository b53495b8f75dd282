// Clusters of the facilities that meet conditions, counted on request.
import { latitudeAt, MAX_MERCATOR_LATITUDE } from '@tiyu/model'
import { type ReleaseDatabase, southOf, westOf } from '@tiyu/store'
import sql, { type Sql } from 'sql-template-tag'
import { type BoundingBox, inBox } from '../geography.ts'
import { column, conjunction, type Where } from '../where.ts'
import type { Cluster } from './cluster.ts'
import { boxOfCells, type IndexRange, type MapView } from './map-view.ts'

/** Width in degrees from which a box may have most facilities of a country. */
const WIDE = 10

/** Returns the lower edges of indexes, and the upper one of the last unless the grid ends there: an edge belongs to the next. */
function edgesOf([first, last]: IndexRange, level: number, edgeOf: (index: number, level: number) => number): number[] {
  const end = last === 2 ** level - 1 ? last : last + 1
  return Array.from({ length: end - first + 1 }, (_, at) => edgeOf(first + at, level))
}

/** How far north the row is on the map, in radians of the equator; `latitudeOfNorthing` is its inverse. */
function northing(): Sql {
  const latitude = sql`greatest(least(${column('latitude')}, ${MAX_MERCATOR_LATITUDE}::float8), ${-MAX_MERCATOR_LATITUDE}::float8)`
  return sql`ln(tan(radians(45 + ${latitude} / 2)))`
}

const latitudeOfNorthing = (value: number) => latitudeAt(0.5 + value / (2 * Math.PI))

/**
 * True of rows in a box that crosses no antimeridian. The database has no statistics for the index on places and takes any
 * box for a small one: in a wide box it is to choose by those of the columns, and by the other conditions.
 */
function inView(box: BoundingBox): Sql {
  if (box.east - box.west <= WIDE) return inBox(box)
  const { west, south, east, north } = box
  const within = (name: string, from: number, to: number) =>
    sql`${column(name)} between ${from}::float8 and ${to}::float8`
  return sql`${within('longitude', west, east)} and ${within('latitude', south, north)}`
}

interface Group {
  readonly column: number
  readonly row: number
  readonly count: number
  readonly longitude: number
  readonly latitude: number
  readonly northing: number
  readonly id: string
}

async function readRange(
  query: ReleaseDatabase['query'],
  columns: IndexRange,
  { level, rows }: MapView,
  where: readonly Where[],
): Promise<Cluster[]> {
  const [wests, souths] = [edgesOf(columns, level, westOf), edgesOf(rows, level, southOf)]
  const condition = conjunction([inView(boxOfCells(columns, rows, level)), ...where])
  const { text, values } = sql`select g."column", g."row", count(*)::int as count, avg(g.longitude) as longitude,
      avg(g.northing) as northing, min(g.latitude) as latitude, min(g.id) as id
    from (select width_bucket(${column('longitude')}, ${wests}::float8[]) as "column",
        width_bucket(${column('latitude')}, ${souths}::float8[]) as "row",
        t.longitude, t.latitude, ${northing()} as northing, t.id
      from "Facility" as t where ${condition}) as g
    group by 1, 2`
  const groups = await query<Group>({ text, values, unprepared: true })
  return groups.flatMap((group) => {
    const [column, row] = [columns[0] + group.column - 1, rows[0] + group.row - 1]
    // The places on the eastern and northern edges of the box are in other cells.
    if (column < columns[0] || column > columns[1] || row < rows[0] || row > rows[1]) return []
    const isOne = group.count === 1
    const latitude = isOne ? group.latitude : latitudeOfNorthing(group.northing)
    const { count, longitude, id } = group
    return [{ level, column, row, count, longitude, latitude, facilityId: isOne ? id : null }]
  })
}

/** Reads the clusters of the facilities in a view that meet conditions. */
export async function readFilteredClusters(
  query: ReleaseDatabase['query'],
  view: MapView,
  where: readonly Where[],
): Promise<Cluster[]> {
  const ranges = await Promise.all(view.columns.map((columns) => readRange(query, columns, view, where)))
  return ranges.flat()
}
