// GCJ-02, the offset system of Chinese map services: WGS 84 moved by up to 700 m along sums of sines. The offset is
// known in the forward direction only, so the way back is found by iteration.
import { invertShift, type Position } from './position.ts'

/** Semi-major axis in metres and squared eccentricity of the Krasovsky 1940 ellipsoid, on which the offset is laid. */
const SEMI_MAJOR_AXIS = 6378245
const ECCENTRICITY_SQUARED = 0.006693421622965943

/** Centre of the offset: 105° E, 35° N. */
const CENTRE: Position = [105, 35]

/** West, south, east and north ends of the area that is offset, in degrees. */
const CHINA_BOUNDS = [72.004, 0.8293, 137.8347, 55.8271] as const

function isOutsideChina([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = CHINA_BOUNDS
  return longitude < west || longitude > east || latitude < south || latitude > north
}

/** `amplitude * sin(pi * value / halfPeriod)`, summed. */
function sumSines(value: number, terms: readonly (readonly [amplitude: number, halfPeriod: number])[]): number {
  return terms.reduce((sum, [amplitude, period]) => sum + amplitude * Math.sin((Math.PI * value) / period), 0)
}

const SHORT_WAVES = [
  [20, 1 / 6],
  [20, 1 / 2],
] as const

function northOffset(x: number, y: number): number {
  const slope = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  const longWaves = sumSines(y, [
    [20, 1],
    [40, 3],
    [160, 12],
    [320, 30],
  ])
  return slope + ((sumSines(x, SHORT_WAVES) + longWaves) * 2) / 3
}

function eastOffset(x: number, y: number): number {
  const slope = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  const longWaves = sumSines(x, [
    [20, 1],
    [40, 3],
    [150, 12],
    [300, 30],
  ])
  return slope + ((sumSines(x, SHORT_WAVES) + longWaves) * 2) / 3
}

/** WGS 84 to GCJ-02, in degrees. Outside China nothing is offset. */
export function toGcj02(position: Position): Position {
  if (isOutsideChina(position)) return position
  const [longitude, latitude] = position
  const x = longitude - CENTRE[0]
  const y = latitude - CENTRE[1]
  const radians = (latitude * Math.PI) / 180
  const ellipsoidFactor = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const meridionalRadius = (SEMI_MAJOR_AXIS * (1 - ECCENTRICITY_SQUARED)) / ellipsoidFactor ** 1.5
  const parallelRadius = (SEMI_MAJOR_AXIS / Math.sqrt(ellipsoidFactor)) * Math.cos(radians)
  const degreesPerRadian = 180 / Math.PI
  return [
    longitude + (eastOffset(x, y) / parallelRadius) * degreesPerRadian,
    latitude + (northOffset(x, y) / meridionalRadius) * degreesPerRadian,
  ]
}

/** GCJ-02 to WGS 84, in degrees. */
export function fromGcj02(position: Position): Position {
  return isOutsideChina(position) ? position : invertShift(position, toGcj02)
}
