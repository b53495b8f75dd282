// From the coordinates of a record to longitude and latitude in WGS 84.
import { type Bilingual, quote } from '@tiyu/model'
import { parseAngle } from '../coordinates/angle.ts'
import { type Geometry, representativePoint } from '../coordinates/geometry.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import { parseWkt } from '../coordinates/wkt.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import type { CoordinatesRule } from './coordinates-schema.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import type { RuleContext } from './rule-compiler.ts'
import { compileMissingTest, type MissingTest } from './text-extractor.ts'
import { invalidCoordinates, type ValueError } from './value-error.ts'

/** Where a record stands. */
interface CoordinatesResult {
  readonly longitude: string
  readonly latitude: string
  /** Kind of geometry the point was calculated from; absent where the record gives a point. */
  readonly geometryType?: string
  readonly error?: ValueError
  /** Column of the file. */
  readonly column: string
  /** The coordinates as the file has them. */
  readonly value: string
}

/** Reads where a record stands; both cells are empty where it says nothing. */
export type CoordinatesMapper = (record: SourceRecord) => CoordinatesResult

/** Two numbers as written, easterly first, and the geometry they come from. */
interface RawCoordinates {
  readonly pair?: readonly [x: string, y: string]
  readonly geometryType?: string
  readonly message?: Bilingual
}

/** Decimals of a degree that are kept after a conversion: about a millimetre. */
const DECIMALS = 8

function fromGeometry(geometry: Geometry | undefined): RawCoordinates {
  if (!geometry) return {}
  const point = representativePoint(geometry)
  if (point) return { pair: point.coordinates, ...(point.geometryType && { geometryType: point.geometryType }) }
  return {
    message: {
      en: `The geometry ${geometry.type} gives no point.`,
      zh: `几何 ${geometry.type} 得不出点。`,
    },
  }
}

function fromWkt(text: string): RawCoordinates {
  const geometry = parseWkt(text)
  if (geometry) return fromGeometry(geometry)
  return { message: { en: `${quote(text)} is no well-known text.`, zh: `${quote(text)} 不是 WKT 几何。` } }
}

function fromPairText(text: string): RawCoordinates {
  const unwrapped = text.replaceAll(/[()[\]]/g, '').trim()
  const separator = /[;|\s]/.test(unwrapped) ? /[;|\s]+/ : /,/
  const parts = unwrapped
    .split(separator)
    .map((part) => part.replace(/,$/, ''))
    .filter(Boolean)
  const [x, y] = parts
  if (x !== undefined && y !== undefined && parts.length === 2) return { pair: [x, y] }
  return { message: { en: `${quote(text)} are not two numbers.`, zh: `${quote(text)} 不是两个数。` } }
}

function fromColumns(x: string, y: string, isMissing: MissingTest): RawCoordinates {
  const missing = [isMissing(x), isMissing(y)]
  if (missing[0] && missing[1]) return {}
  if (!missing[0] && !missing[1]) return { pair: [x, y] }
  return { message: { en: 'Only one of the two coordinates is given.', zh: '两个坐标只给出了一个。' } }
}

type CoordinatesExtractor = (record: SourceRecord) => RawCoordinates & { readonly value: string }

function textExtractor(
  column: string,
  isMissing: MissingTest,
  parse: (text: string) => RawCoordinates,
): CoordinatesExtractor {
  return (record) => {
    const value = getCell(record, column).trim()
    return { ...(isMissing(value) ? {} : parse(value)), value }
  }
}

function compileExtractor(
  rule: CoordinatesRule,
  isMissing: MissingTest,
): { column: string; take: CoordinatesExtractor } {
  const { x = '', y = '', both, wkt } = rule
  if (both) return { column: both, take: textExtractor(both, isMissing, fromPairText) }
  if (wkt) return { column: wkt, take: textExtractor(wkt, isMissing, fromWkt) }
  if (rule.geometry) {
    return {
      column: 'geometry',
      take: ({ geometry }) => ({ ...fromGeometry(geometry), value: geometry?.type ?? '' }),
    }
  }
  return {
    column: `${x}, ${y}`,
    take(record) {
      const [one, other] = [getCell(record, x).trim(), getCell(record, y).trim()]
      return { ...fromColumns(one, other, isMissing), value: `${one}, ${other}` }
    },
  }
}

const NOT_NUMBERS: Bilingual = { en: 'The coordinates are no numbers.', zh: '坐标不是数。' }

