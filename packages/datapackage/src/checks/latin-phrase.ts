// Finds figures in phrases without Chinese characters. Their units are compared only where they are in Latin letters.
import { Exact, type Quantity } from '@tiyu/quantity'
import { isLatinFall } from './latin-fall.ts'
import type { StatedFigure } from './stated-figure.ts'

/** A number of a phrase. */
interface PhraseNumber {
  /** Plain decimal, negative after a minus sign or a word such as fell. */
  readonly exact: string
  /** Power of ten of a word such as million after the number. */
  readonly magnitude: string
  /** True if a dash joins it to another number. */
  readonly isRangeEnd: boolean
  readonly start: number
  readonly end: number
}

const SEPARATOR = "[.,'’٬·_\\u00a0\\u2004-\\u200a\\u202f]"
/** Digits with all that may separate them; a number that starts or ends within is not one. */
const NUMBER = new RegExp(`\\d+(?:${SEPARATOR}\\d+)*`, 'g')
const PLAIN = /^\d+(?:\.\d+)?$/
const GROUPED = /^\d{1,3}([,'’\u00a0\u2009\u202f])\d{3}(?:\1\d{3})*(?:\.\d+)?$/
/** Text before digits that are part of a word, a unit, a fraction or a number grouped by spaces. */
const PART_BEFORE = /(?:[\^²³.]|\b[kcd]?m|[/×⁄]\s?|[^\P{N}0-9])$/u
/** One to three digits and a space before three digits: 3 580. */
const SPACED_BEFORE = /(?<!\d)\d{1,3} $/
const PART_AFTER_SPACE = /^ \d{3}(?!\d)/
const PART_AFTER = /^(?:\s?[/⁄×]\s?\d|[½¼¾⅓⅔])/
const DASH = '[-\\u2010-\\u2015\\u2212~]'
const RANGE_BEFORE = new RegExp(`\\d\\s?(?:${DASH}|to)\\s?$`)
const RANGE_AFTER = new RegExp(`^\\s?(?:${DASH}|to)\\s?\\d`)
const MINUS = /(?<![\p{L}\p{N})])[-\u2010-\u2014\u2212]$/u
const MAGNITUDES: readonly (readonly [RegExp, string])[] = [
  [/^\s?hundred\b/i, '100'],
  [/^\s?(?:thousand|tausend|mille|k)\b/i, '1000'],
  [/^\s?(?:million(?:s|en)?|mn|mio)\b/i, '1000000'],
  [/^\s?(?:billions?|bn|milliard(?:s|en)?|mrd)\b/i, '1000000000'],
  [/^\s?(?:trillions?|tn)\b/i, '1000000000000'],
]

/** A unit symbol, which is the same in all languages; the words of a table are not, as in grounds per 10,000 people. */
const SYMBOL = /^(?:[kcdmh]?m|ha|sqm|kg|[%㎞㎡㎢㏊㎥])(?:\^?[23²³])?(?:\/.*)?$/i

/** Replaces full-width digits one for one; raised digits stay as they are. */
function foldDigits(phrase: string): string {
  return phrase.replace(/[\uff0b-\uff1a\u2488-\u249b]/g, (character) =>
    character.normalize('NFKC').length === 1 ? character.normalize('NFKC') : character,
  )
}

function readNumber(phrase: string, written: string, start: number): PhraseNumber[] {
  const isGrouped = GROUPED.test(written)
  const before = phrase.slice(0, start)
  const end = start + written.length
  const after = phrase.slice(end)
  const isPart =
    PART_BEFORE.test(before) ||
    (written.length <= 3 && PART_AFTER_SPACE.test(after)) ||
    PART_AFTER.test(after) ||
    (/^\d{3}$/.test(written) && SPACED_BEFORE.test(before))
  if (isPart || (!isGrouped && !PLAIN.test(written))) return []
  const digits = isGrouped ? written.replaceAll(/[^\d.]/g, '') : written
  const isNegative = MINUS.test(before) || isLatinFall(before, after)
  const magnitude = MAGNITUDES.find(([pattern]) => pattern.test(after))?.[1] ?? '1'
  const isRangeEnd = RANGE_BEFORE.test(before) || RANGE_AFTER.test(after)
  return [{ exact: isNegative ? `-${digits}` : digits, magnitude, isRangeEnd, start, end }]
}

/** True for a phrase without Chinese characters. */
export function isLatin(phrase: string): boolean {
  return !/\p{Script=Han}/u.test(phrase)
}

function numbersOf(phrase: string): PhraseNumber[] {
  const folded = foldDigits(phrase)
  return [...folded.matchAll(NUMBER)].flatMap(({ 0: written, index }) => readNumber(folded, written, index))
}

/** Returns the numbers of a phrase for messages, with the units that are known. */
export function formatPhraseNumbers(phrase: string, quantities: readonly Quantity[]): string[] {
  return numbersOf(phrase).map(({ exact, magnitude, start, end }) => {
    const quantity = quantities.find((one) => one.start < end && start < one.end)
    const unit = quantity && (quantity.unitCode ?? '?')
    return [magnitude === '1' ? exact : new Exact(exact).mul(magnitude).toFixed(), unit].filter(Boolean).join(' ')
  })
}

/** True if a number as published, or multiplied by its magnitude, is the number of a row in a unit with this factor. */
function isSameNumber({ exact, magnitude }: PhraseNumber, stated: string, factor: string | null): boolean {
  if (magnitude === '1' || magnitude === factor) return exact === stated
  return new Exact(exact).mul(magnitude).eq(stated)
}

/** True if a phrase without Chinese characters contains a rank. */
export function containsRank(phrase: string, rank: string): boolean {
  return isLatin(phrase) && numbersOf(phrase).some(({ exact, magnitude }) => exact === rank && magnitude === '1')
}

/**
 * Returns the first column of a figure that a phrase without Chinese characters does not state; undefined if it states
 * the numbers, with their signs and in no other unit.
 * @param factor factor of the unit of the figure to its base unit
 * @param quantities the quantities of the phrase whose units are known
 */
export function findMismatchedNumber(
  phrase: string,
  { exact, upper, unitCode, columns }: StatedFigure,
  factor: string | null,
  quantities: readonly Quantity[],
): string | undefined {
  const numbers = numbersOf(phrase).filter(({ start, end, isRangeEnd }) => {
    const quantity = quantities.find((one) => one.start < end && start < one.end)
    const isOtherUnit = quantity && quantity.unitCode !== unitCode && SYMBOL.test(quantity.unitAsWritten)
    return isRangeEnd === (upper !== null) && !isOtherUnit
  })
  const isStated = (number: string) => numbers.some((one) => isSameNumber(one, number, factor))
  if (!isStated(exact)) return columns.exact
  return upper === null || isStated(upper) ? undefined : columns.upper
}
