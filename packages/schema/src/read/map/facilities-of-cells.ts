import { columnAt, type MapCell, type ReleaseDatabase, rowAt } from '@tiyu/store'
import sql from 'sql-template-tag'
import { conjunction, type Where } from '../where.ts'
import type { PlacedFacility } from './cluster.ts'
import { boxOfCells } from './map-view.ts'

type Cell = Pick<MapCell, 'level' | 'column' | 'row'>

/** A facility, and the number of the cell it is in, from 1. */
interface FacilityOfCell extends PlacedFacility {
  readonly cell: number
}

/** Reads the facilities of cells that meet conditions. The box of a cell has edges of its neighbours: their facilities are left out. */
export async function readFacilities(
  query: ReleaseDatabase['query'],
  cells: readonly Cell[],
  where: readonly Where[] = [],
): Promise<FacilityOfCell[]> {
  if (cells.length === 0) return []
  const boxes = cells.map(({ level, column, row }) => boxOfCells([column, column], [row, row], level))
  const sides = (['west', 'south', 'east', 'north'] as const).map((side) => boxes.map((box) => box[side]))
  const [west, south, east, north] = sides
  const found = await query<FacilityOfCell>(sql`
    select b.cell::int as cell, t.id, t.longitude, t.latitude
    from unnest(${west}::float8[], ${south}::float8[], ${east}::float8[], ${north}::float8[]) with ordinality as b (west, south, east, north, cell)
    join "Facility" as t on point(t."longitude", t."latitude") <@ box(point(b.west, b.south), point(b.east, b.north)) and t."longitude" is not null
    where ${conjunction(where)}`)
  return found.filter(({ cell, longitude, latitude }) => {
    const { level, column, row } = cells[cell - 1] as Cell
    return columnAt(longitude, level) === column && rowAt(latitude, level) === row
  })
}
