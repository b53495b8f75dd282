// Parses numbers of Chinese reports: 3,580.60, 三千五百八十, 3万5千, 1.2万亿, 卅六, 叁仟伍佰.
import { Exact } from './arithmetic/decimal.ts'
import { ARABIC, DIGITS, GROUPS, PLACES, parsePlaceValue } from './place-value.ts'

/** Magnitude as published: 3.60万 is 3.60 with 万, not 36000. */
export type Magnitude = '' | '万' | '亿' | '万亿'

/** A number in folded text. */
export interface Numeral {
  /** The digits as published, a plain decimal without separators. */
  readonly exact: string
  readonly magnitude: Magnitude
  /** Upper end of two adjacent digits: 七八 is 7 to 8. */
  readonly upper?: string
  /** True for a power of ten without a digit, as in 近千名, which is a number only with a qualifier. */
  readonly isBare: boolean
  /** Length in characters. */
  readonly length: number
}

const FINANCIAL_DIGITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((formal, at) => [formal, '一二三四五六七八九十百千'[at] as string]),
)

const CHINESE = '零〇一二三四五六七八九两十百千廿卅'
const NUMERAL_RUN = new RegExp(
  `(?:(?:${ARABIC})(?: {0,2}(?:[十百万亿](?!分|方)|千(?![分方米克瓦])))*|(?!(?<=[\\d 万亿])千[米克瓦])[${CHINESE}万亿](?!分之)|(?<=[${CHINESE}])点(?=[${CHINESE}]))+`,
  'y',
)
const FINANCIAL_RUN = /[壹贰叁肆伍陆柒捌玖拾佰仟零〇一二两三四五六七八九十百千万亿]{2,}/y
/** Two financial characters, or a place after a digit: 壹万贰仟, 三拾. A single 伍 or 陆 is more often a name. */
const FINANCIAL = /[壹贰叁肆伍陆柒捌玖拾佰仟].*[壹贰叁肆伍陆柒捌玖拾佰仟]|[一二两三四五六七八九十百][拾佰仟]/

/** Parses a positional number such as 三五八〇. */
function readPositional(body: string): string | undefined {
  const digits = [...body].map((digit) => DIGITS[digit])
  if (digits.includes(undefined)) return undefined
  const isPositional = body.length === 1 || body.length > 2 || /[零〇]/.test(body)
  return isPositional ? digits.join('') : undefined
}

/** Parses two adjacent digits as a range: 七八 is 7 to 8, 三五 is 3 to 5. */
function readAdjacentDigits(body: string): { exact: string; upper: string } | undefined {
  const [low, high] = [...body].map((digit) => DIGITS[digit])
  if (body.length !== 2 || !low || !high || low === '0' || Number(high) <= Number(low)) return undefined
  return Number(high) - Number(low) <= 2 ? { exact: low, upper: high } : undefined
}

interface NumberReading {
  readonly exact: string
  readonly upper?: string
}

const ARABIC_ONLY = new RegExp(`^(?:${ARABIC})$`)

/** Parses a decimal in words: 三点六零 is 3.60. */
function readDecimal(integer: string, fraction: string): NumberReading | undefined {
  const integerReading = readBody(integer)
  const digits = [...fraction].map((digit) => DIGITS[digit])
  if (!integerReading || integerReading.upper !== undefined || digits.includes(undefined)) return undefined
  return { exact: `${integerReading.exact}.${digits.join('')}` }
}

function readBody(body: string): NumberReading | undefined {
  if (ARABIC_ONLY.test(body)) return rejectLeadingZero(body.replaceAll(',', ''))
  const [integer = '', fraction] = body.split('点')
  if (fraction !== undefined) return readDecimal(integer, fraction)
  const digits = readPositional(body)
  if (digits !== undefined) return rejectLeadingZero(digits)
  const value = parsePlaceValue(body)
  return readAdjacentDigits(body) ?? (value && { exact: value.toFixed() })
}

/** Returns undefined for numbers such as 007, which are codes. */
function rejectLeadingZero(exact: string): NumberReading | undefined {
  return /^0\d/.test(exact) ? undefined : { exact }
}

const TRAILING_MAGNITUDE = /(?:万亿|亿|万)$/

/** Parses a run of numerals to coefficient and magnitude; 1亿2000万, with two magnitudes, is multiplied out. */
function readRun(run: string): (NumberReading & { magnitude: Magnitude; isBare: boolean }) | undefined {
  if (/^(?:[百千]?(?:万亿|万|亿)|[百千])$/.test(run)) {
    const place = PLACES[run[0] as string]
    const magnitude = (place ? run.slice(1) : run) as Magnitude
    return { exact: String(place ?? 1), magnitude, isBare: true }
  }
  const ending = TRAILING_MAGNITUDE.exec(run)?.[0] ?? ''
  const body = run.slice(0, run.length - ending.length)
  if (ending && !/[万亿]/.test(body)) {
    const read = readBody(body)
    return read && { ...read, magnitude: ending as Magnitude, isBare: false }
  }
  const read = readBody(run)
  return read && { ...read, magnitude: '', isBare: false }
}

/** Maximum length of a number in characters. */
const MAX_LENGTH = 60

function matchRun(text: string, position: number): { written: string; simplified: string } | undefined {
  // A run longer than MAX_LENGTH is rejected anyway, so a limited slice keeps the search linear.
  const folded = text.slice(position, position + 2 * MAX_LENGTH)
  FINANCIAL_RUN.lastIndex = 0
  const financial = FINANCIAL_RUN.exec(folded)?.[0]
  if (financial && FINANCIAL.test(financial)) {
    return {
      written: financial,
      simplified: [...financial].map((character) => FINANCIAL_DIGITS[character] ?? character).join(''),
    }
  }
  NUMERAL_RUN.lastIndex = 0
  const written = NUMERAL_RUN.exec(folded)?.[0]
  if (!written) return undefined
  return { written, simplified: written.replaceAll(' ', '').replaceAll('廿', '二十').replaceAll('卅', '三十') }
}

/** Characters that a number can start with. */
export const NUMERAL_START = /[\d零〇一二三四五六七八九两十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾]/

/**
 * Parses the number at a position of folded text.
 * @returns the number, or only the length to skip if the characters there are not a number
 */
export function readNumeral(
  folded: string,
  position: number,
): Numeral | { readonly length: number; readonly exact?: never } {
  const run = matchRun(folded, position)
  if (!run) return { length: 1 }
  const reading = run.written.length > MAX_LENGTH ? undefined : readRun(run.simplified)
  if (!reading) return { length: run.written.length }
  return { ...reading, length: run.written.length }
}

/** Multiplies a number by its magnitude: 3.60 with 万 is 36000. */
export function expandMagnitude(exact: string, magnitude: Magnitude): string {
  let value = new Exact(exact)
  for (const group of magnitude) value = value.mul(GROUPS[group] as number)
  return value.toFixed()
}
