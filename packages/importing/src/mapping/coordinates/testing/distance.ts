import type { Position } from '../offset-systems.ts'

/** Metres in a degree of latitude. */
const METRES_PER_DEGREE = 111_320

/** Returns the distance of two positions near each other in metres, to about 1 %. */
export function distanceInMetres([longitude, latitude]: Position, [otherLongitude, otherLatitude]: Position): number {
  const east = ((((longitude - otherLongitude + 180) % 360) + 360) % 360) - 180
  const radians = (latitude * Math.PI) / 180
  return METRES_PER_DEGREE * Math.hypot(east * Math.cos(radians), latitude - otherLatitude)
}
