// Plain computations on a sphere with unit vectors, to compare with the haversine formula in SQL.

interface Place {
  readonly longitude: number
  readonly latitude: number
}

type Vector = readonly [x: number, y: number, z: number]

/** Mean radius of the Earth in metres. */
export const EARTH = 6_371_008.8

const RADIAN = 180 / Math.PI

function vectorOf({ longitude, latitude }: Place): Vector {
  const [lambda, phi] = [longitude / RADIAN, latitude / RADIAN]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

const dot = ([a, b, c]: Vector, [x, y, z]: Vector) => a * x + b * y + c * z

const cross = ([a, b, c]: Vector, [x, y, z]: Vector): Vector => [b * z - c * y, c * x - a * z, a * y - b * x]

/** Returns the distance of two places in metres, by the angle between their vectors. */
export function arcOf(one: Place, other: Place): number {
  const [u, v] = [vectorOf(one), vectorOf(other)]
  return EARTH * Math.atan2(Math.hypot(...cross(u, v)), dot(u, v))
}

/** Returns the place at a bearing in degrees and a distance in metres from another. */
export function placeAt(from: Place, bearing: number, distance: number): Place {
  const [lambda, phi, theta, arc] = [
    from.longitude / RADIAN,
    from.latitude / RADIAN,
    bearing / RADIAN,
    distance / EARTH,
  ]
  const north: Vector = [-Math.sin(phi) * Math.cos(lambda), -Math.sin(phi) * Math.sin(lambda), Math.cos(phi)]
  const east: Vector = [-Math.sin(lambda), Math.cos(lambda), 0]
  const [x, y, z] = vectorOf(from).map((start, axis) => {
    const tangent = Math.cos(theta) * (north[axis] as number) + Math.sin(theta) * (east[axis] as number)
    return Math.cos(arc) * start + Math.sin(arc) * tangent
  }) as [number, number, number]
  return { longitude: Math.atan2(y, x) * RADIAN, latitude: Math.atan2(z, Math.hypot(x, y)) * RADIAN }
}
