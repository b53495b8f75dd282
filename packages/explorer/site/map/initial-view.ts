// The first view of a map: as near as all of its facilities can be seen.
import { latitudeAt, longitudeAt, mercatorX, mercatorY } from '@tiyu/model'
import type { Client, FacilityFilter } from '@tiyu/sdk'
import { type Box, COLUMNS, MAX_ZOOM, type MapView, MIN_ZOOM, ROWS, viewAround } from './map-view.ts'

/** Zooms between two looks: the cells of the box that the first one found are few enough at the second. */
const STEP = 4

/** Cells across which facilities are spread when a nearer look would not change the view by much. */
const ENOUGH = 4

const boxFields = { west: true, south: true, east: true, north: true } as const

/** The facilities of a map, as far as the first view needs them. */
interface Look {
  readonly totalCount: number
  readonly nodes: readonly { readonly boundingBox: Box }[]
}

/** Counts the facilities of a box in cells. */
export function look(api: Client, filter: FacilityFilter, zoom: number, boundingBox?: Box): Promise<Look> {
  const select = { totalCount: true, nodes: { boundingBox: boxFields } } as const
  return api.clusters({ zoom, filter, ...(boundingBox && { boundingBox }), select })
}

function boxAround(boxes: readonly Box[]): Box {
  const of = (side: keyof Box) => boxes.map((box) => box[side])
  return {
    west: Math.min(...of('west')),
    south: Math.min(...of('south')),
    east: Math.max(...of('east')),
    north: Math.max(...of('north')),
  }
}

/** Returns the size of a box as shares of the map of the world. */
const sizeOf = ({ west, south, east, north }: Box) => ({
  width: mercatorX(east) - mercatorX(west),
  height: mercatorY(north) - mercatorY(south),
})

/** Returns the nearest view that shows a box. */
function viewOfBox(box: Box): MapView {
  const { width, height } = sizeOf(box)
  const place = {
    longitude: longitudeAt(mercatorX(box.west) + width / 2),
    latitude: latitudeAt(mercatorY(box.south) + height / 2),
  }
  // One cell less, as the middle of a view is rounded to half of one.
  const zoom = Math.floor(Math.log2(Math.min((COLUMNS - 1) / width, (ROWS - 1) / height)) - 2)
  return viewAround(place, Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)))
}

/** Finds the nearest view that shows all facilities; nearly so, as they are looked for in cells. */
export async function findInitialView(api: Client, filter: FacilityFilter, first: Look): Promise<MapView> {
  let box = boxAround(first.nodes.map(({ boundingBox }) => boundingBox))
  for (let zoom = STEP; zoom <= MAX_ZOOM; zoom += STEP) {
    const { nodes } = await look(api, filter, zoom, box)
    box = boxAround(nodes.map(({ boundingBox }) => boundingBox))
    const { width, height } = sizeOf(box)
    if (Math.max(width, height) * 2 ** (zoom + 2) >= ENOUGH) break
  }
  return viewOfBox(box)
}
