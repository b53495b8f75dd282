// Clusters of the facilities of provinces, types and states, from the counts of the release.
import { latitudeAt, longitudeAt } from '@tiyu/model'
import { FACILITY_CELL_COLUMNS, FACILITY_CELL_LEVELS, type ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'
import { conjunction, type Predicate } from '../where.ts'
import type { Cluster } from './cluster.ts'
import { readFacilities } from './facilities-of-cells.ts'
import type { IndexRange, MapView } from './map-view.ts'

type Query = ReleaseDatabase['query']

const COUNTED_COLUMNS: ReadonlySet<string> = new Set(FACILITY_CELL_COLUMNS)

/** Returns the level whose counts have the clusters of a view; undefined if there is none, or a condition reads other columns. */
export function levelOfCounts({ level }: MapView, where: readonly Predicate[]): number | undefined {
  const areCounted = where.every(({ columns }) => columns?.every((name) => COUNTED_COLUMNS.has(name)))
  return areCounted ? FACILITY_CELL_LEVELS.find((counted) => counted >= level) : undefined
}

type Sums = Readonly<Record<'column' | 'row' | 'count' | 'easting' | 'northing', number>>

async function readRange(
  query: Query,
  columns: IndexRange,
  { level, rows }: MapView,
  where: readonly Predicate[],
  counted: number,
): Promise<Cluster[]> {
  const shift = counted - level
  const endsOf = ([first, last]: IndexRange) => sql`${first << shift}::int and ${((last + 1) << shift) - 1}::int`
  const { text, values } = sql`select t."column" >> ${shift}::int as "column", t."row" >> ${shift}::int as "row",
      sum(t.count)::int as count, sum(t.eastings) / sum(t.count) as easting, sum(t.northings) / sum(t.count) as northing
    from "FacilityCellCount" as t
    where t.level = ${counted}::int and t."column" between ${endsOf(columns)} and t."row" between ${endsOf(rows)}
      and ${conjunction(where)}
    group by 1, 2`
  const sums = await query<Sums>({ text, values, unprepared: true })
  return sums.map(({ column, row, count, easting, northing }) => {
    const place = { longitude: longitudeAt(easting), latitude: latitudeAt(northing) }
    return { level, column, row, count, ...place, facilityId: null }
  })
}

/** Returns clusters of one facility with its identifier and place. */
async function withFacilities(
  query: Query,
  clusters: readonly Cluster[],
  where: readonly Predicate[],
): Promise<Cluster[]> {
  const facilities = await readFacilities(query, clusters, where)
  return facilities.map(({ cell, id, longitude, latitude }) => ({
    ...(clusters[cell - 1] as Cluster),
    longitude,
    latitude,
    facilityId: id,
  }))
}

/** Reads the clusters of a view from the counts of a level. */
export async function readSummedClusters(
  query: Query,
  view: MapView,
  where: readonly Predicate[],
  counted: number,
): Promise<Cluster[]> {
  const ranges = await Promise.all(view.columns.map((columns) => readRange(query, columns, view, where, counted)))
  const { single = [], several = [] } = Object.groupBy(ranges.flat(), ({ count }) =>
    count === 1 ? 'single' : 'several',
  )
  return [...several, ...(await withFacilities(query, single, where))]
}
