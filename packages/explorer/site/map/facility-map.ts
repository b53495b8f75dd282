// What the map of a list of facilities shows.
import type { Client, FacilityClusters, FacilityFilter, Result } from '@tiyu/sdk'
import { homeRegionCode } from '../home-region.ts'
import type { PageRequest } from '../page.ts'
import { slugFields } from '../selections.ts'
import { countCells, findInitialView } from './initial-view.ts'
import { drawInView, type MapOutlines, readOutlines } from './map-outlines.ts'
import { boxOf, type MapView, requestedView } from './map-view.ts'

const clusterFields = {
  totalCount: true,
  nodes: { count: true, longitude: true, latitude: true, facility: slugFields },
} as const

/** The facilities of the cells of a view. */
type Clusters = Result<FacilityClusters, typeof clusterFields>

/** A facility, or several that are too near to each other. */
export type MapCluster = Clusters['nodes'][number]

/** The view of a map with its facilities. */
export interface FacilityMap {
  readonly view: MapView
  /** Facilities in the view. */
  readonly shownCount: number
  readonly clusters: readonly MapCluster[]
  /** Facilities with coordinates. */
  readonly placedCount: number
  /** Undefined if the data package has none of this part of the world. */
  readonly outlines: MapOutlines | undefined
}

async function outlinesFor(api: Client, query: URLSearchParams) {
  const code = query.get('region') || (await homeRegionCode(api))
  return code === undefined ? [] : readOutlines(api, code)
}

/** Reads the map of the facilities that a filter leaves; undefined if none of them has coordinates. */
export async function readFacilityMap(
  { api, query }: PageRequest,
  filter: FacilityFilter,
): Promise<FacilityMap | undefined> {
  const world = await countCells(api, filter, 0)
  if (world.totalCount === 0) return undefined
  const view = requestedView(query) ?? (await findInitialView(api, filter, world))
  const [clusters, outlines] = await Promise.all([
    api.clusters({ boundingBox: boxOf(view), zoom: view.zoom, filter, select: clusterFields }),
    outlinesFor(api, query),
  ])
  return {
    view,
    shownCount: clusters.totalCount,
    clusters: clusters.nodes,
    placedCount: world.totalCount,
    outlines: drawInView(outlines, view),
  }
}
