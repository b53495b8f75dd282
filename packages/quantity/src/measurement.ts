// Reads numbers with their units, in the magnitude as published.
import { hasLargerPart } from './boundary.ts'
import { clauseStart } from './clause-start.ts'
import { impliedUnit } from './implied-unit.ts'
import { expandMagnitude, type Magnitude, type Numeral } from './numeral.ts'
import { QUALIFIER_INSIDE, type Qualifier, qualifierInside } from './qualifier.ts'
import { readRateBase } from './rate.ts'
import type { UnitLexicon, UnitMatch } from './unit-lexicon.ts'
import { addHalf, readUnitSuffix } from './unit-suffix.ts'

/** A number with its unit. */
export interface Measurement {
  readonly exact: string
  readonly upper?: string
  /** Code in the units table; null for a measure word that the table lacks. */
  readonly code: string | null
  /** The unit word with its magnitude. */
  readonly word: string
  /** Qualifier between number and unit, such as 余. */
  readonly qualifierInside: Qualifier | undefined
  /** True for a power of ten without a digit, as in 千名, which is a number only with a qualifier. */
  readonly isBare: boolean
  /** Offset after the unit. */
  readonly end: number
}

type UnqualifiedMeasurement = Omit<Measurement, 'qualifierInside' | 'isBare'>

/** A sign or a code of money before a number; a letter after the number is then a power of ten, as in ¥1.2m. */
const isMoney = (before: string) => /(?:[¥￥$€£₩₽₹]|RMB|CNY|USD|EUR|GBP|HKD|JPY) ?$/i.test(before)
const LATIN_WORD = /^[A-Za-z]+$/

const GAP = /^ {0,2}/
/** Maximum length of a unit word with the context that it requires. */
const LOOKAHEAD = 16
/** Maximum length of what belongs to a unit after its word, such as per 100,000 inhabitants. */
const SUFFIX_LOOKAHEAD = 32

/** Reads the units of the numbers in a folded text. */
export class MeasurementReader {
  readonly folded: string
  private readonly lexicon: UnitLexicon

  constructor(folded: string, lexicon: UnitLexicon) {
    this.folded = folded
    this.lexicon = lexicon
  }

  /** Reads the unit of a number; undefined if no unit follows and the context implies none. */
  read(start: number, numeral: Numeral): Measurement | undefined {
    const end = start + numeral.length
    const match = QUALIFIER_INSIDE.exec(this.folded.slice(end, end + 8))
    const qualified = match && !(numeral.magnitude && match[2]) ? match : undefined
    if (qualified) {
      const magnitude = (qualified[2] as Magnitude | undefined) ?? numeral.magnitude
      const measurement = this.readWithUnit(start, numeral, magnitude, end + qualified[0].length)
      if (measurement)
        return { ...measurement, qualifierInside: qualifierInside(qualified[1], measurement.word), isBare: false }
    }
    const measurement = this.readWithUnit(start, numeral, numeral.magnitude, end)
    return (
      measurement && {
        ...measurement,
        qualifierInside: qualifierInside(undefined, measurement.word),
        isBare: numeral.isBare,
      }
    )
  }

  /** True if there is a unit word at a position, after a number that may have it. */
  hasUnit(position: number): boolean {
    const after = this.folded.slice(position, position + LOOKAHEAD)
    return this.lexicon.find({ before: '', number: '', after }) !== undefined
  }

  private readWithUnit(
    start: number,
    numeral: Numeral,
    magnitude: Magnitude,
    position: number,
  ): UnqualifiedMeasurement | undefined {
    const gap = GAP.exec(this.folded.slice(position, position + 2))?.[0].length ?? 0
    const after = this.folded.slice(position + gap, position + gap + LOOKAHEAD)
    const before = this.folded.slice(clauseStart(this.folded, start), start)
    const number = this.folded.slice(start, start + numeral.length)
    const isScaled = magnitude !== ''
    const unit = this.lexicon.find({ before, number, after })
    if (unit) return this.readSuffix(start, { ...numeral, magnitude }, unit, position + gap)
    const implied = impliedUnit({ before, number, after, isScaled })
    return implied === undefined
      ? undefined
      : { ...this.toPublishedUnit(start, { ...numeral, magnitude }, { code: implied, word: '' }), end: position }
  }

