import { latitudeAt, mercatorY } from '@tiyu/model'
import type { MapCell } from '@tiyu/store'
import type { Place } from '../geography.ts'

/** The facilities of a cell; the position is that of the facility, if it is one. */
export interface Cluster extends MapCell {
  /** Identifier of the facility, if it is one. */
  readonly facilityId: string | null
}

/** A facility with coordinates. */
export interface PlacedFacility extends Place {
  readonly id: string
}

/** Returns the mean position of places on the map. */
export function meanPosition(places: readonly Place[]): Place {
  const [only] = places
  if (only && places.length === 1) return { longitude: only.longitude, latitude: only.latitude }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  return {
    longitude: mean(places.map(({ longitude }) => longitude)),
    latitude: latitudeAt(mean(places.map(({ latitude }) => mercatorY(latitude)))),
  }
}
