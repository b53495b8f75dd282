// Renders the section `coordinates` of a drafted mapping.
import type { ColumnMatches } from './column-matching.ts'
import { type ColumnProfile, parseCoordinatePairs } from './column-profile.ts'

function isInDegrees({ longitude, latitude }: ColumnMatches): boolean {
  const exceedsDegrees = (profile: ColumnProfile | undefined) =>
    profile?.numbers?.some((one) => Math.abs(one) > 180) ?? false
  return !exceedsDegrees(longitude) && !exceedsDegrees(latitude)
}

/** Map services whose coordinates are shifted in China, by their names in a header. */
const SHIFTED: readonly (readonly [name: RegExp, crs: string])[] = [
  [/高德|腾讯|騰訊|火星|gcj ?-?_?02|amap|gaode|tencent/i, 'GCJ-02'],
  [/百度|bd ?-?_?09|baidu/i, 'BD-09'],
]

/** Returns the coordinate system that the names of the columns state. */
function namedSystem(columns: readonly ColumnProfile[]): string | undefined {
  return SHIFTED.find(([name]) => columns.some((column) => name.test(column.name)))?.[1]
}

function crsLines(declared: string | undefined, isInDegrees: boolean, columns: readonly ColumnProfile[]): string[] {
  const crs = declared ?? namedSystem(columns)
  if (crs) return [`  crs: ${JSON.stringify(crs)}`]
  if (isInDegrees) {
    return [
      '  # Degrees; Chinese map services use GCJ-02 or BD-09. 单位为度；中国地图服务多用 GCJ-02 或 BD-09。',
      '  crs: EPSG:4326',
    ]
  }
  return [
    '  # The numbers are not degrees; name their coordinate system, such as EPSG:3857 (web maps), EPSG:27700 (Great Britain), EPSG:2154 (France), EPSG:25832 (Germany), EPSG:4513 to 4554 (China). 数值不是度，请写明坐标系。',
    '  # crs: EPSG:…',
  ]
}

function axesLines(both: ColumnProfile): string[] {
  const pairs = parseCoordinatePairs(both) ?? []
  if (pairs.some(([first]) => Math.abs(first) > 90)) return ['  axes: xy']
  if (pairs.some(([, second]) => Math.abs(second) > 90)) return ['  axes: yx']
  return [
    '  # yx if the latitude comes first, which is usual; else xy. 纬度在前写 yx（较常见），否则写 xy。',
    '  axes: yx',
  ]
}

/** What a suggestion knows of the positions of a file. */
interface Positions {
  readonly matches: ColumnMatches
  /** True if the records have geometries. */
  readonly hasGeometry: boolean
  /** Coordinate system declared by the file. */
  readonly crs: string | undefined
}

/** Renders the section `coordinates`. */
export function coordinatesLines({ matches, hasGeometry, crs }: Positions): string[] {
  const { longitude, latitude, both, wkt } = matches
  if (hasGeometry) return ['coordinates:', '  geometry: true', ...crsLines(crs, true, [])]
  if (longitude && latitude) {
    const sign = longitude.decimal ?? latitude.decimal
    const decimal = sign ? [`  decimal: "${sign}"`] : []
    const columns = [`  x: ${JSON.stringify(longitude.name)}`, `  y: ${JSON.stringify(latitude.name)}`, ...decimal]
    return ['coordinates:', ...columns, ...crsLines(crs, isInDegrees(matches), [longitude, latitude])]
  }
  if (both)
    return [
      'coordinates:',
      `  both: ${JSON.stringify(both.name)}`,
      '  decimal: "."',
      ...axesLines(both),
      ...crsLines(crs, true, [both]),
    ]
  return wkt ? ['coordinates:', `  wkt: ${JSON.stringify(wkt.name)}`, ...crsLines(crs, true, [wkt])] : []
}
