// The offset systems of Chinese map services: GCJ-02 moves WGS 84 by up to 700 m within China, BD-09 moves GCJ-02 again.
// The offsets are defined in the forward direction only; the inverse is found by iteration. See docs/decisions/027 for
// why not gcoord.

/** A position: longitude and latitude in degrees, or easting and northing in metres. */
export type Position = readonly [x: number, y: number]

/** Semi-major axis in metres and squared eccentricity of the Krasovsky 1940 ellipsoid, on which the offset is defined. */
const SEMI_MAJOR_AXIS = 6378245
const ECCENTRICITY_SQUARED = 0.006693421622965943

/** Centre of the offset: 105° E, 35° N. */
const CENTRE: Position = [105, 35]

/** Area of the offset: west, south, east, north, in degrees. */
const CHINA_BOUNDS = [72.004, 0.8293, 137.8347, 55.8271] as const

function isOutsideChina([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = CHINA_BOUNDS
  return longitude < west || longitude > east || latitude < south || latitude > north
}

/** Returns the sum of `amplitude * sin(pi * value / halfPeriod)`. */
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

/** Converts WGS 84 to GCJ-02. Positions outside China are not moved. */
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

const X_PI = (Math.PI * 3000) / 180
const BD09_OFFSET: Position = [0.0065, 0.006]

function gcj02ToBd09([x, y]: Position): Position {
  const radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * X_PI)
  const angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * X_PI)
  return [radius * Math.cos(angle) + BD09_OFFSET[0], radius * Math.sin(angle) + BD09_OFFSET[1]]
}

/** Converts WGS 84 to BD-09. */
export function toBd09(position: Position): Position {
  return gcj02ToBd09(toGcj02(position))
}

/** Maximum number of iterations; six reach the precision of a double. */
const MAX_ITERATIONS = 12

/** Error at which the iteration ends, in degrees: less than a micrometre. */
const TOLERANCE = 1e-12

/** Inverts a slowly varying shift by fixed-point iteration. */
function invertShift(shifted: Position, shift: (position: Position) => Position): Position {
  let [x, y] = shifted
  for (let iteration = 0; iteration < MAX_ITERATIONS; iteration += 1) {
    const [forwardX, forwardY] = shift([x, y])
    const [errorX, errorY] = [shifted[0] - forwardX, shifted[1] - forwardY]
    x += errorX
    y += errorY
    if (Math.abs(errorX) < TOLERANCE && Math.abs(errorY) < TOLERANCE) break
  }
  return [x, y]
}

/** Converts GCJ-02 to WGS 84. Positions outside China are not moved. */
export function fromGcj02(position: Position): Position {
  return isOutsideChina(position) ? position : invertShift(position, toGcj02)
}

/** Converts BD-09 to WGS 84. */
export function fromBd09(position: Position): Position {
  return fromGcj02(invertShift(position, gcj02ToBd09))
}
