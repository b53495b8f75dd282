// Clusters of the facilities that meet conditions, counted when they are asked for.
import { latitudeAt, MAX_MERCATOR_LATITUDE } from '@tiyu/model'
import { type ReleaseDatabase, southOf, westOf } from '@tiyu/store'
import sql, { type Sql } from 'sql-template-tag'
import { inBox } from '../geography.ts'
import { column, conjunction, type Where } from '../where.ts'
import type { Cluster } from './cluster.ts'
import { boxOfCells, type IndexRange, type MapView } from './map-view.ts'

/** Returns the lower edges of indexes, and the upper one of the last unless the grid ends there: an edge belongs to the next. */
function edgesOf([first, last]: IndexRange, level: number, edgeOf: (index: number, level: number) => number): number[] {
  const end = last === 2 ** level - 1 ? last : last + 1
  return Array.from({ length: end - first + 1 }, (_, at) => edgeOf(first + at, level))
}

/** The position of the row on the map, as a number that is mapped to latitudes by `latitudeOfStretched`. */
function stretchedLatitude(): Sql {
  const latitude = sql`radians(greatest(least(${column('latitude')}, ${MAX_MERCATOR_LATITUDE}::float8), ${-MAX_MERCATOR_LATITUDE}::float8))`
  return sql`ln((1 + sin(${latitude})) / (1 - sin(${latitude})))`
}

const latitudeOfStretched = (value: number) => latitudeAt(0.5 + value / (4 * Math.PI))

interface Group {
  readonly column: number
  readonly row: number
  readonly count: number
  readonly longitude: number
  readonly latitude: number
  readonly stretched: number
  readonly id: string
}

async function readRange(
  query: ReleaseDatabase['query'],
  columns: IndexRange,
  { level, rows }: MapView,
  where: readonly Where[],
): Promise<Cluster[]> {
  const [wests, souths] = [edgesOf(columns, level, westOf), edgesOf(rows, level, southOf)]
  const condition = conjunction([inBox(boxOfCells(columns, rows, level)), ...where])
  const { text, values } = sql`select g."column", g."row", count(*)::int as count, avg(g.longitude) as longitude,
      avg(g.stretched) as stretched, min(g.latitude) as latitude, min(g.id) as id
    from (select width_bucket(${column('longitude')}, ${wests}::float8[]) as "column",
        width_bucket(${column('latitude')}, ${souths}::float8[]) as "row",
        t.longitude, t.latitude, ${stretchedLatitude()} as stretched, t.id
      from "Facility" as t where ${condition}) as g
    group by 1, 2`
  const groups = await query<Group>({ text, values, unprepared: true })
  return groups.flatMap((group) => {
    const [column, row] = [columns[0] + group.column - 1, rows[0] + group.row - 1]
    // The places on the eastern and northern edges of the box are in other cells.
    if (column < columns[0] || column > columns[1] || row < rows[0] || row > rows[1]) return []
    const isOne = group.count === 1
    const latitude = isOne ? group.latitude : latitudeOfStretched(group.stretched)
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
