// Fractions in words: 百分之三十, 千分之五, 三分之一, 三成, 3‰. All are given in per cent.
import { Decimal } from 'decimal.js'
import { readNumeral } from './numeral.ts'
import { DIGITS } from './place-value.ts'

/** A fraction read from folded text. */
export interface Fraction {
  /** The per cent: a plain decimal, or a fraction such as `100/3` where no decimal is exact. */
  readonly exact: string
  readonly length: number
}

const Exact = Decimal.clone({ precision: 120, toExpPos: 200, toExpNeg: -200 })

/** 三成 and 三成五 are 30 and 35 per cent, unless the word goes on as 三成员. */
const TENTHS = /([一二两三四五六七八九])成([一二三四五六七八九])?(?=[，。；、,;）)的为左以多余]|$)/y
const PARTS = /([一二两三四五六七八九十百千万\d]{1,6})分之/y
const PER_MILLE = /(\d+(?:\.\d+)?) ?‰/y

function gcd(one: bigint, other: bigint): bigint {
  return other === 0n ? one : gcd(other, one % other)
}

/** The per cent of numerator / denominator without loss. */
function perCent(numerator: string, denominator: string): string {
  if (denominator === '100') return numerator
  if (/^10*$/.test(denominator)) return new Exact(numerator).mul(100).div(denominator).toFixed()
  if (numerator.includes('.')) return `${new Exact(numerator).mul(100).toFixed()}/${denominator}`
  const above = BigInt(numerator) * 100n
  const below = BigInt(denominator)
  const common = gcd(above, below)
  const rest = below / common
  const terminates = /^1$/.test(String(rest)) || new Exact(1).div(String(rest)).decimalPlaces() < 100
  if (!terminates) return `${above / common}/${rest}`
  return new Exact(String(above)).div(String(below)).toFixed()
}

/** The fraction that begins at a position of folded text, if one does. */
export function readFraction(folded: string, at: number): Fraction | undefined {
  PER_MILLE.lastIndex = at
  const mille = PER_MILLE.exec(folded)
  if (mille?.[1]) return { exact: perCent(mille[1], '1000'), length: mille[0].length }
  TENTHS.lastIndex = at
  const [tenths, tens = '', ones = ''] = TENTHS.exec(folded) ?? []
  if (tenths) return { exact: `${DIGITS[tens]}${DIGITS[ones] ?? '0'}`, length: tenths.length }
  PARTS.lastIndex = at
  const parts = PARTS.exec(folded)
  if (!parts?.[1]) return undefined
  const denominator = readDenominator(parts[1])
  const numerator = readNumeral(folded, at + parts[0].length)
  if (!denominator || numerator.exact === undefined || numerator.magnitude) return undefined
  return { exact: perCent(numerator.exact, denominator), length: parts[0].length + numerator.length }
}

function readDenominator(written: string): string | undefined {
  const places: Readonly<Record<string, string>> = { 百: '100', 千: '1000', 万: '10000' }
  const place = places[written]
  if (place) return place
  const read = readNumeral(written, 0)
  return read.exact !== undefined && read.length === written.length && !read.magnitude && read.exact !== '0'
    ? read.exact
    : undefined
}
