// Reads what a figure is compared with: 高于全省平均0.3平方米 is a difference, 低于全省1.92平方米的平均水平 a level of the province.
import type { Quantity } from '@tiyu/quantity'
import type { Gazetteer } from '../gazetteer.ts'
import { BY, DIFFERS, LEVEL_AFTER, PAST, REFERENCE, SET_BY, THAN, YEAR_BEFORE } from '../lexicon/comparison-words.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** What a figure is in a comparison. */
export interface Comparison {
  /** A difference from the reference, its level, a ratio to it, or either of the first two. */
  readonly kind: 'DIFFERENCE' | 'LEVEL' | 'RATIO' | 'UNCLEAR'
  /** What is compared with, as written. */
  readonly reference: string
  /** Position of these words in the sentence. */
  readonly range: TextRange
}

/** A figure of the sentence before, whose value distinguishes a difference from a level. */
type Earlier = Pick<Quantity, 'exact' | 'unitCode'> | undefined

const BESIDE = new RegExp(`(?:比|较|与|和|同)([^，。；：\\d]{1,16}?)(?:相比)?${DIFFERS}$`)
/** A level that something is compared with, before its number: 与全省2.83平方米的平均水平相比. */
const BESIDE_LEVEL = /(?:与|和|同|比|较|距离?|离)([^，。；：\d]{1,12})$/
const BELOW_OR_ABOVE = new RegExp(`(${THAN})了?([^，。；：\\d]{2,16})$`)
const MULTIPLE = /(?:是|为|相当于|达到?)([^，。；：\d]{2,16}?)的?$/
/** Shares of the value compared with up to which a number is a difference, and from which it is a level. */
const MAX_DIFFERENCE = 0.4
const MIN_LEVEL = 0.6

const isPoints = ({ unitAsWritten }: Quantity) => /百分点$/.test(unitAsWritten)

/** Reads the comparisons of sentences. */
export class ComparisonReader {
  private readonly gazetteer: Gazetteer

  constructor(gazetteer: Gazetteer) {
    this.gazetteer = gazetteer
  }

  /** Returns what a figure is in a comparison; undefined if it is compared with nothing, or with another time. */
  read(text: string, quantity: Quantity, earlier: Earlier): Comparison | undefined {
    const clause = /[^，。；：（）]*$/.exec(text.slice(0, quantity.start))?.[0] ?? ''
    const place = (reference: string) => {
      const start = quantity.start - clause.length + clause.lastIndexOf(reference)
      return { reference, range: { start, end: start + reference.length } }
    }
    const multiple = quantity.unitAsWritten === '倍' ? MULTIPLE.exec(clause)?.[1] : undefined
    if (multiple !== undefined && (this.isReference(multiple) || YEAR_BEFORE.test(multiple)))
      return { kind: 'RATIO', ...place(multiple) }
    const beside = BESIDE.exec(clause)?.[1]
    if (beside !== undefined && this.isReference(beside)) return { kind: 'DIFFERENCE', ...place(beside) }
    const level = LEVEL_AFTER.test(text.slice(quantity.end)) ? BESIDE_LEVEL.exec(clause)?.[1] : undefined
    if (level !== undefined && this.isReference(level)) return { kind: 'LEVEL', ...place(level) }
    const [, verb = '', reference = ''] = BELOW_OR_ABOVE.exec(clause) ?? []
    if (!this.isReference(reference)) return undefined
    return { kind: this.kindBehind(verb, reference, quantity, text, earlier), ...place(reference) }
  }

  private isReference(words: string): boolean {
    // 高于全省平均水平的有6个 counts those above it.
    if (SET_BY.test(words)) return true
    if (words === '' || PAST.test(words) || /的[^，。；]{0,6}(?:有|达|占|共|为)/.test(words)) return false
    return REFERENCE.test(words) || this.gazetteer.mentionsRegion(words)
  }

  private kindBehind(
    verb: string,
    reference: string,
    quantity: Quantity,
    text: string,
    earlier: Earlier,
  ): Comparison['kind'] {
    if (LEVEL_AFTER.test(text.slice(quantity.end)) || SET_BY.test(reference)) return 'LEVEL'
    if (isPoints(quantity) || BY.test(verb) || /平均(?:水平|值|数)?$|计划|进度$/.test(reference)) return 'DIFFERENCE'
    return kindByValue(quantity, earlier)
  }
}

/** Tells a difference from a level by the value that is compared: 2.46平方米，高于全省1.92平方米 is a level. */
function kindByValue({ exact, unitCode }: Quantity, earlier: Earlier): Comparison['kind'] {
  const share = earlier && earlier.unitCode === unitCode ? Math.abs(Number(exact) / Number(earlier.exact)) : Number.NaN
  if (share >= MIN_LEVEL) return 'LEVEL'
  return share <= MAX_DIFFERENCE ? 'DIFFERENCE' : 'UNCLEAR'
}
