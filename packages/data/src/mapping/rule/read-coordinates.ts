// From the coordinates of a record to longitude and latitude in WGS 84.
import type { Bilingual } from '../../bilingual.ts'
import { quote } from '../../problem.ts'
import { parseAngle } from '../coordinates/angle.ts'
import { type Geometry, representativePoint } from '../coordinates/geometry.ts'
import type { ReferenceSystem } from '../coordinates/reference-system.ts'
import { parseWkt } from '../coordinates/wkt.ts'
import { cellOf, type SourceRecord } from '../source/record.ts'
import type { CoordinatesRule } from './coordinates-schema.ts'
import { type NumberFormat, parseNumber } from './number-format.ts'
import { nothingIn, type SaysNothing } from './origin.ts'
import type { RuleContext } from './read-rule.ts'
import { coordinates, type Refusal } from './refusal.ts'

/** Where a record stands. */
interface PlaceReading {
  readonly longitude: string
  readonly latitude: string
  /** Kind of geometry the point was calculated from; absent where the record gives a point. */
  readonly from?: string
  readonly refusal?: Refusal
  /** Column of the file. */
  readonly column: string
  /** The coordinates as the file has them. */
  readonly value: string
}

/** Reads where a record stands; both cells are empty where it says nothing. */
export type ReadCoordinates = (record: SourceRecord) => PlaceReading

/** Two numbers as written, easterly first, and the geometry they come from. */
interface Written {
  readonly pair?: readonly [x: string, y: string]
  readonly from?: string
  readonly wrong?: Bilingual
}

/** Decimals of a degree that are kept after a conversion: about a millimetre. */
const DECIMALS = 8

function fromGeometry(geometry: Geometry | undefined): Written {
  if (!geometry) return {}
  const point = representativePoint(geometry)
  if (point) return { pair: point.written, ...(point.from && { from: point.from }) }
  return {
    wrong: {
      en: `The geometry ${geometry.type} gives no point.`,
      zh: `几何 ${geometry.type} 得不出点。`,
    },
  }
}

function fromWkt(text: string): Written {
  const geometry = parseWkt(text)
  if (geometry) return fromGeometry(geometry)
  return { wrong: { en: `${quote(text)} is no well-known text.`, zh: `${quote(text)} 不是 WKT 几何。` } }
}

function fromBoth(text: string): Written {
  const bare = text.replaceAll(/[()[\]]/g, '').trim()
  const separator = /[;|\s]/.test(bare) ? /[;|\s]+/ : /,/
  const parts = bare
    .split(separator)
    .map((part) => part.replace(/,$/, ''))
    .filter(Boolean)
  const [x, y] = parts
  if (x !== undefined && y !== undefined && parts.length === 2) return { pair: [x, y] }
  return { wrong: { en: `${quote(text)} are not two numbers.`, zh: `${quote(text)} 不是两个数。` } }
}

function fromColumns(x: string, y: string, saysNothing: SaysNothing): Written {
  const blank = [saysNothing(x), saysNothing(y)]
  if (blank[0] && blank[1]) return {}
  if (!blank[0] && !blank[1]) return { pair: [x, y] }
  return { wrong: { en: 'Only one of the two coordinates is given.', zh: '两个坐标只给出了一个。' } }
}

type Take = (record: SourceRecord) => Written & { readonly value: string }

function takeText(column: string, saysNothing: SaysNothing, read: (text: string) => Written): Take {
  return (record) => {
    const value = cellOf(record, column).trim()
    return { ...(saysNothing(value) ? {} : read(value)), value }
  }
}

function takeFrom(rule: CoordinatesRule, saysNothing: SaysNothing): { column: string; take: Take } {
  const { x = '', y = '', both, wkt } = rule
  if (both) return { column: both, take: takeText(both, saysNothing, fromBoth) }
  if (wkt) return { column: wkt, take: takeText(wkt, saysNothing, fromWkt) }
  if (rule.geometry) {
    return {
      column: 'geometry',
      take: ({ geometry }) => ({ ...fromGeometry(geometry), value: geometry?.type ?? '' }),
    }
  }
  return {
    column: `${x}, ${y}`,
    take(record) {
      const [one, other] = [cellOf(record, x).trim(), cellOf(record, y).trim()]
      return { ...fromColumns(one, other, saysNothing), value: `${one}, ${other}` }
    },
  }
}

