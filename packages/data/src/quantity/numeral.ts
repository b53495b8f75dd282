// Numbers as Chinese reports write them: 3,580.60, 三千五百八十, 3万5千, 1.2万亿, 卅六, 叁仟伍佰.
import { ARABIC, DIGITS, Exact, GROUPS, PLACES, placeValue } from './place-value.ts'

/** The multiple of ten thousands a number is published in: 3.60万 is kept as 3.60 and 万, never as 36000. */
export type Magnitude = '' | '万' | '亿' | '万亿'

/** A number read from folded text. */
export interface Numeral {
  /** The digits exactly as published, as a plain decimal without separators. */
  readonly exact: string
  readonly magnitude: Magnitude
  /** The upper one of two digits side by side: 七八 is 7 to 8. */
  readonly upper?: string
  /** Whether the number is a place alone, as in 近千名; such a number counts only behind a hedge. */
  readonly bare: boolean
  /** Length of what was read, in characters. */
  readonly length: number
}

const FORMAL: Readonly<Record<string, string>> = Object.fromEntries(
  [...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((formal, at) => [formal, '一二三四五六七八九十百千'[at] as string]),
)

const CHINESE = '零〇一二三四五六七八九两十百千廿卅'
const RUN = new RegExp(
  `(?:(?:${ARABIC})(?: {0,2}(?:[十百万亿](?!分|方)|千(?![分方米克瓦])))*|(?!(?<=[\\d ])千[米克瓦])[${CHINESE}万亿](?!分之)|(?<=[${CHINESE}])点(?=[${CHINESE}]))+`,
  'y',
)
const FORMAL_RUN = /[壹贰叁肆伍陆柒捌玖拾佰仟零万亿]{2,}/y

/** Digits side by side: a positional number such as 三五八〇. */
function positional(body: string): string | undefined {
  const digits = [...body].map((digit) => DIGITS[digit])
  if (digits.includes(undefined)) return undefined
  const known = body.length === 1 || body.length > 2 || /[零〇]/.test(body)
  return known ? digits.join('') : undefined
}

/** 七八 and 三五 are two neighbouring guesses. */
function guesses(body: string): { exact: string; upper: string } | undefined {
  const [low, high] = [...body].map((digit) => DIGITS[digit])
  if (body.length !== 2 || !low || !high || low === '0' || Number(high) <= Number(low)) return undefined
  return Number(high) - Number(low) <= 2 ? { exact: low, upper: high } : undefined
}

interface Read {
  readonly exact: string
  readonly upper?: string
}

const PLAIN = new RegExp(`^(?:${ARABIC})$`)

/** 三点六零 is 3.60. */
function readDecimal(whole: string, fraction: string): Read | undefined {
  const head = readWhole(whole)
  const digits = [...fraction].map((digit) => DIGITS[digit])
  if (!head || head.upper !== undefined || digits.includes(undefined)) return undefined
  return { exact: `${head.exact}.${digits.join('')}` }
}

function readWhole(body: string): Read | undefined {
  if (PLAIN.test(body)) return unlessCode(body.replaceAll(',', ''))
  const [whole = '', fraction] = body.split('点')
  if (fraction !== undefined) return readDecimal(whole, fraction)
  const digits = positional(body)
  if (digits !== undefined) return unlessCode(digits)
  const value = placeValue(body)
  return guesses(body) ?? (value && { exact: value.toFixed() })
}

/** 007 is no number. */
function unlessCode(exact: string): Read | undefined {
  return /^0\d/.test(exact) ? undefined : { exact }
}

const ENDING = /(?:万亿|亿|万)$/

/** The coefficient and the magnitude it is published in, unless the coefficient holds a magnitude itself (1亿2000万). */
function readRun(run: string): (Read & { magnitude: Magnitude; bare: boolean }) | undefined {
  if (/^(?:[百千]?(?:万亿|万|亿)|[百千])$/.test(run)) {
    const place = PLACES[run[0] as string]
    const magnitude = (place ? run.slice(1) : run) as Magnitude
    return { exact: String(place ?? 1), magnitude, bare: true }
  }
  const ending = ENDING.exec(run)?.[0] ?? ''
  const body = run.slice(0, run.length - ending.length)
  if (ending && !/[万亿]/.test(body)) {
    const read = readWhole(body)
    return read && { ...read, magnitude: ending as Magnitude, bare: false }
  }
  const read = readWhole(run)
  return read && { ...read, magnitude: '', bare: false }
}

/** No number has more characters. */
const LONGEST = 60

function takeRun(text: string, at: number): { written: string; plain: string } | undefined {
  // What begins behind the last character looked at is no matter: a longer run is no number.
  const folded = text.slice(at, at + 2 * LONGEST)
  FORMAL_RUN.lastIndex = 0
  const formal = FORMAL_RUN.exec(folded)?.[0]
  if (formal && /[壹贰叁肆伍陆柒捌玖拾佰仟].*[壹贰叁肆伍陆柒捌玖拾佰仟]/.test(formal)) {
    return { written: formal, plain: [...formal].map((one) => FORMAL[one] ?? one).join('') }
  }
  RUN.lastIndex = 0
  const written = RUN.exec(folded)?.[0]
  if (!written) return undefined
  return { written, plain: written.replaceAll(' ', '').replaceAll('廿', '二十').replaceAll('卅', '三十') }
}

/** Where a number may begin. */
export const NUMERAL_START = /[\d零〇一二三四五六七八九两十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾]/

/**
 * Reads the number that begins at a position of folded text.
 * @returns the number, or the length of a run of numerals that makes none, to be passed over
 */
export function readNumeral(folded: string, at: number): Numeral | { readonly length: number; readonly exact?: never } {
  const run = takeRun(folded, at)
  if (!run) return { length: 1 }
  const read = run.written.length > LONGEST ? undefined : readRun(run.plain)
  if (!read) return { length: run.written.length }
  return { ...read, length: run.written.length }
}

/** The number without its magnitude: 3.60 and 万 is 36000. */
export function expand(exact: string, magnitude: Magnitude): string {
  let value = new Exact(exact)
  for (const group of magnitude) value = value.mul(GROUPS[group] as number)
  return value.toFixed()
}
