// Parses the figures of English sentences: 1.87 million visits, EUR 2.6 million, 38 public sports facilities.
import { Exact, type Quantity } from '@tiyu/quantity'
import { CURRENCY_WORDS, DESCRIBED_BY, ENGLISH_FALL, ENGLISH_UNITS, FALL_BY } from '../lexicon/english-figure-words.ts'
import { countedNoun, type Measured } from './counted-noun.ts'
import { isNoCount, isOfAverage } from './number-context.ts'

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'] as const
const CURRENCIES: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'CNY', RMB: 'CNY', $: '$' }
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
  `(?<![\\w.,/–−-])(?:${CURRENCY}?(?<digits>${DIGITS})(?:\\s?(?<magnitude>hundred|thousand|million|billion|bn|m(?=\\b(?![²2³3])))(?=\\b))?|(?<word>${WORDS.join('|')})(?= [a-z]))`,
  'gi',
)
const PER_PERSON = /\bper (?:capita|person|resident|head|inhabitant)\b[^.;\d]*$/i
/** After what a number measures: the base of a rate, but no year. */
const RATE_AFTER =
  /^ (?:per|for (?:each|every)|each\b|a(?= (?:day|week|month|head|person|session|visit|game|match)\b))(?! (?:year|annum)\b)(?: (?:\d{1,3}(?:,\d{3})+|\w+))?/
const OF_SHARE = /%|per ?cent|\b(?:rate|share|proportion)\b/i
const QUALIFIERS: readonly (readonly [Exclude<Quantity['qualifier'], null>, RegExp])[] = [
  ['NEARLY', /\b(?:almost|nearly|close to) $/i],
  ['AT_LEAST', /\b(?:more than|over|at least|no fewer than|no less than|not less than|above) $/i],
  ['AT_MOST', /\b(?:up to|at most|no more than|less than|fewer than|under|below) $/i],
  ['APPROXIMATE', /\b(?:about|around|some|approximately|roughly) $/i],
]

/** Returns what a number measures by the words behind it. */
function measuredBehind(after: string, isWhole: boolean): Measured | undefined {
  const gap = /^\s?/.exec(after)?.[0].length ?? 0
  const words = after.slice(gap)
  if (DESCRIBED_BY.test(words)) return undefined
  for (const [unitCode, pattern] of ENGLISH_UNITS) {
    const written = pattern.exec(words)?.[0]
    if (written !== undefined) return { unitCode, unitAsWritten: written, length: gap + written.length }
  }
  for (const [currency, pattern] of CURRENCY_WORDS) {
    const written = pattern.exec(words)?.[0]
    if (written !== undefined) return { unitCode: null, unitAsWritten: currency, length: gap + written.length }
  }
  return countedNoun(after, isWhole)
}

function exactOf({ digits = '', word = '', magnitude = '' }: Readonly<Record<string, string | undefined>>): string {
  const plain = word
    ? String(WORDS.indexOf(word.toLowerCase() as (typeof WORDS)[number]) + 2)
    : digits.replaceAll(',', '')
  const power = MAGNITUDES[magnitude.toLowerCase()]
  return power === undefined ? plain : new Exact(plain).mul(power).toFixed()
}

/** The place of a number in its sentence. */
interface NumberPlace {
  readonly money: string | undefined
  /** True for a number without a fraction, or one whose power of ten makes it a count: 1.2 million. */
  readonly isWhole: boolean
  readonly before: string
  readonly after: string
}

/** Returns the currency of an amount, with the base of its rate if it has one: £12 per visit. */
function moneyOf(money: string, after: string): Measured {
  const rate = RATE_AFTER.exec(after)?.[0] ?? ''
  const base = rate.replace(/^ (?:(?:per|a|for (?:each|every)) )?/, '')
  const unitCode = money === 'CNY' && rate === '' ? money : null
  return { unitCode, unitAsWritten: base === '' ? money : `${money}/${base}`, length: rate.length }
}

/** After a number, at a distance: the base of a rate, which makes it one per person. */
const PER_PERSON_AFTER = /^[^.;,]{0,40}\b(?:per|for (?:each|every)) (?:capita|person|resident|head|inhabitant)\b/i

/** True for a number that the words around it make an average, a rate or percentage points: 2.1 points behind a share. */
function isRelative({ unitCode, isCounted, length }: Measured, before: string, after: string): boolean {
  if (RATE_AFTER.test(after.slice(length)) || (isCounted && isOfAverage(before))) return true
  return unitCode === 'POINT' && OF_SHARE.test(before)
}

/** Returns what a number measures: money by what stands before it, else what stands behind it. */
function measuredOf({ money, isWhole, before, after }: NumberPlace): Measured | undefined {
  if (money !== undefined) return moneyOf(money, after)
  const measured = measuredBehind(after, isWhole)
  if (measured === undefined || measured.unitCode === 'M2_PER_PERSON') return measured
  // Sports-ground area per capita reached 2.86 square metres.
  if (PER_PERSON.test(before) || PER_PERSON_AFTER.test(after.slice(measured.length)))
    return measured.unitCode === 'M2' ? { ...measured, unitCode: 'M2_PER_PERSON' } : undefined
  return isRelative(measured, before, after) ? undefined : measured
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | undefined {
  const { index, 0: written, groups = {} } = match
  const [before, after] = [text.slice(0, index), text.slice(index + written.length)]
  const sign = groups.currency?.toUpperCase() ?? groups.sign
  const money = sign === undefined ? undefined : (CURRENCIES[sign] ?? sign)
  const isPlain = money === undefined && groups.magnitude === undefined
  if (isNoCount({ digits: groups.digits, isPlain, before, after })) return undefined
  const isWhole = groups.magnitude !== undefined || !groups.digits?.includes('.')
  const measured = measuredOf({ money, isWhole, before, after })
  if (!measured) return undefined
  const { unitCode, unitAsWritten, length } = measured
  const end = index + written.length + length
  return {
    exact: ENGLISH_FALL.test(before) || FALL_BY.test(before) ? `-${exactOf(groups)}` : exactOf(groups),
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