  /** Reads what follows the unit word at a position; undefined if it makes another measure of it. */
  private readSuffix(
    start: number,
    numeral: Numeral,
    unit: UnitMatch,
    position: number,
  ): UnqualifiedMeasurement | undefined {
    const wordEnd = position + unit.word.length
    if (isMoney(this.folded.slice(Math.max(0, start - 4), start)) && LATIN_WORD.test(unit.word)) return undefined
    const suffix = readUnitSuffix(unit.word, this.folded.slice(wordEnd, wordEnd + SUFFIX_LOOKAHEAD))
    if (!suffix || hasLargerPart(this.folded.slice(Math.max(0, start - LOOKAHEAD), start), unit.word)) return undefined
    const whole = suffix.isHalf ? addHalfUnit(numeral) : numeral
    if (!whole) return undefined
    return { ...this.toPublishedUnit(start, whole, unit, suffix.rate?.base), end: wordEnd + suffix.length }
  }

  /** True for a number with a base that no unit has; money per person is in the unit of money. */
  private isOtherRate(base: string | undefined, start: number, code: string | null): boolean {
    if (base !== '人') return base !== undefined
    const clause = this.folded.slice(clauseStart(this.folded, start), start)
    return code !== null && !code.endsWith('CNY') && PER_PERSON.test(clause)
  }

  /** Returns the number in the published unit; a magnitude that the units table lacks is multiplied out. */
  private toPublishedUnit(start: number, numeral: Numeral, { code, word: unit }: UnitMatch, suffixBase?: string) {
    const { magnitude } = numeral
    const word = `${magnitude}${unit}`
    const base = suffixBase ?? (code !== null && RATIOS.has(code) ? undefined : readRateBase(this.folded, start))
    if (code === null && suffixBase === undefined) return { ...applyMagnitude(numeral, magnitude), code, word }
    const rate = base && code && this.lexicon.rateCode(code, base)
    if (rate) return { ...applyMagnitude(numeral, magnitude), code: rate, word: `${word}/${base}` }
    if (suffixBase !== undefined || this.isOtherRate(base, start, code))
      return { ...applyMagnitude(numeral, magnitude), code: null, word: `${word}/${base}` }
    const scaled = magnitude && code && this.lexicon.scaledCode(magnitude, code)
    return scaled
      ? { ...applyMagnitude(numeral, ''), code: scaled, word }
      : { ...applyMagnitude(numeral, magnitude), code, word }
  }
}

/** Units that are the same for a rate: 每千人拥有量提高3%. */
const RATIOS = new Set(['PERCENT', 'PERCENTAGE_POINT'])

/** A base of one person and no other number after it: 人均3次, but not 人均2.6平方米的县5个. */
const PER_PERSON = /(?:人均|每人|每[名位][^，。；,;]{0,4})[^\d一二三四五六七八九十]*$/

/** Adds half a unit; undefined if the number is no plain whole number. */
function addHalfUnit(numeral: Numeral): Numeral | undefined {
  const exact = numeral.magnitude || numeral.upper !== undefined ? undefined : addHalf(numeral.exact)
  return exact === undefined ? undefined : { ...numeral, exact }
}

function applyMagnitude({ exact, upper }: Numeral, magnitude: Magnitude): { exact: string; upper?: string } {
  const multiply = (number: string) => (magnitude ? expandMagnitude(number, magnitude) : number)
  return upper === undefined ? { exact: multiply(exact) } : { exact: multiply(exact), upper: multiply(upper) }
}
