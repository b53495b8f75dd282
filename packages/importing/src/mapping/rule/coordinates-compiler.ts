// Compiles the section `coordinates`: from a record to longitude and latitude in WGS 84.
import { type Bilingual, quote } from '@tiyu/model'
import { axisOfAngle, parseAngle } from '../coordinates/angle.ts'
import { type Geometry, representativePoint } from '../coordinates/geometry.ts'
import { type AxisOrder, splitPair } from '../coordinates/pair-text.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import { parseWkt } from '../coordinates/wkt.ts'
import { getCell, type SourceRecord } from '../source/record.ts'
import { hintFor, hintForTexts } from './coordinate-hints.ts'
import type { CoordinatesRule } from './coordinates-schema.ts'
import { compileMissingTest, isCellError, type MissingTest } from './missing-values.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import { validatePosition, ZERO_COORDINATES } from './position-faults.ts'
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
  readonly pair?: readonly [string, string]
  /** Order of the pair, if the text says it. */
  readonly order?: AxisOrder
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
  return (
    splitPair(text) ?? {
      message: { en: `Expected two numbers, not ${quote(text)}.`, zh: `应为两个数，而不是 ${quote(text)}。` },
    }
  )
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

const ZERO_IS_MISSING: Bilingual = {
  en: 'If 0 means "missing", set coordinates.nothing: [0].',
  zh: '若 0 表示缺失，请写 coordinates.nothing: [0]。',
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

/** Converts two numbers as written, or returns their fault; their order is that of the rule unless the text says it. */
type Converter = (pair: readonly [string, string], order?: AxisOrder) => CoordinateCells | CoordinatesFault

type NumberPair = readonly [string, string]

function compileConverter(rule: CoordinatesRule, system: ReferenceSystem, numberFormat: NumberFormat): Converter {
  const separator = rule.geometry || rule.wkt ? '.' : rule.decimal
  const format: NumberFormat = separator ? { decimal: separator } : numberFormat
  const ruleOrder = rule.both ? rule.axes : rule.x ? 'xy' : (rule.axes ?? 'xy')
  return (pair, writtenOrder) => {
    const [one, other] = pair.map((text) => parseAngle(text) ?? parseNumber(text, format))
    if (one === undefined || other === undefined) return { message: notNumbers(pair), hint: hintForTexts(pair) }
    const order = writtenOrder ?? ruleOrder ?? onlyOrder([one, other], rule, system)
    if (!order) return ambiguousOrder(pair)
    const [eastward, northward] = inOrder(pair, order)
    if (axisOfAngle(eastward) === 'NS' || axisOfAngle(northward) === 'EW')
      return { message: WRONG_HEMISPHERE, hint: EXCHANGE }
    return toCells(inOrder([one, other], order), rule, system)
  }
}

const inOrder = ([one, other]: NumberPair, order: AxisOrder): NumberPair =>
  order === 'xy' ? [one, other] : [other, one]

/** Numbers up to this are degrees, or may be. */
const MAX_DEGREES = 180

/**
 * Returns the order in which two numbers are a position; undefined if they are one in both orders. Numbers that are no
 * degrees, or no position in either order, are taken as easting and northing.
 */
function onlyOrder(pair: NumberPair, { within }: CoordinatesRule, system: ReferenceSystem): AxisOrder | undefined {
  if (pair.some((one) => Math.abs(Number(one)) > MAX_DEGREES)) return 'xy'
  const isPosition = (order: AxisOrder) => {
    const [x, y] = inOrder(pair, order).map(Number) as [number, number]
    return validatePosition(system.toWgs84([x, y]), within, system) === undefined
  }
  if (!isPosition('yx')) return 'xy'
  return isPosition('xy') ? undefined : 'yx'
}

function ambiguousOrder(pair: NumberPair): CoordinatesFault {
  const shown = pair.join(', ')
  return {
    message: {
      en: `Nothing tells which number of ${shown} is the latitude.`,
      zh: `无从得知 ${shown} 中哪个是纬度。`,
    },
    hint: {
      en: 'Set coordinates.axes: yx if the latitude comes first, xy if the longitude does.',
      zh: '请设置 coordinates.axes：纬度在前写 yx，经度在前写 xy。',
    },
  }
}

/** Converts two numbers to degrees, or returns their fault. */
function toCells([x, y]: NumberPair, rule: CoordinatesRule, system: ReferenceSystem) {
  const position = [Number(x), Number(y)] as const
  const [longitude, latitude] = system.toWgs84(position)
  const message = validatePosition([longitude, latitude], rule.within, system)
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
    const { pair, order, geometryType, message, value } = extract(record)
    const shownError = [...(pair ?? []), value].find(isCellError)
    if (shownError !== undefined) return { ...EMPTY_COORDINATES, error: cellError(shownError), column, value }
    const fault = message && { message, hint: hintForTexts([value]) }
    const result = fault ?? (pair ? convert(pair, order) : EMPTY_COORDINATES)
    if ('message' in result)
      return { ...EMPTY_COORDINATES, error: invalidCoordinates(result.message, result.hint), column, value }
    return { ...result, column, value, ...(geometryType && pair && { geometryType }) }
  }
}
