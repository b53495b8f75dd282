// Distances and boxes on the globe, in degrees and kilometres.

/** A place in degrees. */
export interface Place {
  readonly longitude: number
  readonly latitude: number
}

/** A box in degrees. */
export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** China with its islands, to the full degree. */
export const CHINA: Box = { west: 73, south: 3, east: 136, north: 54 }

const EARTH_RADIUS_KM = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Length of the great circle between two places (haversine). */
export function distanceKm(one: Place, other: Place): number {
  const latitude = radians(other.latitude - one.latitude)
  const longitude = radians(other.longitude - one.longitude)
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export function contains({ west, south, east, north }: Box, { longitude, latitude }: Place): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north
}

/** Returns the box of a single place. */
export const boxOf = ({ longitude, latitude }: Place): Box => ({
  west: longitude,
  east: longitude,
  south: latitude,
  north: latitude,
})

/** Returns the box around two boxes. */
export function join(one: Box | undefined, other: Box): Box {
  if (!one) return other
  return {
    west: Math.min(one.west, other.west),
    east: Math.max(one.east, other.east),
    south: Math.min(one.south, other.south),
    north: Math.max(one.north, other.north),
  }
}

/** Returns a box with a further place in it. */
export function extend(box: Box, place: Place): Box {
  return contains(box, place) ? box : join(box, boxOf(place))
}

/** Length of the diagonal of a box. */
export function sizeKm({ west, south, east, north }: Box): number {
  return distanceKm({ longitude: west, latitude: south }, { longitude: east, latitude: north })
}

/** Longitude and latitude exchanged. */
export function exchange({ longitude, latitude }: Place): Place {
  return { longitude: latitude, latitude: longitude }
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? 0
}

/** The place in the middle by longitude and by latitude: places that are far off do not move it. */
export function median(places: readonly Place[]): Place {
  return {
    longitude: middle(places.map(({ longitude }) => longitude)),
    latitude: middle(places.map(({ latitude }) => latitude)),
  }
}
