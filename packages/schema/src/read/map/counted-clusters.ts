// Clusters of all facilities, from the cells that were counted when the release was built. Cells of few facilities have no
// quarters: their facilities are read, and put into the smaller cells of the view.
import { columnAt, MAX_UNDIVIDED, type MapCell, type ReleaseDatabase, rowAt } from '@tiyu/store'
import sql from 'sql-template-tag'
import { type Cluster, meanPosition, type PlacedFacility } from './cluster.ts'
import { boxOfCells, coarser, keyIn, type MapView } from './map-view.ts'

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

/** Reads the facilities of cells. The box of a cell has edges of its neighbours: their facilities are left out. */
async function readFacilities(query: Query, cells: readonly MapCell[]): Promise<PlacedFacility[]> {
  if (cells.length === 0) return []
  const boxes = cells.map(({ level, column, row }) => boxOfCells([column, column], [row, row], level))
  const sides = (['west', 'south', 'east', 'north'] as const).map((side) => boxes.map((box) => box[side]))
  const [west, south, east, north] = sides
  const found = await query<PlacedFacility & { readonly cell: number }>(sql`
    select b.cell::int as cell, t.id, t.longitude, t.latitude
    from unnest(${west}::float8[], ${south}::float8[], ${east}::float8[], ${north}::float8[]) with ordinality as b (west, south, east, north, cell)
    join "Facility" as t on point(t."longitude", t."latitude") <@ box(point(b.west, b.south), point(b.east, b.north)) and t."longitude" is not null`)
  return found.filter(({ cell, longitude, latitude }) => {
    const { level, column, row } = cells[cell - 1] as MapCell
    return columnAt(longitude, level) === column && rowAt(latitude, level) === row
  })
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
