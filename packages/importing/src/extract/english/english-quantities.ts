// Parses the figures of English sentences: 1.87 million visits, EUR 2.6 million, 38 public sports facilities.
import { Exact, type Quantity } from '@tiyu/quantity'
import {
  COUNTED_NOUNS,
  ENGLISH_FALL,
  ENGLISH_MEASURES,
  ENGLISH_UNITS,
  NO_FIGURE_NOUN,
  NOUN_STOP,
} from '../lexicon/english-figure-words.ts'
import { classify } from '../text/sentence-text.ts'

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const
const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'CNY', $: '$' }
const MAGNITUDES: Readonly<Record<string, string>> = {
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  m: '1000000',
  billion: '1000000000',
  bn: '1000000000',
}
const CURRENCY = '(?:(?<currency>EUR|USD|GBP|AUD|NZD|CAD|CNY|RMB|JPY|CHF|SEK|NOK|DKK)\\s?|(?<sign>[€£$¥]))'
const DIGITS = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
/** A number in digits with its currency and its power of ten, or a small one in words. */
const NUMBER = new RegExp(
  `(?<![\\w.,/–-])(?:${CURRENCY}?(?<digits>${DIGITS})(?:\\s?(?<magnitude>hundred|thousand|million|billion|bn|m(?=\\b(?![²2³3])))(?=\\b))?|(?<word>${WORDS.join('|')})(?= [a-z]))`,
  'gi',
)
/** Before a number that is a date, an ordinal, or the number of a table or a heading. */
const NO_COUNT_BEFORE =
  /(?:\b(?:table|figure|chapter|page|section|no\.?|number|article|room|bus|route|phase|level|grade|under|aged?|ages|tel\.?|phone|january|february|march|april|may|june|july|august|september|october|november|december)\s)$/i
const NO_COUNT_AFTER =
  /^(?:st|nd|rd|th)\b|^\s?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b|^[:/]\d|^\.?\)|^\.\s/i
const PER_PERSON = /\bper (?:capita|person|resident|head|inhabitant)\b[^.;\d]*$/i
const YEAR = /^(?:19|20)\d\d$/
const QUALIFIERS: readonly (readonly [Exclude<Quantity['qualifier'], null>, RegExp])[] = [
  ['NEARLY', /\b(?:almost|nearly|close to) $/i],
  ['AT_LEAST', /\b(?:more than|over|at least|no fewer than|no less than|not less than|above) $/i],
  ['AT_MOST', /\b(?:up to|at most|no more than|less than|fewer than|under|below) $/i],
  ['APPROXIMATE', /\b(?:about|around|some|approximately|roughly) $/i],
]

/** What a number is of. */
interface Measured {
  readonly unitCode: string | null
  readonly unitAsWritten: string
  /** Characters from the number to the end of these words. */
  readonly length: number
}

/** True for a text without Chinese characters and with a word in Latin letters. */
export function isEnglish(text: string): boolean {
  return !/\p{Script=Han}/u.test(text) && /[A-Za-z]{2} [A-Za-z]/.test(text)
}

/** Returns the noun at the end of the words after a number: public sports facilities. */
function countedNoun(after: string): Measured | undefined {
  let length = 0
  let noun: { word: string; length: number } | undefined
  for (const { 0: written, 1: word = '' } of after.matchAll(/\s([A-Za-z][A-Za-z’'-]*)/gy)) {
    if (NOUN_STOP.test(word) || length > 48) break
    length += written.length
    if (/s$|people|children|staff|women|men$/.test(word) && !/ss$/.test(word)) noun = { word, length }
  }
  if (!noun || NO_FIGURE_NOUN.test(noun.word)) return undefined
  const unitCode = classify(noun.word.toLowerCase(), COUNTED_NOUNS) ?? 'ITEM'
  return { unitCode, unitAsWritten: noun.word, length: noun.length }
}

/** Returns what a number measures by the words behind it. */
function measuredBehind(after: string): Measured | undefined {
  const gap = /^\s?/.exec(after)?.[0].length ?? 0
  const words = after.slice(gap)
  for (const [unitCode, pattern] of ENGLISH_UNITS) {
    const written = pattern.exec(words)?.[0]
    if (written !== undefined) return { unitCode, unitAsWritten: written, length: gap + written.length }
  }
  const measure = ENGLISH_MEASURES.exec(words)?.[0]
  if (measure !== undefined) return { unitCode: null, unitAsWritten: measure, length: gap + measure.length }
  return countedNoun(after)
}

function exactOf({ digits = '', word = '', magnitude = '' }: Readonly<Record<string, string | undefined>>): string {
  const plain = word
    ? String(WORDS.indexOf(word.toLowerCase() as (typeof WORDS)[number]) + 2)
    : digits.replaceAll(',', '')
  const power = MAGNITUDES[magnitude.toLowerCase()]
  return power === undefined ? plain : new Exact(plain).mul(power).toFixed()
}

/** True for a number that is a date, a year, an ordinal, or the number of a table or a heading. */
function isNoCount(digits: string | undefined, before: string, after: string): boolean {
  return NO_COUNT_BEFORE.test(before) || NO_COUNT_AFTER.test(after) || YEAR.test(digits ?? '')
}

/** Returns what a number measures: money by what stands before it, else what stands behind it. */
function measuredOf(money: string | undefined, before: string, after: string): Measured | undefined {
  if (money !== undefined) return { unitCode: null, unitAsWritten: money, length: 0 }
  const measured = measuredBehind(after)
  // Sports-ground area per capita reached 2.86 square metres.
  return measured?.unitCode === 'M2' && PER_PERSON.test(before) ? { ...measured, unitCode: 'M2_PER_PERSON' } : measured
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | undefined {
  const { index, 0: written, groups = {} } = match
  const [before, after] = [text.slice(0, index), text.slice(index + written.length)]
  const money = groups.currency?.toUpperCase() ?? CURRENCIES[groups.sign ?? '']
  const isPlain = money === undefined && groups.magnitude === undefined
  if (isPlain && isNoCount(groups.digits, before, after)) return undefined
  const measured = measuredOf(money, before, after)
  if (!measured) return undefined
  const { unitCode, unitAsWritten, length } = measured
  const end = index + written.length + length
  return {
    exact: ENGLISH_FALL.test(before) ? `-${exactOf(groups)}` : exactOf(groups),
    unitCode,
    unitAsWritten,
    qualifier: QUALIFIERS.find(([, pattern]) => pattern.test(before))?.[0] ?? null,
    asWritten: text.slice(index, end),
    start: index,
    end,
  }
}

/** Returns a part of what was counted before: 1,215 of them. */
function ofThose(text: string, match: RegExpExecArray, previous: Quantity | undefined): Quantity | undefined {
  const end = match.index + match[0].length
  if (!previous || !/^ of (?:them|whom|these|those|which)\b/.test(text.slice(end))) return undefined
  const { unitCode, unitAsWritten } = previous
  return {
    exact: exactOf(match.groups ?? {}),
    unitCode,
    unitAsWritten,
    qualifier: null,
    asWritten: match[0],
    start: match.index,
    end,
  }
}

/** Parses the figures of an English sentence, in their order; a bare number is none. */
export function parseEnglishQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = []
  for (const match of text.matchAll(NUMBER)) {
    const quantity = toQuantity(text, match) ?? ofThose(text, match, quantities.at(-1))
    if (quantity) quantities.push(quantity)
  }
  return quantities
}
