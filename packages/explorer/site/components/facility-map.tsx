import { MAX_ZOOM } from '@tiyu/model'
import { countText } from '../format/count.ts'
import type { FacilityMap as MapData } from '../map/facility-map.ts'
import { useMapAddress } from '../map/map-address.ts'
import { COLUMNS, HEIGHT, MIN_ZOOM, middleOf, ROWS, shifted, viewAround, WIDTH } from '../map/map-view.ts'
import { useSite, useWords } from '../site-context.ts'
import { fill } from '../text/fill.ts'
import { MapCluster } from './map-cluster.tsx'
import { OutlineCredits } from './outline-credits.tsx'

/** Links to the views around the one shown; nothing in a static build, which has no other views. */
function MapControls({ view }: Pick<MapData, 'view'>) {
  const word = useWords()
  const addressOf = useMapAddress()
  const middle = middleOf(view)
  const views = [
    ['zoomIn', view.zoom < MAX_ZOOM && viewAround(middle, view.zoom + 1)],
    ['zoomOut', view.zoom > MIN_ZOOM && viewAround(middle, view.zoom - 1)],
    ['moveWest', shifted(view, -COLUMNS / 2, 0)],
    ['moveEast', shifted(view, COLUMNS / 2, 0)],
    ['moveNorth', shifted(view, 0, ROWS / 2)],
    ['moveSouth', shifted(view, 0, -ROWS / 2)],
    ['wholeMap', undefined],
  ] as const
  if (addressOf(view) === undefined) return null
  return (
    <nav aria-label={word('map')}>
      <ul class="plain map-controls">
        {views.map(([key, next]) => {
          const address = next === false ? undefined : addressOf(next)
          return (
            <li key={key}>
              {address === undefined ? (
                <span class="soft">{word(key)}</span>
              ) : (
                <a href={address} data-map={key}>
                  {word(key)}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

function MapPicture({ view, clusters, outlines }: MapData) {
  const { path } = useSite()
  const word = useWords()
  return (
    <svg class="facility-map" viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      <title>{word('map')}</title>
      {outlines && <path class="outlines" d={outlines.path} fill-rule="evenodd" />}
      {clusters.map((cluster) => (
        <MapCluster key={`${path} ${cluster.longitude} ${cluster.latitude}`} cluster={cluster} view={view} />
      ))}
    </svg>
  )
}

/** The map of a list of facilities; why there is none, if none of them has coordinates. */
export function FacilityMap({ map }: { readonly map: MapData | undefined }) {
  const word = useWords()
  if (!map) return <p class="soft">{word('nothingPlaced')}</p>
  const { shownCount, placedCount } = map
  return (
    <section class="map-section" aria-label={word('map')}>
      <figure>
        <MapPicture {...map} />
        <figcaption class="soft">
          <span role="status">
            {shownCount === 0 && `${word('nothingHere')} `}
            {fill(word('mapCounts'), { shown: countText(shownCount), placed: countText(placedCount) })}
          </span>
          {map.outlines && <OutlineCredits credits={map.outlines} />}
        </figcaption>
      </figure>
      <MapControls view={map.view} />
    </section>
  )
}
