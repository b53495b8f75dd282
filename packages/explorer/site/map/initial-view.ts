// The first view of a map: as near as all of its facilities can be seen.
import { latitudeAt, longitudeAt, MAX_ZOOM, mercatorX, mercatorY } from '@tiyu/model'
import type { BoundingBox, Client, FacilityFilter } from '@tiyu/sdk'
import { COLUMNS, cellsAround, type MapView, MIN_ZOOM, ROWS, viewAround } from './map-view.ts'

/** Zooms between two counts: the cells of the box that the first one found are few enough for the second. */
const STEP = 4

/** Cells across which facilities are spread when a higher zoom would not change the view by much. */
const ENOUGH = 4

const boxFields = { west: true, south: true, east: true, north: true } as const

/** The facilities of a map, as far as the first view needs them. */
interface CellCounts {
  readonly totalCount: number
  readonly nodes: readonly { readonly boundingBox: BoundingBox }[]
}

/** Counts the facilities of a box in cells. */
export function countCells(
  api: Client,
  filter: FacilityFilter,
  zoom: number,
  boundingBox?: BoundingBox,
): Promise<CellCounts> {
  const select = { totalCount: true, nodes: { boundingBox: boxFields } } as const
  return api.clusters({ zoom, filter, ...(boundingBox && { boundingBox }), select })
}

function boxAround(boxes: readonly BoundingBox[]): BoundingBox {
  const of = (side: keyof BoundingBox) => boxes.map((box) => box[side])
  return {
    west: Math.min(...of('west')),
    south: Math.min(...of('south')),
    east: Math.max(...of('east')),
    north: Math.max(...of('north')),
  }
}

/** Returns the size of a box as shares of the map of the world. */
const sizeOf = ({ west, south, east, north }: BoundingBox) => ({
  width: mercatorX(east) - mercatorX(west),
  height: mercatorY(north) - mercatorY(south),
})

/** Returns the nearest view that shows a box. */
function viewOfBox(box: BoundingBox): MapView {
  const { width, height } = sizeOf(box)
  const place = {
    longitude: longitudeAt(mercatorX(box.west) + width / 2),
    latitude: latitudeAt(mercatorY(box.south) + height / 2),
  }
  // One cell less, as the middle of a view is rounded to half of one.
  const fits = (cells: number) => width * cells <= COLUMNS - 1 && height * cells <= ROWS - 1
  let zoom = MAX_ZOOM
  while (zoom > MIN_ZOOM && !fits(cellsAround(zoom))) zoom -= 1
  return viewAround(place, zoom)
}

/** Finds the nearest view that shows all facilities; nearly so, as they are looked for in cells. */
export async function findInitialView(api: Client, filter: FacilityFilter, world: CellCounts): Promise<MapView> {
  let box = boxAround(world.nodes.map(({ boundingBox }) => boundingBox))
  for (let zoom = STEP; zoom <= MAX_ZOOM; zoom += STEP) {
    const { nodes } = await countCells(api, filter, zoom, box)
    box = boxAround(nodes.map(({ boundingBox }) => boundingBox))
    const { width, height } = sizeOf(box)
    if (Math.max(width, height) * cellsAround(zoom) >= ENOUGH) break
  }
  return viewOfBox(box)
}
