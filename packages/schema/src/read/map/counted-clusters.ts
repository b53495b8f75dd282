// Clusters of all facilities, from the cells that were counted when the release was built. Cells of few facilities have no
// quarters: their facilities are read, and put into the smaller cells of the view.
import { columnAt, MAX_UNDIVIDED, type MapCell, type ReleaseDatabase, rowAt } from '@tiyu/store'
import sql from 'sql-template-tag'
import { type Cluster, meanPosition, type PlacedFacility } from './cluster.ts'
import { readFacilities } from './facilities-of-cells.ts'
import { coarser, keyIn, type MapView } from './map-view.ts'

type Query = ReleaseDatabase['query']

/** Reads the cells of a view, and the undivided ones around them. */
function readCells(query: Query, view: MapView): Promise<MapCell[]> {
  const views = Array.from({ length: view.level + 1 }, (_, level) => coarser(view, level))
  const ranges = views.flatMap(({ level, columns, rows }) =>
    columns.map(([west, east]) => [level, west, east, ...rows]),
  )
  const [levels, wests, easts, souths, norths] = [0, 1, 2, 3, 4].map((at) => ranges.map((range) => range[at]))
  return query<MapCell>(sql`select c.level, c."column", c."row", c.count, c.longitude, c.latitude
    from unnest(${levels}::int[], ${wests}::int[], ${easts}::int[], ${souths}::int[], ${norths}::int[]) as v (level, west, east, south, north)
    cross join lateral generate_series(v.west, v.east) as x ("column")
    join "MapCell" as c on c.level = v.level and c."column" = x."column" and c."row" between v.south and v.north
    where c.level = ${view.level}::int or c.count <= ${MAX_UNDIVIDED}::int`)
}

/** Returns facilities as clusters of the cells of a view. */
function groupByCell(facilities: readonly PlacedFacility[], view: MapView): Cluster[] {
  const { level } = view
  const located = facilities.map((facility) => ({
    facility,
    column: columnAt(facility.longitude, level),
    row: rowAt(facility.latitude, level),
  }))
  const groups = Map.groupBy(located, ({ column, row }) => keyIn(view, column, row))
  groups.delete(undefined)
  return Array.from(groups.values(), (group) => {
    const [{ column, row, facility }] = group as [(typeof group)[number]]
    const facilityId = group.length === 1 ? facility.id : null
    return { level, column, row, count: group.length, facilityId, ...meanPosition(group.map((one) => one.facility)) }
  })
}

/** Reads the clusters of all facilities in a view. */
export async function readCountedClusters(query: Query, view: MapView): Promise<Cluster[]> {
  const cells = await readCells(query, view)
  const isComplete = ({ level, count }: MapCell) => level === view.level && count > 1
  const facilities = await readFacilities(
    query,
    cells.filter((cell) => !isComplete(cell)),
  )
  const clusters = cells.filter(isComplete).map((cell) => ({ ...cell, facilityId: null }))
  return [...clusters, ...groupByCell(facilities, view)]
}
