// The Web Mercator projection of the globe to a square, as map tiles have it: both coordinates run from 0 to 1.

/** Latitude where the square ends; places beyond it count as on its edge. */
export const MAX_MERCATOR_LATITUDE = 85.05112877980659

const toRadians = (degrees: number) => (degrees * Math.PI) / 180
const toDegrees = (radians: number) => (radians * 180) / Math.PI

/** Returns how far east of the antimeridian a longitude is. */
export const mercatorX = (longitude: number): number => (longitude + 180) / 360

/** Returns how far north of the southern edge a latitude is. */
export function mercatorY(latitude: number): number {
  const sine = Math.sin(toRadians(latitude))
  const y = 0.5 + Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)
  return Math.min(1, Math.max(0, y))
}

/** Returns the longitude of an x; without a rounding error where x is a dyadic fraction. */
export const longitudeAt = (x: number): number => x * 360 - 180

/** Returns the latitude of a y. */
export const latitudeAt = (y: number): number => toDegrees(Math.atan(Math.sinh((y - 0.5) * 2 * Math.PI)))
