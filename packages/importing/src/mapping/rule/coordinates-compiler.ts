// Compiles the section `coordinates`: from a record to longitude and latitude in WGS 84.
import { type Bilingual, quote } from '@tiyu/model'
import { isAngleAlong, parseAngle } from '../coordinates/angle.ts'
import { type Bounds, distanceToBounds } from '../coordinates/bounds.ts'
import { type Geometry, representativePoint } from '../coordinates/geometry.ts'
import type { Position } from '../coordinates/offset-systems.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import { parseWkt } from '../coordinates/wkt.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import { hintFor, hintForTexts } from './coordinate-hints.ts'
import type { CoordinatesRule } from './coordinates-schema.ts'
import { compileMissingTest, isCellError, type MissingTest } from './missing-values.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import type { RuleContext } from './rule-compiler.ts'
import { cellError, invalidCoordinates, type ValueError } from './value-error.ts'

/** The coordinates of a record, or the error. */
interface CoordinatesResult {
  readonly longitude: string
  readonly latitude: string
  /** Type of the geometry the point was computed from; absent if the record gives a point. */
  readonly geometryType?: string
  readonly error?: ValueError
  /** Source column. */
  readonly column: string
  /** Source value as written. */
  readonly value: string
}

/** Maps a record to its coordinates; both are empty if it has none. */
export type CoordinatesMapper = (record: SourceRecord) => CoordinatesResult

/** Two numbers as written, in the order of the file, or the reason why there are none. */
interface RawCoordinates {
  readonly pair?: readonly [x: string, y: string]
  readonly geometryType?: string
  readonly message?: Bilingual
}

/** Decimals of a converted degree: about a millimetre. */
const DECIMALS = 8

function fromGeometry(geometry: Geometry | undefined): RawCoordinates {
  if (!geometry) return {}
  const point = representativePoint(geometry)
  if (point) return { pair: point.coordinates, ...(point.geometryType && { geometryType: point.geometryType }) }
  return {
    message: {
      en: `No representative point: the ${geometry.type} is empty or invalid.`,
      zh: `几何 ${geometry.type} 为空或无效，得不出代表点。`,
    },
  }
}

function fromWkt(text: string): RawCoordinates {
  const geometry = parseWkt(text)
  if (geometry) return fromGeometry(geometry)
  return { message: { en: `Invalid WKT geometry ${quote(text)}.`, zh: `WKT 几何 ${quote(text)} 无效。` } }
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
  return { message: { en: `Expected two numbers, not ${quote(text)}.`, zh: `应为两个数，而不是 ${quote(text)}。` } }
}

function fromColumns(x: string, y: string, isMissing: MissingTest): RawCoordinates {
  const missing = [isMissing(x), isMissing(y)]
  if (missing[0] && missing[1]) return {}
  if (!missing[0] && !missing[1]) return { pair: [x, y] }
  return { message: { en: 'One of the two coordinates is missing.', zh: '两个坐标缺少一个。' } }
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
): { column: string; extract: CoordinatesExtractor } {
  const { x = '', y = '', both, wkt } = rule
  if (both) return { column: both, extract: textExtractor(both, isMissing, fromPairText) }
  if (wkt) return { column: wkt, extract: textExtractor(wkt, isMissing, fromWkt) }
  if (rule.geometry) {
    return {
      column: 'geometry',
      extract: ({ geometry }) => ({ ...fromGeometry(geometry), value: geometry?.type ?? '' }),
    }
  }
  return {
    column: `${x}, ${y}`,
    extract(record) {
      const [one, other] = [getCell(record, x).trim(), getCell(record, y).trim()]
      return { ...fromColumns(one, other, isMissing), value: `${one}, ${other}` }
    },
  }
}

function notNumbers(pair: readonly string[]): Bilingual {
  const shown = pair.map(quote).join(', ')
  return { en: `The coordinates ${shown} are not numbers.`, zh: `坐标 ${shown} 不是数。` }
}

const WRONG_HEMISPHERE: Bilingual = {
  en: 'A longitude has N or S, or a latitude has E or W.',
  zh: '经度带有 N 或 S，或纬度带有 E 或 W。',
}

const EXCHANGE: Bilingual = {
  en: 'Exchange the columns x and y, or set axes.',
  zh: '请对调 x 与 y 的列，或设置 axes。',
}

const ZERO_COORDINATES: Bilingual = {
  en: 'The coordinates are 0, 0 (in the Atlantic).',
  zh: '坐标为 0, 0（位于大西洋）。',
}

const ZERO_IS_MISSING: Bilingual = {
  en: 'If 0 means "missing", set coordinates.nothing: [0].',
  zh: '若 0 表示缺失，请写 coordinates.nothing: [0]。',
}

/** Margin around the area of use of a coordinate system, which the EPSG register draws tightly. */
const MARGIN_DEGREES = 1

