// Parses the quantities of a text. Years, dates, document numbers, editions and list numbers are not quantities.
import { isTail } from './boundary.ts'
import { type Direction, readDirection } from './change.ts'
import { clauseStart } from './clause-start.ts'
import { isCount } from './count.ts'
import { fixedPhraseLength } from './fixed-phrase.ts'
import { type Fraction, readFraction } from './fraction.ts'
import { type Measurement, MeasurementReader } from './measurement.ts'
import { NUMERAL_START, readNumeral } from './numeral.ts'
import {
  isEstimate,
  oppositeQualifier,
  QUALIFIER_INSIDE,
  type Qualifier,
  qualifierAfter,
  qualifierBefore,
  qualifierInside,
  strongestQualifier,
} from './qualifier.ts'
import type { Quantity } from './quantity.ts'
import { openRangeEnd, readRange } from './range.ts'
import { foldScript } from './script.ts'
import { negate, readSign } from './sign.ts'
import { parseTableRow } from './table-row.ts'
import { getLexicon, type UnitLexicon, type UnitName } from './unit-lexicon.ts'

const LINE_START = /(?:^|\n)\s*$/
const COUNTER_WORD = /^[个项件家支场次期名位人块套]$/

/** Number of characters before a number that are searched for its context. */
const LOOKBEHIND = 40
/** Number of characters from a number on that say whether it counts something. */
const LOOKAHEAD = 12
/** Number of characters after a unit that are searched for a qualifier. */
const AFTER_UNIT = 24

/** Parses the quantities of a text, in text order; `units` are the rows of the units table. */
export function parseQuantities(text: string, units: readonly UnitName[]): Quantity[] {
  const quantities = new QuantityParser(text, getLexicon(units)).parse()
  const tableQuantities = parseTableRow(text, units)
  return tableQuantities.length === 0
    ? quantities
    : [...quantities, ...tableQuantities].sort((a, b) => a.start - b.start)
}

class QuantityParser {
  private readonly text: string
  private readonly folded: string
  private readonly measurementReader: MeasurementReader
  /** End of the previous quantity, where the context of the next one starts. */
  private previousEnd = 0
  private previousDirection: Direction

  constructor(text: string, lexicon: UnitLexicon) {
    this.text = text
    this.folded = foldScript(text)
    this.measurementReader = new MeasurementReader(this.folded, lexicon)
  }

  parse(): Quantity[] {
    const quantities: Quantity[] = []
    let position = this.nextNumeral(0)
    while (position < this.folded.length) {
      const { measurement, next } = this.readMeasurement(position)
      if (measurement) {
        const quantity = this.toQuantity(position, measurement)
        if (quantity) quantities.push(quantity)
        this.previousEnd = measurement.end
        // A number within a qualifier, as in 以上（含3人）, is not another quantity.
        position = Math.max(position, (quantity?.end ?? 0) - 1)
      }
      position = this.nextNumeral(Math.max(position + 1, next))
    }
    return quantities
  }

  private nextNumeral(from: number): number {
    let position = from
    while (position < this.folded.length && !NUMERAL_START.test(this.folded[position] as string)) position += 1
    return position
  }

  private textBefore(start: number): string {
    return this.folded.slice(Math.max(this.previousEnd, start - LOOKBEHIND), start)
  }

  private readMeasurement(start: number): { measurement?: Measurement; next: number } {
    const phraseLength = fixedPhraseLength(this.folded.slice(start, start + 4))
    if (phraseLength > 0) return { next: start + phraseLength }
    const fraction = readFraction(this.folded, start)
    const numeral = readNumeral(this.folded, start)
    if (isTail(this.folded, start)) return { next: start + Math.max(fraction?.length ?? 0, numeral.length) }
    if (fraction) return this.readPercent(start, fraction)
    const next = start + numeral.length
    const before = this.textBefore(start)
    if (numeral.exact === undefined || !isCount(before, this.folded.slice(start, start + LOOKAHEAD))) return { next }
    const range = readRange(this.measurementReader, start, numeral, before)
    const measurement = range ?? this.measurementReader.read(start, numeral)
    if (!measurement || (measurement.isBare && !this.isQualified(start, measurement))) return { next }
    const open = range ? undefined : openRangeEnd(this.folded, measurement.end, before)
    return open === undefined ? { measurement, next: measurement.end } : { next: open }
  }

  /** Reads a fraction as per cent; nothing if a unit follows, as in 二分之一公里, or a second fraction. */
  private readPercent(start: number, fraction: Fraction): { measurement?: Measurement; next: number } {
    const inner = QUALIFIER_INSIDE.exec(this.folded.slice(start + fraction.length, start + fraction.length + 4))
    const inside = inner && !/^.(?:样|功|元|媒|种|方|层|次|数)/.test(inner.input) ? inner[1] : undefined
    const end = start + fraction.length + (inside ? 1 : 0)
    const open = openRangeEnd(this.folded, end, this.textBefore(start))
    if (open !== undefined || this.measurementReader.hasUnit(end)) return { next: open ?? end }
    const { exact } = fraction
    const qualifier = qualifierInside(inside, '%')
    return {
      measurement: { exact, code: 'PERCENT', word: '%', qualifierInside: qualifier, isBare: false, end },
      next: end,
    }
  }

