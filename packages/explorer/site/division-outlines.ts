// The outlines of divisions as paths of a picture, in a projection that keeps north up and shapes nearly true.
import type { GeoJSONValue } from '@tiyu/sdk'
import type { Point } from './map/clip.ts'

/** Width of the picture; its height follows from the outlines. */
const WIDTH = 600

/** Distance below which positions are one point of the picture. */
const MIN_DISTANCE = 0.4

type Position = readonly [longitude: number, latitude: number]
type Polygons = readonly (readonly (readonly Position[])[])[]

/** A Feature as the API returns outlines. */
export interface Outline {
  readonly properties: Credits
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: Polygons[number] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: Polygons }
}

/** What a map of outlines must state. */
export interface Credits {
  readonly source: string
  readonly sourceEn: string
  readonly licence: string
  readonly approvalNumber: string | null
}

/** A division with its outline, if the data package has one. */
interface OutlinedDivision {
  readonly code: string
  readonly outline: GeoJSONValue | null
}

/** The shape of a division in the picture. */
interface DivisionShape {
  readonly path: string
  /** Where its name is written: the middle of its largest polygon. */
  readonly label: readonly [x: number, y: number]
  /** The area of the box around that polygon. */
  readonly size: number
}

/** A picture of divisions. */
export interface DivisionOutlines extends Credits {
  readonly width: number
  readonly height: number
  readonly shapes: ReadonlyMap<string, DivisionShape>
}

/** Returns the polygons of an outline. */
export const polygonsOf = ({ geometry }: Outline): Polygons =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates

type Project = (position: Position) => Point

/** Returns the smallest and the largest of two coordinates. */
function boundsOf(positions: readonly Position[]) {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude)
    east = Math.max(east, longitude)
    south = Math.min(south, latitude)
    north = Math.max(north, latitude)
  }
  return { west, south, east, north }
}

/** Equirectangular projection whose scale is true at the middle latitude. */
function createProjection(positions: readonly Position[]): { readonly project: Project; readonly height: number } {
  const { west, south, east, north } = boundsOf(positions)
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const scale = WIDTH / ((east - west) * narrowing)
  return {
    project: ([longitude, latitude]) => [(longitude - west) * narrowing * scale, (north - latitude) * scale],
    height: Math.ceil((north - south) * scale),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Returns the points of a ring in a picture, without those that would be drawn on the ones before. */
export function ringPoints(ring: readonly Position[], project: Project): Point[] {
  const points: Point[] = []
  for (const position of ring.slice(0, -1)) {
    const [x, y] = project(position)
    const [lastX = Infinity, lastY = Infinity] = points.at(-1) ?? []
    if (Math.hypot(x - lastX, y - lastY) >= MIN_DISTANCE) points.push([x, y])
  }
  return points
}

/** Returns a path around points. */
export const pathAround = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`

function toShape(polygons: Polygons, project: Project): DivisionShape {
  const sizeOf = (positions: readonly Position[]) => {
    const { west, south, east, north } = boundsOf(positions)
    return (east - west) * (north - south)
  }
  const rings = polygons.flatMap(([outer = []]) => [outer]).toSorted((one, other) => sizeOf(other) - sizeOf(one))
  const { west, south, east, north } = boundsOf(rings[0] ?? [])
  return {
    path: polygons.flatMap((polygon) => polygon.map((ring) => pathAround(ringPoints(ring, project)))).join(''),
    label: project([(west + east) / 2, (south + north) / 2]),
    size: (east - west) * (north - south),
  }
}

/** Draws divisions; undefined unless the data package has the outline of each. */
export function drawOutlines(divisions: readonly OutlinedDivision[]): DivisionOutlines | undefined {
  const outlines = divisions.flatMap(({ code, outline }) =>
    outline ? [{ code, outline: outline as unknown as Outline }] : [],
  )
  const [first] = outlines
  if (!first || outlines.length < divisions.length) return undefined
  const all = outlines.map(({ code, outline }) => ({ code, polygons: polygonsOf(outline) }))
  const { project, height } = createProjection(all.flatMap(({ polygons }) => polygons.flat(2)))
  const shapes = new Map(all.map(({ code, polygons }) => [code, toShape(polygons, project)]))
  return { ...first.outline.properties, width: WIDTH, height, shapes }
}