function outsideMessage(position: string, bounds: Bounds, system?: ReferenceSystem): Bilingual {
  const listed = bounds.map((end) => Number(end.toFixed(2))).join(', ')
  const axes = system?.isSouthOriented
    ? {
        en: ` ${system.name} counts metres west (x) and south (y), both as signed by its axes.`,
        zh: `${system.name} 的 x 向西、y 向南为正。`,
      }
    : { en: '', zh: '' }
  return {
    en: `The position ${position} is outside ${listed} (west, south, east, north).${axes.en}`,
    zh: `位置 ${position} 不在 ${listed}（西、南、东、北）之内。${axes.zh}`,
  }
}

function isWithin(bounds: Bounds, position: Position, margin = 0): boolean {
  return distanceToBounds(bounds, position) <= margin
}

function notConvertible({ name }: ReferenceSystem): Bilingual {
  return {
    en: `The position cannot be converted from ${name}: it is outside the areas for which a transformation to WGS 84 is published.`,
    zh: `该位置无法由 ${name} 换算：不在公布了到 WGS 84 转换参数的范围之内。`,
  }
}

const WORLD_BOUNDS = [-180, -90, 180, 90] as const

/** Returns the fault of a position in degrees; undefined if it is valid. */
function validatePosition(
  position: readonly [number, number],
  rule: CoordinatesRule,
  system: ReferenceSystem,
): Bilingual | undefined {
  if (!position.every(Number.isFinite)) return notConvertible(system)
  const positionText = position.map((one) => Number(one.toFixed(5))).join(', ')
  if (!isWithin(WORLD_BOUNDS, position)) return outsideMessage(positionText, WORLD_BOUNDS)
  if (position[0] === 0 && position[1] === 0) return ZERO_COORDINATES
  if (system.areaOfUse && !isWithin(system.areaOfUse, position, MARGIN_DEGREES))
    return outsideMessage(positionText, system.areaOfUse, system)
  return rule.within && !isWithin(rule.within, position) ? outsideMessage(positionText, rule.within) : undefined
}

function formatDegrees(degrees: number): string {
  return degrees.toFixed(DECIMALS).replace(/\.?0+$/, '')
}

type CoordinateCells = Pick<CoordinatesResult, 'longitude' | 'latitude'>

/** What is wrong with coordinates, and what would be right if that is known. */
interface CoordinatesFault {
  readonly message: Bilingual
  readonly hint?: Bilingual | undefined
}

/** Converts two numbers as written, or returns their fault. */
type Converter = (pair: readonly [string, string]) => CoordinateCells | CoordinatesFault

function compileConverter(rule: CoordinatesRule, system: ReferenceSystem, numberFormat: NumberFormat): Converter {
  const separator = rule.geometry || rule.wkt ? '.' : rule.decimal
  const format: NumberFormat = separator ? { decimal: separator } : numberFormat
  const isSwapped = rule.axes === 'yx' && !rule.x
  return (pair) => {
    const [eastward, northward] = isSwapped ? [pair[1], pair[0]] : pair
    if (isAngleAlong(eastward, 'NS') || isAngleAlong(northward, 'EW'))
      return { message: WRONG_HEMISPHERE, hint: EXCHANGE }
    const [x, y] = [eastward, northward].map((one) => parseAngle(one) ?? parseNumber(one, format))
    if (x === undefined || y === undefined) return { message: notNumbers(pair), hint: hintForTexts(pair) }
    return toCells([x, y], rule, system)
  }
}

/** Converts two numbers to degrees, or returns their fault. */
function toCells([x, y]: readonly [string, string], rule: CoordinatesRule, system: ReferenceSystem) {
  const position = [Number(x), Number(y)] as const
  const [longitude, latitude] = system.toWgs84(position)
  const message = validatePosition([longitude, latitude], rule, system)
  if (message === ZERO_COORDINATES) return { message, hint: ZERO_IS_MISSING }
  if (message) return { message, hint: hintFor(position, system, rule.within) }
  if (system.isWgs84) return { longitude: x, latitude: y }
  return { longitude: formatDegrees(longitude), latitude: formatDegrees(latitude) }
}

const EMPTY_COORDINATES: CoordinateCells = { longitude: '', latitude: '' }

/**
 * Compiles the section `coordinates`.
 * @param system the coordinate system of the source
 */
export function compileCoordinates(
  rule: CoordinatesRule,
  system: ReferenceSystem,
  { missingValues, numberFormat }: RuleContext,
): CoordinatesMapper {
  const { column, extract } = compileExtractor(rule, compileMissingTest([...missingValues, ...(rule.nothing ?? [])]))
  const convert = compileConverter(rule, system, numberFormat)
  return (record) => {
    const { pair, geometryType, message, value } = extract(record)
    const shownError = [...(pair ?? []), value].find(isCellError)
    if (shownError !== undefined) return { ...EMPTY_COORDINATES, error: cellError(shownError), column, value }
    const fault = message && { message, hint: hintForTexts([value]) }
    const result = fault ?? (pair ? convert(pair) : EMPTY_COORDINATES)
    if ('message' in result)
      return { ...EMPTY_COORDINATES, error: invalidCoordinates(result.message, result.hint), column, value }
    return { ...result, column, value, ...(geometryType && pair && { geometryType }) }
  }
}
