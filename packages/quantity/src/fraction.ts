// Parses fractions to per cent: 百分之三十, 千分之五, 三分之一, 三成, 3‰.
import { Exact } from './arithmetic/decimal.ts'
import { expandMagnitude, readNumeral } from './numeral.ts'
import { DIGITS } from './place-value.ts'

/** A fraction in folded text. */
export interface Fraction {
  /** The value in per cent: a plain decimal, or a fraction such as `100/3` if no decimal is exact. */
  readonly exact: string
  readonly length: number
}

/** Tenths: 三成, 三成五 and 三成半 are 30, 35 and 35 per cent, but 三成员 is not. */
const TENTHS =
  /([一二两三四五六七八九])成([一二三四五六七八九半])?(?=[，。；、,;）)的为左以多余至到~—-]|[强弱](?![大度势化])|$)/y
const DENOMINATOR = /([一二两三四五六七八九十百千万亿\d]{1,6})分之/y
const PER_MILLE = /(\d+(?:\.\d+)?) ?‰/y

/** After a fraction, what makes no share of it: rounds, races and times. */
const NOT_A_SHARE = /^(?:决赛|马拉松|秒|分(?!之)|比例尺)/

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

/** Converts a fraction to per cent without loss. */
function toPercent(numerator: string, denominator: string): string {
  if (denominator === '100') return numerator
  if (/^10*$/.test(denominator)) return new Exact(numerator).mul(100).div(denominator).toFixed()
  if (numerator.includes('.')) return `${new Exact(numerator).mul(100).toFixed()}/${denominator}`
  const scaledNumerator = BigInt(numerator) * 100n
  const scaledDenominator = BigInt(denominator)
  const divisor = gcd(scaledNumerator, scaledDenominator)
  const reducedDenominator = scaledDenominator / divisor
  const terminates =
    /^1$/.test(String(reducedDenominator)) || new Exact(1).div(String(reducedDenominator)).decimalPlaces() < 100
  if (!terminates) return `${scaledNumerator / divisor}/${reducedDenominator}`
  return new Exact(String(scaledNumerator)).div(String(scaledDenominator)).toFixed()
}

/** Parses the fraction at a position of folded text; undefined if there is none. */
export function readFraction(folded: string, position: number): Fraction | undefined {
  PER_MILLE.lastIndex = position
  const perMille = PER_MILLE.exec(folded)
  if (perMille?.[1]) return { exact: toPercent(perMille[1], '1000'), length: perMille[0].length }
  TENTHS.lastIndex = position
  const [tenths, tens = '', ones = ''] = TENTHS.exec(folded) ?? []
  if (tenths) return { exact: `${DIGITS[tens]}${ones === '半' ? '5' : (DIGITS[ones] ?? '0')}`, length: tenths.length }
  DENOMINATOR.lastIndex = position
  const match = DENOMINATOR.exec(folded)
  if (!match?.[1]) return undefined
  const denominator = readDenominator(match[1])
  const numerator = readNumeral(folded, position + match[0].length)
  if (!denominator || numerator.exact === undefined || numerator.upper !== undefined || numerator.magnitude)
    return undefined
  const length = match[0].length + numerator.length
  if (NOT_A_SHARE.test(folded.slice(position + length, position + length + 4))) return undefined
  // 百分之一点几 is more than one per cent by an unknown part.
  if (folded[position + length] === '点') return undefined
  return { exact: toPercent(numerator.exact, denominator), length }
}

function readDenominator(text: string): string | undefined {
  const numeral = readNumeral(text, 0)
  return numeral.exact !== undefined && numeral.length === text.length && numeral.exact !== '0'
    ? expandMagnitude(numeral.exact, numeral.magnitude)
    : undefined
}