const NOT_NUMBERS: Bilingual = { en: 'The coordinates are no numbers.', zh: '坐标不是数。' }

const ZERO: Bilingual = {
  en: 'The coordinates are 0, 0, in the ocean off Africa; if that stands for nothing, say so at coordinates.nothing: [0].',
  zh: '坐标为 0, 0，位于非洲外海；若表示没有坐标，请写 coordinates.nothing: [0]。',
}

function within(area: readonly [number, number, number, number], [longitude, latitude]: readonly number[]): boolean {
  const [west, south, east, north] = area
  if (longitude === undefined || latitude === undefined || latitude < south || latitude > north) return false
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}

/** A register draws its areas tightly; places a little outside are still meant. */
const MARGIN = 1

function widened([west, south, east, north]: readonly [number, number, number, number]) {
  return [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN] as const
}

function outside(place: string, area: readonly number[]): Bilingual {
  const ends = area.map((end) => Number(end.toFixed(2))).join(', ')
  return {
    en: `The place ${place} lies outside ${ends} (west, south, east, north).`,
    zh: `位置 ${place} 不在 ${ends}（西、南、东、北）之内。`,
  }
}

const GLOBE = [-180, -90, 180, 90] as const

/** What is wrong with a place in degrees; undefined where nothing is. */
function misplaced(
  at: readonly [number, number],
  rule: CoordinatesRule,
  system: ReferenceSystem,
): Bilingual | undefined {
  const place = at.map((one) => Number(one.toFixed(5))).join(', ')
  if (!within(GLOBE, at)) return outside(place, GLOBE)
  if (at[0] === 0 && at[1] === 0) return ZERO
  if (system.area && !within(widened(system.area), at)) return outside(place, system.area)
  return rule.within && !within(rule.within, at) ? outside(place, rule.within) : undefined
}

function plain(degrees: number): string {
  return degrees.toFixed(DECIMALS).replace(/\.?0+$/, '')
}

type Place = Pick<PlaceReading, 'longitude' | 'latitude'>

/** Converts two numbers as written, or tells what is wrong with them. */
type Convert = (pair: readonly [string, string]) => Place | Bilingual

function converter(rule: CoordinatesRule, system: ReferenceSystem, numbers: NumberFormat): Convert {
  const sign = rule.geometry || rule.wkt ? '.' : rule.decimal
  const format = sign ? { decimal: sign } : numbers
  const swapped = rule.axes === 'yx' && !rule.x
  return (pair) => {
    const [first, second] = pair.map((one) => parseAngle(one) ?? parseNumber(one, format))
    if (first === undefined || second === undefined) return NOT_NUMBERS
    const [x, y] = swapped ? [second, first] : [first, second]
    const [longitude, latitude] = system.toWgs84([Number(x), Number(y)])
    const wrong = misplaced([longitude, latitude], rule, system)
    if (wrong) return wrong
    return system.identical ? { longitude: x, latitude: y } : { longitude: plain(longitude), latitude: plain(latitude) }
  }
}

const NOWHERE: Place = { longitude: '', latitude: '' }

/**
 * Prepares the reading of coordinates.
 * @param system the system they are written in
 */
export function compileCoordinates(
  rule: CoordinatesRule,
  system: ReferenceSystem,
  { nothing, numbers }: RuleContext,
): ReadCoordinates {
  const { column, take } = takeFrom(rule, nothingIn([...nothing, ...(rule.nothing ?? [])]))
  const convert = converter(rule, system, numbers)
  return (record) => {
    const { pair, from, wrong, value } = take(record)
    const place = wrong ?? (pair ? convert(pair) : NOWHERE)
    if ('en' in place) return { ...NOWHERE, refusal: coordinates(place), column, value }
    return { ...place, column, value, ...(from && pair && { from }) }
  }
}
