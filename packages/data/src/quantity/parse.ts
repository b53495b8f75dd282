// From a text to the quantities it states. Years, dates, document numbers, editions and list numbers are none.
import { clauseStart } from './clause.ts'
import { readFraction } from './fraction.ts'
import { estimated, hedgeBefore, hedgeBehind, strongest } from './hedge.ts'
import { type Measured, Measurer } from './measure.ts'
import { NUMERAL_START, readNumeral } from './numeral.ts'
import type { Quantity } from './quantity.ts'
import { readRange } from './range.ts'
import { foldScript } from './script.ts'
import { parseTableRow } from './table-cells.ts'
import { lexiconOf, type UnitLexicon, type UnitName } from './unit-lexicon.ts'

/** What a number is part of when it counts nothing: an ordinal, a rate, a code. */
const NO_COUNT_BEFORE = /(?:第|\d|(?<![目此以之日年提会赛先])前|每|[A-Za-z_]|\d\.)$/
/** Words that end in a numeral: 统一, 唯一, 周三; and 数十, 几百, which name no number. */
const WORD_BEFORE: readonly (readonly [RegExp, RegExp])[] = [
  [/(?:统|唯|同|逐|单|专|合|某|另|这|新|老|之|进)$/, /^一/],
  [/(?:星期|礼拜|周|初)$/, /^[一二三四五六七八九十]/],
  [/[数几]$/, /^[十百千万亿]/],
]
const NO_COUNT_AFTER_ONE = /^一(?:起|次性|个个|项项|家人|场场|一)/
const PARTY_CONGRESS = /^(?:十[五六七八九]|二十)大/
const LINE_START = /(?:^|\n)\s*$/
const COUNTED = /^[个项件家支场次期名位人块套]$/

/** How much of the text before a number can matter to it. */
const BEHIND = 40

/** Every quantity of a text, in the order of the text. `units` are the rows of the units table. */
export function parseQuantities(text: string, units: readonly UnitName[]): Quantity[] {
  const found = new QuantityReader(text, lexiconOf(units)).read()
  const cells = parseTableRow(text, units)
  return cells.length === 0 ? found : [...found, ...cells].sort((one, other) => one.start - other.start)
}

class QuantityReader {
  private readonly text: string
  private readonly folded: string
  private readonly measurer: Measurer
  /** End of the last quantity; the words before it belong to it. */
  private last = 0

  constructor(text: string, lexicon: UnitLexicon) {
    this.text = text
    this.folded = foldScript(text)
    this.measurer = new Measurer(this.folded, lexicon)
  }

  read(): Quantity[] {
    const found: Quantity[] = []
    let at = this.nextNumeral(0)
    while (at < this.folded.length) {
      const { measured, next } = this.measuredAt(at)
      if (measured) {
        found.push(this.quantity(at, measured))
        this.last = measured.end
      }
      at = this.nextNumeral(Math.max(at + 1, next))
    }
    return found
  }

  private nextNumeral(from: number): number {
    let at = from
    while (at < this.folded.length && !NUMERAL_START.test(this.folded[at] as string)) at += 1
    return at
  }

  private before(start: number): string {
    return this.folded.slice(Math.max(this.last, start - BEHIND), start)
  }

  private measuredAt(start: number): { measured?: Measured; next: number } {
    const fraction = readFraction(this.folded, start)
    if (fraction) {
      const end = start + fraction.length
      const percent = { exact: fraction.exact, code: 'PERCENT', word: '%', inside: undefined, bare: false, end }
      return { measured: percent, next: end }
    }
    const numeral = readNumeral(this.folded, start)
    const next = start + numeral.length
    if (numeral.exact === undefined || this.countsNothing(start)) return { next }
    const range = readRange(this.measurer, start, numeral, this.before(start))
    const measured = range ?? this.measurer.measure(start, numeral)
    if (!measured || (measured.bare && !this.isHedged(start, measured))) return { next }
    return { measured, next: measured.end }
  }

  /** 近千名, 上万人 and 百万人次以上 are numbers; 千名 and 万人 alone are not. */
  private isHedged(start: number, { end, word }: Measured): boolean {
    const behind = hedgeBehind(this.folded.slice(end, end + 8), word)
    return behind !== undefined || hedgeBefore(this.before(start), true) !== undefined
  }

  private countsNothing(start: number): boolean {
    const before = this.before(start)
    const after = this.folded.slice(start, start + 5)
    if (NO_COUNT_BEFORE.test(before) || NO_COUNT_AFTER_ONE.test(after) || PARTY_CONGRESS.test(after)) return true
    return WORD_BEFORE.some(([ending, beginning]) => ending.test(before) && beginning.test(after))
  }

  private quantity(start: number, measured: Measured): Quantity {
    const list = this.listNumber(start, measured)
    const before = this.before(start).trimEnd()
    const ahead = list > 0 ? undefined : hedgeBefore(before, measured.bare)
    const behind = hedgeBehind(this.folded.slice(measured.end, measured.end + 8), measured.word)
    const clause = this.folded.slice(Math.max(this.last, clauseStart(this.folded, start)), start)
    const estimate = estimated(clause) ? 'ESTIMATED' : undefined
    const hedge = strongest([ahead?.qualifier, measured.inside, behind?.qualifier, estimate])
    const gap = ahead ? this.before(start).length - before.length : 0
    const from = start + list - gap - (ahead?.length ?? 0)
    const end = measured.end + (behind?.length ?? 0)
    return {
      exact: measured.exact.slice(list),
      ...(measured.upper !== undefined && { exactUpper: measured.upper }),
      unitCode: measured.code,
      unitAsWritten: measured.word,
      qualifier: measured.upper === undefined ? hedge : 'RANGE',
      asWritten: this.text.slice(from, end),
      start: from,
      end,
    }
  }

  /** Length of a list number run into the number: at the start of a line 2.30个 is point two with thirty of something. */
  private listNumber(start: number, { exact, code, word }: Measured): number {
    const number = /^\d{1,2}\./.exec(exact)?.[0] ?? ''
    const counted = code !== null && COUNTED.test(word)
    return number && counted && start > 0 && LINE_START.test(this.before(start)) ? number.length : 0
  }
}
