// The outlines of divisions in the view of a map.
import type { Client, GeoJSONValue } from '@tiyu/sdk'
import { type Credits, type Outline, pathAround, polygonsOf, ringPoints } from '../division-outlines.ts'
import { clipRing } from './clip.ts'
import { HEIGHT, type MapView, positionIn, WIDTH } from './map-view.ts'

/** How far beyond the picture outlines are drawn, so that their ends are not seen. */
const MARGIN = 8

/** Outlines as one path, with what a map of them must state. */
export interface MapOutlines extends Credits {
  readonly path: string
}

/** Reads the outlines of the divisions of a region, or its own if they have none. */
export async function readOutlines(api: Client, code: string): Promise<readonly GeoJSONValue[]> {
  const { region } = await api.query({
    region: { $: { code }, outline: true, children: { outline: true } },
  })
  const outlines = region?.children.flatMap(({ outline }) => (outline ? [outline] : [])) ?? []
  if (outlines.length > 0) return outlines
  return region?.outline ? [region.outline] : []
}

function pathOf(outline: Outline, view: MapView): string {
  const project = ([longitude, latitude]: readonly [number, number]) => positionIn(view, { longitude, latitude })
  const rings = polygonsOf(outline).flatMap((polygon) => polygon.map((ring) => ringPoints(ring, project)))
  return rings
    .map((ring) => clipRing(ring, [-MARGIN, -MARGIN], [WIDTH + MARGIN, HEIGHT + MARGIN]))
    .filter((ring) => ring.length > 0)
    .map(pathAround)
    .join('')
}

/** Draws outlines in a view; undefined if there are none. */
export function drawInView(outlines: readonly GeoJSONValue[], view: MapView): MapOutlines | undefined {
  const [first, ...others] = outlines as unknown as readonly Outline[]
  if (!first) return undefined
  return { ...first.properties, path: [first, ...others].map((outline) => pathOf(outline, view)).join('') }
}
