import { MAX_ZOOM } from '@tiyu/model'
import { clusterCountText } from '../format/cluster-count.ts'
import { countText } from '../format/count.ts'
import { nameOf } from '../language.ts'
import type { MapCluster as Cluster } from '../map/facility-map.ts'
import { useMapAddress } from '../map/map-address.ts'
import { CELL, type MapView, positionIn, viewAround } from '../map/map-view.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'

/** Zooms that a cluster is opened by: its cell then takes half of the picture. */
const ZOOM_STEP = 2

/** Radii by the number of digits; the smallest is a target of 24 pixels on a narrow screen. */
const RADII = [23, 23, 24, 27, 30]

/** How far a circle may reach out of its cell, so that those of neighbours do not cover each other. */
const OVERHANG = 2

/** Moves a position of a circle so far into its cell that it does not cover others. */
function intoCell(position: number, radius: number): number {
  const start = Math.floor(position / CELL) * CELL
  return Math.min(start + CELL - radius + OVERHANG, Math.max(start + radius - OVERHANG, position))
}

interface ClusterProps {
  readonly cluster: Cluster
  readonly view: MapView
}

/** A single facility, at its coordinates. */
function Dot({ cluster, view }: ClusterProps) {
  const { links, language } = useSite()
  const [x, y] = positionIn(view, cluster)
  const { facility } = cluster
  const name = facility ? nameOf(facility, language) : undefined
  const address = facility ? links.page(`/facilities/${facility.slug}`, language) : undefined
  const content = (
    <>
      <title>{name}</title>
      <circle class="target" cx={x} cy={y} r={RADII[0]} />
      <circle class="dot" cx={x} cy={y} r={7} />
    </>
  )
  return address === undefined ? (
    <g>{content}</g>
  ) : (
    <a href={address} aria-label={name}>
      {content}
    </a>
  )
}

/** Several facilities, with their number; a link to a nearer view, unless there is none. */
function Circle({ cluster, view }: ClusterProps) {
  const { language } = useSite()
  const word = useWords()
  const addressOf = useMapAddress()
  const { count } = cluster
  const radius = RADII[Math.min(RADII.length - 1, String(count).length)] as number
  const [x, y] = positionIn(view, cluster).map((position) => intoCell(position, radius)) as [number, number]
  const next = viewAround(cluster, Math.min(MAX_ZOOM, view.zoom + ZOOM_STEP))
  const address = view.zoom < MAX_ZOOM ? addressOf(next) : undefined
  const values = { count: countText(count) }
  const content = (
    <>
      <title>{fill(word('clusterTitle'), values)}</title>
      <circle class="cluster" cx={x} cy={y} r={radius} />
      <text x={x} y={y}>
        {clusterCountText(count, language)}
      </text>
    </>
  )
  return address === undefined ? (
    <g>{content}</g>
  ) : (
    <a href={address} data-map="cluster" aria-label={fill(word('clusterLabel'), values)}>
      {content}
    </a>
  )
}

/** The facilities of a cell of the map. */
export function MapCluster(props: ClusterProps) {
  return props.cluster.count === 1 ? <Dot {...props} /> : <Circle {...props} />
}