  /** True if a bare power of ten has a qualifier: 近千名, 上万人 and 百万人次以上, but not 千名 and 万人. */
  private isQualified(start: number, { end, word }: Measurement): boolean {
    const qualifier = qualifierAfter(this.folded.slice(end, end + AFTER_UNIT), word)
    return qualifier !== undefined || qualifierBefore(this.textBefore(start), true) !== undefined
  }

  /** Returns the quantity with its sign, direction and qualifiers; undefined if the sign or the direction is unclear. */
  private toQuantity(start: number, measurement: Measurement): Quantity | undefined {
    const sign = readSign(this.textBefore(start))
    const clause = this.folded.slice(Math.max(this.previousEnd, clauseStart(this.folded, start)), start)
    const direction = this.readDirection(clause, start, measurement)
    if (!sign || direction === 'UNCLEAR') return undefined
    const listNumberLength = this.readListNumberLength(start, measurement)
    const numberStart = start - sign.length
    const qualifiers = this.readQualifiers(numberStart, measurement, clause, listNumberLength > 0)
    if (sign.isNegative && !mayBeNegative(direction, measurement, qualifiers.qualifier)) return undefined
    const from = numberStart + listNumberLength - qualifiers.leadingLength
    const end = measurement.end + qualifiers.trailingLength
    const exact = measurement.exact.slice(listNumberLength)
    const isNegative = sign.isNegative || direction === 'FALL'
    return {
      ...signed({ exact, upper: measurement.upper, qualifier: qualifiers.qualifier }, isNegative),
      unitCode: measurement.code,
      unitAsWritten: measurement.word,
      asWritten: this.text.slice(from, end),
      start: from,
      end,
    }
  }

  /** Reads the qualifiers around a number, and the lengths of those before its sign and after its unit. */
  private readQualifiers(start: number, measurement: Measurement, clause: string, hasListNumber: boolean) {
    const before = this.textBefore(start)
    const trimmed = before.trimEnd()
    const leading = hasListNumber ? undefined : qualifierBefore(trimmed, measurement.isBare)
    const trailing = qualifierAfter(this.folded.slice(measurement.end, measurement.end + AFTER_UNIT), measurement.word)
    const estimate = isEstimate(clause) ? 'ESTIMATED' : undefined
    return {
      qualifier: strongestQualifier([leading?.qualifier, measurement.qualifierInside, trailing?.qualifier, estimate]),
      leadingLength: leading ? leading.length + before.length - trimmed.length : 0,
      trailingLength: trailing?.length ?? 0,
    }
  }

  /** Reads the direction of a number; one in a list has that of the number before it: 分别下降5%、3%. */
  private readDirection(clause: string, start: number, { word, end }: Measurement): Direction {
    const between = this.folded.slice(this.previousEnd, start).trim()
    const isListed = this.previousDirection !== undefined && /^(?:[、和及与]|以及)?$/.test(between)
    const direction = isListed ? this.previousDirection : readDirection(clause, word, this.folded.slice(end, end + 12))
    this.previousDirection = direction
    return direction
  }

  /** Returns the length of a list number that precedes the number: 2.30个 at the start of a line is 30个 in item 2. */
  private readListNumberLength(start: number, { exact, code, word }: Measurement): number {
    const number = /^\d{1,2}\./.exec(exact)?.[0] ?? ''
    const isCounted = code !== null && COUNTER_WORD.test(word)
    return number && isCounted && start > 0 && LINE_START.test(this.textBefore(start)) ? number.length : 0
  }
}

/** False for a number whose minus sign is unclear: 下降-5%, -5-3%, 超过-5%, which may mean more or less. */
function mayBeNegative(direction: Direction, { upper }: Measurement, qualifier: Qualifier | null): boolean {
  return direction === undefined && upper === undefined && qualifier !== 'AT_LEAST' && qualifier !== 'AT_MOST'
}

interface UnsignedNumber {
  readonly exact: string
  readonly upper: string | undefined
  readonly qualifier: Qualifier | null
}

/** Returns the number, range and qualifier with their sign: a fall by 3 to 5 is a change by -5 to -3. */
function signed({ exact, upper, qualifier }: UnsignedNumber, isNegative: boolean) {
  if (upper === undefined)
    return isNegative ? { exact: negate(exact), qualifier: oppositeQualifier(qualifier) } : { exact, qualifier }
  return isNegative
    ? { exact: negate(upper), exactUpper: negate(exact), qualifier: 'RANGE' as const }
    : { exact, exactUpper: upper, qualifier: 'RANGE' as const }
}
