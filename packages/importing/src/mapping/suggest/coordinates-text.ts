// Renders the section `coordinates` of a drafted mapping.
import type { ColumnMatches } from './column-matching.ts'
import { columnNamePatterns, scoreColumnName } from './column-names.ts'
import { type ColumnProfile, isDegrees, parseCoordinatePairs } from './column-profile.ts'

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

/** The order of the numbers, if the texts do not say it and there is one for all. */
function axesLines(both: ColumnProfile): string[] {
  const pairs = parseCoordinatePairs(both) ?? []
  if (pairs.every(({ order }) => order !== undefined)) return []
  const [isFirst, isSecond] = [0, 1].map((at) => pairs.some(({ degrees }) => Math.abs(degrees[at] as number) > 90))
  if (isFirst !== isSecond) return [isFirst ? '  axes: xy' : '  axes: yx']
  return [
    '  # yx if the latitude comes first, which is usual; else xy. 纬度在前写 yx（较常见），否则写 xy。',
    '  # axes: yx',
  ]
}

/** Comment for columns whose names are exchanged: only a longitude is greater than 90. */
const EXCHANGED_NAMES = [
  '  # The names of these columns are exchanged: only longitudes are greater than 90. 两列的列名颠倒：只有经度大于 90。',
]

/** Comment for columns that nothing but their order tells apart. */
const UNNAMED = [
  '  # Both columns may be latitudes, and their names do not tell: check which is which. 两列都可能是纬度，列名也未写明，请核对。',
]

const namesLongitude = ({ name }: ColumnProfile) =>
  columnNamePatterns.some(
    ([target, pattern]) => target === 'longitude' && scoreColumnName('longitude', pattern, name) > 0,
  )

/** Returns the columns of longitude and latitude, exchanged if only the latter has numbers that no latitude has. */
function orderedColumns(longitude: ColumnProfile, latitude: ColumnProfile) {
  const isLatitude = ({ numbers }: ColumnProfile) => numbers?.every((one) => Math.abs(one) <= 90) ?? false
  const areExchanged = isDegrees(latitude, 180) && !isLatitude(latitude) && isLatitude(longitude)
  if (areExchanged) return { x: latitude, y: longitude, comment: EXCHANGED_NAMES }
  const areUnclear = isLatitude(longitude) && isLatitude(latitude) && !namesLongitude(longitude)
  return { x: longitude, y: latitude, comment: areUnclear ? UNNAMED : [] }
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
    const { x, y, comment } = orderedColumns(longitude, latitude)
    const columns = [...comment, `  x: ${JSON.stringify(x.name)}`, `  y: ${JSON.stringify(y.name)}`, ...decimal]
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
