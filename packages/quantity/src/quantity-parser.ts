// Parses the quantities of a text. Years, dates, document numbers, editions and list numbers are not quantities.
import { clauseStart } from './clause-start.ts'
import { readFraction } from './fraction.ts'
import { type Measurement, MeasurementReader } from './measurement.ts'
import { NUMERAL_START, readNumeral } from './numeral.ts'
import { isEstimate, qualifierAfter, qualifierBefore, strongestQualifier } from './qualifier.ts'
import type { Quantity } from './quantity.ts'
import { readRange } from './range.ts'
import { foldScript } from './script.ts'
import { parseTableRow } from './table-row.ts'
import { getLexicon, type UnitLexicon, type UnitName } from './unit-lexicon.ts'

/** Text before a number that is part of an ordinal, a rate or a code. */
const NOT_A_COUNT_BEFORE = /(?:第|\d|(?<![目此以之日年提会赛先])前|每|[A-Za-z_]|\d\.)$/
/** Words that contain a numeral, such as 统一, 唯一 and 周三, and indefinite numbers such as 数十 and 几百. */
const WORD_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:统|唯|同|逐|单|专|合|某|另|这|新|老|之|进)$/, /^一/],
  [/(?:星期|礼拜|周|初)$/, /^[一二三四五六七八九十]/],
  [/[数几]$/, /^[十百千万亿]/],
]
const NOT_A_COUNT_AFTER_ONE = /^一(?:起|次性|个个|项项|家人|场场|一)/
const PARTY_CONGRESS = /^(?:十[五六七八九]|二十)大/
const LINE_START = /(?:^|\n)\s*$/
const COUNTER_WORD = /^[个项件家支场次期名位人块套]$/

/** Number of characters before a number that are searched for its context. */
const LOOKBEHIND = 40

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
        quantities.push(this.toQuantity(position, measurement))
        this.previousEnd = measurement.end
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
    const fraction = readFraction(this.folded, start)
    if (fraction) {
      const end = start + fraction.length
      const percent = {
        exact: fraction.exact,
        code: 'PERCENT',
        word: '%',
        qualifierInside: undefined,
        isBare: false,
        end,
      }
      return { measurement: percent, next: end }
    }
    const numeral = readNumeral(this.folded, start)
    const next = start + numeral.length
    if (numeral.exact === undefined || this.isNotCount(start)) return { next }
    const range = readRange(this.measurementReader, start, numeral, this.textBefore(start))
    const measurement = range ?? this.measurementReader.read(start, numeral)
    if (!measurement || (measurement.isBare && !this.isQualified(start, measurement))) return { next }
    return { measurement, next: measurement.end }
  }

  /** True if a bare power of ten has a qualifier: 近千名, 上万人 and 百万人次以上, but not 千名 and 万人. */
  private isQualified(start: number, { end, word }: Measurement): boolean {
    const qualifier = qualifierAfter(this.folded.slice(end, end + 8), word)
    return qualifier !== undefined || qualifierBefore(this.textBefore(start), true) !== undefined
  }

  private isNotCount(start: number): boolean {
    const before = this.textBefore(start)
    const after = this.folded.slice(start, start + 5)
    if (NOT_A_COUNT_BEFORE.test(before) || NOT_A_COUNT_AFTER_ONE.test(after) || PARTY_CONGRESS.test(after)) return true
    return WORD_BEFORE.some(([ending, beginning]) => ending.test(before) && beginning.test(after))
  }

  private toQuantity(start: number, measurement: Measurement): Quantity {
    const listNumberLength = this.readListNumberLength(start, measurement)
    const before = this.textBefore(start).trimEnd()
    const leading = listNumberLength > 0 ? undefined : qualifierBefore(before, measurement.isBare)
    const trailing = qualifierAfter(this.folded.slice(measurement.end, measurement.end + 8), measurement.word)
    const clause = this.folded.slice(Math.max(this.previousEnd, clauseStart(this.folded, start)), start)
    const estimate = isEstimate(clause) ? 'ESTIMATED' : undefined
    const qualifier = strongestQualifier([
      leading?.qualifier,
      measurement.qualifierInside,
      trailing?.qualifier,
      estimate,
    ])
    const gap = leading ? this.textBefore(start).length - before.length : 0
    const from = start + listNumberLength - gap - (leading?.length ?? 0)
    const end = measurement.end + (trailing?.length ?? 0)
    return {
      exact: measurement.exact.slice(listNumberLength),
      ...(measurement.upper !== undefined && { exactUpper: measurement.upper }),
      unitCode: measurement.code,
      unitAsWritten: measurement.word,
      qualifier: measurement.upper === undefined ? qualifier : 'RANGE',
      asWritten: this.text.slice(from, end),
      start: from,
      end,
    }
  }

  /** Returns the length of a list number that precedes the number: 2.30个 at the start of a line is 30个 in item 2. */
  private readListNumberLength(start: number, { exact, code, word }: Measurement): number {
    const number = /^\d{1,2}\./.exec(exact)?.[0] ?? ''
    const isCounted = code !== null && COUNTER_WORD.test(word)
    return number && isCounted && start > 0 && LINE_START.test(this.textBefore(start)) ? number.length : 0
  }
}