const ZERO_COORDINATES: Bilingual = {
  en: 'The coordinates are 0, 0, in the ocean off Africa; if that stands for nothing, say so at coordinates.nothing: [0].',
  zh: '坐标为 0, 0，位于非洲外海；若表示没有坐标，请写 coordinates.nothing: [0]。',
}

function isWithin(
  bounds: readonly [number, number, number, number],
  [longitude, latitude]: readonly number[],
): boolean {
  const [west, south, east, north] = bounds
  if (longitude === undefined || latitude === undefined || latitude < south || latitude > north) return false
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}

/** A register draws its areas tightly; places a little outside are still meant. */
const MARGIN_DEGREES = 1

function expandBounds([west, south, east, north]: readonly [number, number, number, number]) {
  return [west - MARGIN_DEGREES, south - MARGIN_DEGREES, east + MARGIN_DEGREES, north + MARGIN_DEGREES] as const
}

function outsideMessage(position: string, bounds: readonly number[]): Bilingual {
  const listed = bounds.map((end) => Number(end.toFixed(2))).join(', ')
  return {
    en: `The place ${position} lies outside ${listed} (west, south, east, north).`,
    zh: `位置 ${position} 不在 ${listed}（西、南、东、北）之内。`,
  }
}

const WORLD_BOUNDS = [-180, -90, 180, 90] as const

/** What is wrong with a place in degrees; undefined where nothing is. */
function validatePosition(
  position: readonly [number, number],
  rule: CoordinatesRule,
  system: ReferenceSystem,
): Bilingual | undefined {
  const positionText = position.map((one) => Number(one.toFixed(5))).join(', ')
  if (!isWithin(WORLD_BOUNDS, position)) return outsideMessage(positionText, WORLD_BOUNDS)
  if (position[0] === 0 && position[1] === 0) return ZERO_COORDINATES
  if (system.areaOfUse && !isWithin(expandBounds(system.areaOfUse), position))
    return outsideMessage(positionText, system.areaOfUse)
  return rule.within && !isWithin(rule.within, position) ? outsideMessage(positionText, rule.within) : undefined
}

function formatDegrees(degrees: number): string {
  return degrees.toFixed(DECIMALS).replace(/\.?0+$/, '')
}

type CoordinateCells = Pick<CoordinatesResult, 'longitude' | 'latitude'>

/** Converts two numbers as written, or tells what is wrong with them. */
type Converter = (pair: readonly [string, string]) => CoordinateCells | Bilingual

function compileConverter(rule: CoordinatesRule, system: ReferenceSystem, numberFormat: NumberFormat): Converter {
  const separator = rule.geometry || rule.wkt ? '.' : rule.decimal
  const format = separator ? { decimal: separator } : numberFormat
  const isSwapped = rule.axes === 'yx' && !rule.x
  return (pair) => {
    const [first, second] = pair.map((one) => parseAngle(one) ?? parseNumber(one, format))
    if (first === undefined || second === undefined) return NOT_NUMBERS
    const [x, y] = isSwapped ? [second, first] : [first, second]
    const [longitude, latitude] = system.toWgs84([Number(x), Number(y)])
    const message = validatePosition([longitude, latitude], rule, system)
    if (message) return message
    return system.isWgs84
      ? { longitude: x, latitude: y }
      : { longitude: formatDegrees(longitude), latitude: formatDegrees(latitude) }
  }
}

const EMPTY_COORDINATES: CoordinateCells = { longitude: '', latitude: '' }

/**
 * Prepares the reading of coordinates.
 * @param system the system they are written in
 */
export function compileCoordinates(
  rule: CoordinatesRule,
  system: ReferenceSystem,
  { missingValues, numberFormat }: RuleContext,
): CoordinatesMapper {
  const { column, take: extract } = compileExtractor(
    rule,
    compileMissingTest([...missingValues, ...(rule.nothing ?? [])]),
  )
  const convert = compileConverter(rule, system, numberFormat)
  return (record) => {
    const { pair, geometryType, message, value } = extract(record)
    const result = message ?? (pair ? convert(pair) : EMPTY_COORDINATES)
    if ('en' in result) return { ...EMPTY_COORDINATES, error: invalidCoordinates(result), column, value }
    return { ...result, column, value, ...(geometryType && pair && { geometryType }) }
  }
}
