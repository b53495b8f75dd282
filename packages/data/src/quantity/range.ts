// Two numbers that span a range: 80-100个, 3万-5万人, 20%至30%. 从85万个到169万个 is a change and no range.
import type { Measured, Measurer } from './measure.ts'
import { type Numeral, readNumeral } from './numeral.ts'

const JOINT = /^ {0,2}(?:-{1,2}|~|至|到) {0,2}/
const SPOKEN = /[至到]/
const CHANGES = /[从由自][^，。；,;]*$/
const MAGNITUDE = /^(?:万亿|万|亿)/

/** The range that begins with the number `low`; `before` is the text in front of it. */
export function readRange(measurer: Measurer, start: number, low: Numeral, before: string): Measured | undefined {
  if (low.bare) return undefined
  const open = start + low.length
  const second = upperEnd(measurer, open, before)
  const range = second && withUnitOfUpper(low, second)
  if (range) return range
  const first = measurer.measure(start, low)
  const other = first && upperEnd(measurer, first.end, before)
  if (!other || first.code !== other.code || first.word !== other.word) return undefined
  return { ...other, exact: first.exact, upper: other.exact, inside: undefined }
}

function upperEnd(measurer: Measurer, end: number, before: string): Measured | undefined {
  const joint = JOINT.exec(measurer.folded.slice(end, end + 6))?.[0]
  if (!joint || (SPOKEN.test(joint) && CHANGES.test(before))) return undefined
  const from = end + joint.length
  const high = readNumeral(measurer.folded, from)
  if (high.exact === undefined || high.bare || high.upper !== undefined) return undefined
  return measurer.measure(from, high)
}

/** 3-5万人: the lower end leaves unit and magnitude to the upper. */
function withUnitOfUpper(low: Numeral, second: Measured): Measured | undefined {
  const magnitude = MAGNITUDE.exec(second.word)?.[0] ?? ''
  if (low.upper !== undefined || (low.magnitude && low.magnitude !== magnitude)) return undefined
  return { ...second, exact: low.exact, upper: second.exact, inside: undefined }
}
