// Parses ranges: 80-100个, 3万-5万人, 20%至30%. 从85万个到169万个 is a change, not a range.
import type { Measurement, MeasurementReader } from './measurement.ts'
import { type Numeral, readNumeral } from './numeral.ts'

const RANGE_SEPARATOR = /^ {0,2}(?:-{1,2}|~|至|到) {0,2}/
const WORD_SEPARATOR = /[至到]/
const CHANGE_BEFORE = /[从由自][^，。；,;]*$/
const MAGNITUDE = /^(?:万亿|万|亿)/

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
  const range = upper && withUnitOfUpper(low, upper)
  if (range) return range
  const lower = reader.read(start, low)
  const upperWithUnit = lower && readUpperEnd(reader, lower.end, before)
  if (!upperWithUnit || lower.code !== upperWithUnit.code || lower.word !== upperWithUnit.word) return undefined
  return { ...upperWithUnit, exact: lower.exact, upper: upperWithUnit.exact, qualifierInside: undefined }
}

function readUpperEnd(reader: MeasurementReader, end: number, before: string): Measurement | undefined {
  const separator = RANGE_SEPARATOR.exec(reader.folded.slice(end, end + 6))?.[0]
  if (!separator || (WORD_SEPARATOR.test(separator) && CHANGE_BEFORE.test(before))) return undefined
  const from = end + separator.length
  const high = readNumeral(reader.folded, from)
  if (high.exact === undefined || high.isBare || high.upper !== undefined) return undefined
  return reader.read(from, high)
}

/** Returns a range whose lower end takes unit and magnitude from the upper: 3-5万人. */
function withUnitOfUpper(low: Numeral, upper: Measurement): Measurement | undefined {
  const magnitude = MAGNITUDE.exec(upper.word)?.[0] ?? ''
  if (low.upper !== undefined || (low.magnitude && low.magnitude !== magnitude)) return undefined
  return { ...upper, exact: low.exact, upper: upper.exact, qualifierInside: undefined }
}
