import { MAX_ZOOM } from '@tiyu/model'
import type { ReleaseDatabase } from '@tiyu/store'
import { builder } from '../builder.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import type { BoundingBox } from '../read/geography.ts'
import type { Cluster } from '../read/map/cluster.ts'
import { readCountedClusters } from '../read/map/counted-clusters.ts'
import { readFilteredClusters } from '../read/map/filtered-clusters.ts'
import { boxOfCells, boxOfView, cellCount, type MapView, viewOf, WORLD } from '../read/map/map-view.ts'
import { levelOfCounts, readSummedClusters } from '../read/map/summed-clusters.ts'
import type { Predicate } from '../read/where.ts'
import { BoundingBoxInput, validateBox } from '../resource/conditions/location.ts'
import { filterOf } from '../resource/filter.ts'
import { nodeType } from '../resource/node-type.ts'

/** Decimal places of computed positions: a metre. */
const toMetre = (degrees: number) => Math.round(degrees * 1e5) / 1e5

const GeographicBoundingBox = builder.objectRef<BoundingBox>('GeographicBoundingBox').implement({
  description:
    'A box between two meridians and two parallels, in degrees (WGS 84); across the antimeridian if its east is less than its west.\n两条经线与两条纬线之间的矩形区域，单位为度（WGS 84）；east 小于 west 表示跨越 180° 经线。',
  fields: (t) => ({
    west: t.exposeFloat('west', { description: 'Western longitude.\n西边界经度。' }),
    south: t.exposeFloat('south', { description: 'Southern latitude.\n南边界纬度。' }),
    east: t.exposeFloat('east', { description: 'Eastern longitude.\n东边界经度。' }),
    north: t.exposeFloat('north', { description: 'Northern latitude.\n北边界纬度。' }),
  }),
})

const FacilityCluster = builder.objectRef<Cluster>('FacilityCluster').implement({
  description: 'The facilities of one cell of a map.\n地图上一个网格单元内的设施。',
  fields: (t) => ({
    count: t.exposeInt('count', { description: 'Number of facilities, 1 or more.\n设施数量，至少为 1。' }),
    longitude: t.float({
      description:
        'Longitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.\n地图上平均位置的经度，计算值，保留五位小数；只有一处设施时为该设施的经度。',
      resolve: ({ count, longitude }) => (count === 1 ? longitude : toMetre(longitude)),
    }),
    latitude: t.float({
      description:
        'Latitude of their mean position on the map, computed and rounded to five decimals; that of the facility, if it is one.\n地图上平均位置的纬度，计算值，保留五位小数；只有一处设施时为该设施的纬度。',
      resolve: ({ count, latitude }) => (count === 1 ? latitude : toMetre(latitude)),
    }),
    boundingBox: t.field({
      type: GeographicBoundingBox,
      description: 'The cell.\n该网格单元。',
      resolve: ({ level, column, row }) => boxOfCells([column, column], [row, row], level),
    }),
    facility: t.field({
      type: nodeType('Facility'),
      nullable: true,
      description: 'The facility, if it is one; null for several.\n只有一处设施时为该设施，多处时为 null。',
      resolve: ({ facilityId }, _args, { loaders }) =>
        facilityId === null ? null : loaders.row('Facility', facilityId),
    }),
  }),
})

interface Clusters {
  readonly view: MapView
  readonly zoom: number
  readonly clusters: readonly Cluster[]
}

const FacilityClusters = builder.objectRef<Clusters>('FacilityClusters').implement({
  description: 'The facilities of a part of a map.\n地图某一范围内的设施。',
  fields: (t) => ({
    boundingBox: t.field({
      type: GeographicBoundingBox,
      description:
        'The cells that the given box overlaps. A place on an edge is in the cell east or north of it.\n与所给区域重叠的网格单元的范围；位于边界上的设施归其东侧或北侧的单元。',
      resolve: ({ view }) => boxOfView(view),
    }),
    zoom: t.exposeInt('zoom', { description: 'The zoom.\n缩放级别。' }),
    totalCount: t.int({
      description: 'Number of facilities in these cells.\n这些单元内的设施数量。',
      resolve: ({ clusters }) => clusters.reduce((sum, { count }) => sum + count, 0),
    }),
    nodes: t.field({
      type: [FacilityCluster],
      description:
        'The cells that have facilities, from north to south and from west to east of the grid.\n有设施的单元，自北向南、按网格自西向东排列。',
      resolve: ({ clusters }) => clusters.toSorted((one, other) => other.row - one.row || one.column - other.column),
    }),
  }),
})

function validateZoom(zoom: number): void {
  if (zoom >= 0 && zoom <= MAX_ZOOM) return
  throw userError(
    'BAD_USER_INPUT',
    `zoom is ${zoom}; give a zoom from 0, the whole world, to ${MAX_ZOOM}, single houses.`,
    `zoom 为 ${zoom}；应为 0（全球）至 ${MAX_ZOOM}（单幢建筑）。`,
  )
}

/** Returns the cells of a view, of which there may be many. */
function limitedView(box: BoundingBox, zoom: number): MapView {
  const { value, en, zh } = limits.cells
  const view = viewOf(box, zoom)
  const count = cellCount(view)
  if (count <= value) return view
  let possible = zoom
  while (possible > 0 && cellCount(viewOf(box, possible)) > value) possible -= 1
  throw userError(
    'BAD_USER_INPUT',
    `boundingBox has ${count} ${en} at zoom ${zoom}, at most ${value} are allowed. Ask for zoom ${possible} or less, or for a smaller box.`,
    `boundingBox 过大：在 zoom ${zoom} 时${zh}为 ${count}，上限为 ${value}。请将 zoom 降至 ${possible} 或更低，或缩小区域。`,
  )
}

/** Reads the clusters of a view from the smallest counts that have them, or from the facilities. */
function readClusters(
  query: ReleaseDatabase['query'],
  view: MapView,
  where: readonly Predicate[],
): Promise<readonly Cluster[]> {
  if (where.length === 0) return readCountedClusters(query, view)
  const counted = levelOfCounts(view, where)
  return counted === undefined
    ? readFilteredClusters(query, view, where)
    : readSummedClusters(query, view, where, counted)
}

builder.queryField('facilityClusters', (t) =>
  t.field({
    type: FacilityClusters,
    description:
      'The facilities in a box of a map, counted in cells of 64 by 64 pixels of a tiled map (Web Mercator); the counts are exact. Facilities without coordinates are left out.\n地图矩形区域内的设施，按瓦片地图（Web 墨卡托）64×64 像素的网格单元计数，计数精确。没有坐标的设施不计入。',
    args: {
      boundingBox: t.arg({
        type: BoundingBoxInput,
        description: 'The box; the whole world if not given.\n矩形区域；未给出时为全球。',
      }),
      zoom: t.arg.int({
        required: true,
        description: `Zoom of the map, 0 to ${MAX_ZOOM}: the world has a width of 256 pixels at 0, and of twice as many at each next one.\n缩放级别，0 至 ${MAX_ZOOM}：0 级时全球宽 256 像素，每升一级加倍。`,
      }),
      filter: t.arg({ type: filterOf('Facility').type, description: 'Which rows to count.\n筛选条件。' }),
    },
    resolve: async (_root, { boundingBox, zoom, filter }, context) => {
      validateZoom(zoom)
      if (boundingBox) validateBox(boundingBox, 'boundingBox')
      const view = limitedView(boundingBox ?? WORLD, zoom)
      const where = await filterOf('Facility').read(filter, context, (predicates) => predicates)
      return { view, zoom, clusters: await readClusters(context.database.query, view, where) }
    },
  }),
)
