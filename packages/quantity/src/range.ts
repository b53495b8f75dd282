// Parses ranges: 80-100个, 3万-5万人, 20%至30%. 从85万个到169万个 is a change, not a range.
import { Exact } from './arithmetic/decimal.ts'
import type { Measurement, MeasurementReader } from './measurement.ts'
import { expandMagnitude, type Magnitude, type Numeral, readNumeral } from './numeral.ts'

const RANGE_SEPARATOR = /^ {0,2}(?:-{1,2}|—{1,2}|~|至|到) {0,2}/
const WORD_SEPARATOR = /[至到]/
/** A range of which only the lower end was read; —— is a dash of punctuation. */
const OPEN_RANGE = /^ {0,2}(?:-|—(?!—)|~|至|到) {0,2}[-+]?(?:百分之)?/
const CHANGE_BEFORE = /[从由自][^，。；,;]*$/
/** 增长5%至8%: to 8, or by 5 to 8. */
const CHANGE_VERB = /(?:[增升涨提扩降减跌]|增长|增加|提高|扩大|下降|减少|降低|回落|下滑|上升|提升)了?[约近]?$/
const MAGNITUDE = /^(?:万亿|万|亿)/
const PLACE = /[十百千]/

/** The upper end of a range. */
interface UpperEnd {
  readonly numeral: Numeral
  readonly written: string
  readonly measurement: Measurement
}

/** Parses the range that starts with the number `low`; `before` is the text before it. */
export function readRange(
  reader: MeasurementReader,
  start: number,
  low: Numeral,
  before: string,
): Measurement | undefined {
  if (low.isBare) return undefined
  const lowEnd = start + low.length
  const upper = readUpperEnd(reader, lowEnd, before)
  const range = upper && withUnitOfUpper(low, reader.folded.slice(start, lowEnd), upper)
  if (range) return ascending(range)
  const lower = reader.read(start, low)
  const upperWithUnit = lower && readUpperEnd(reader, lower.end, before)?.measurement
  if (!upperWithUnit || lower.code !== upperWithUnit.code || lower.word !== upperWithUnit.word) return undefined
  if (WORD_SEPARATOR.test(reader.folded.slice(lower.end, lower.end + 3)) && CHANGE_VERB.test(before)) return undefined
  return ascending({ ...upperWithUnit, exact: lower.exact, upper: upperWithUnit.exact, qualifierInside: undefined })
}

/** Returns the offset after the second number if a range begins at the end of a number that could not be read. */
export function openRangeEnd(folded: string, end: number, before: string): number | undefined {
  const separator = OPEN_RANGE.exec(folded.slice(end, end + 8))?.[0]
  if (!separator || (WORD_SEPARATOR.test(separator) && CHANGE_BEFORE.test(before))) return undefined
  const from = end + separator.length
  const high = readNumeral(folded, from)
  return high.exact === undefined ? undefined : from + high.length
}

function ascending(range: Measurement): Measurement | undefined {
  return range.upper !== undefined && new Exact(range.upper).gt(range.exact) ? range : undefined
}

function readUpperEnd(reader: MeasurementReader, end: number, before: string): UpperEnd | undefined {
  const separator = RANGE_SEPARATOR.exec(reader.folded.slice(end, end + 6))?.[0]
  if (!separator || (WORD_SEPARATOR.test(separator) && CHANGE_BEFORE.test(before))) return undefined
  const from = end + separator.length
  const numeral = readNumeral(reader.folded, from)
  if (numeral.exact === undefined || numeral.isBare || numeral.upper !== undefined) return undefined
  const measurement = reader.read(from, numeral)
  return measurement && { numeral, written: reader.folded.slice(from, from + numeral.length), measurement }
}

/** Returns a range whose lower end takes unit and magnitude from the upper: 3-5万人; not 三到五千人, 3000 to 5000. */
function withUnitOfUpper(low: Numeral, lowWritten: string, upper: UpperEnd): Measurement | undefined {
  const { numeral, written, measurement } = upper
  const magnitude = (MAGNITUDE.exec(measurement.word)?.[0] ?? '') as Magnitude
  if (low.upper !== undefined || (low.magnitude && low.magnitude !== magnitude)) return undefined
  if (/.[十百千](?:万|亿)*$/.test(written) && !PLACE.test(lowWritten)) return undefined
  // 3-5亿个 is multiplied out if the units table has no 亿个.
  const isExpanded = magnitude !== '' && measurement.exact !== numeral.exact
  const exact = isExpanded ? expandMagnitude(low.exact, magnitude) : low.exact
  return { ...measurement, exact, upper: measurement.exact, qualifierInside: undefined }
}
