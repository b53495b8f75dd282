// Parses place-value numbers: 三千五百八十, 3万5千, 一亿零二十万.
import type { Decimal } from 'decimal.js'
import { Exact } from './arithmetic/decimal.ts'

/** Chinese digits with their values. */
export const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, String(value)])),
  〇: '0',
  两: '2',
}

/** Powers of ten within a group of four digits. */
export const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Powers of ten thousand, which end a group of four digits. */
export const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Pattern of a number in Arabic digits, with or without thousands separators. */
export const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?`

const TOKEN = new RegExp(`${ARABIC}|.`, 'g')

/** Accumulates a place-value number from left to right. */
class PlaceValueReader {
  private total = new Exact(0)
  private section = new Exact(0)
  private digit: Decimal | undefined
  private place = Number.POSITIVE_INFINITY
  private hasZero = false
  private hasFraction = false

  /** Adds the next digit, place or group; returns false if it is invalid in this position. */
  accept(token: string): boolean {
    if (token === '零' || token === '〇') return this.acceptZero()
    const group = GROUPS[token]
    if (group) return this.acceptGroup(group)
    const place = PLACES[token]
    if (place) return this.acceptPlace(place)
    // A decimal has no further parts: 3.5万5千.
    if (this.digit || this.hasFraction) return false
    this.digit = new Exact((DIGITS[token] ?? token).replaceAll(',', ''))
    this.hasFraction = !this.digit.isInteger()
    return true
  }

  value(): Decimal {
    return this.total.plus(this.section).plus(lastDigitValue(this.digit, this.place, this.hasZero))
  }

  private acceptZero(): boolean {
    this.hasZero = true
    return this.digit === undefined
  }

  private acceptGroup(group: number): boolean {
    const section = this.section.plus(this.digit ?? 0)
    if (section.isZero() && this.total.isZero()) return false
    this.total = group === 1e8 ? this.total.plus(section).mul(group) : this.total.plus(section.mul(group))
    this.section = new Exact(0)
    this.startPlace(group)
    return true
  }

  private acceptPlace(place: number): boolean {
    // Only a leading ten needs no digit before it: 十五.
    const isLeadingTen = place === 10 && this.section.isZero()
    if (place >= this.place || !(this.digit ? this.digit.lt(place) || this.digit.lt(10) : isLeadingTen)) return false
    this.section = this.section.plus((this.digit ?? new Exact(1)).mul(place))
    this.startPlace(place)
    return true
  }

  private startPlace(place: number): void {
    this.digit = undefined
    this.place = place
    this.hasZero = false
  }
}

/** Parses a place-value number such as 三千五百八十 or 3万5千; undefined if it is malformed. */
export function parsePlaceValue(body: string): Decimal | undefined {
  const reader = new PlaceValueReader()
  for (const [token] of body.matchAll(TOKEN)) if (!reader.accept(token)) return undefined
  return reader.value()
}

/** Returns the value of the last digit: hundreds in 三千五, ones in 三千零五 and 十五. */
function lastDigitValue(digit: Decimal | undefined, place: number, hasZero: boolean): Decimal {
  if (!digit) return new Exact(0)
  const isAbbreviated = place > 10 && Number.isFinite(place) && !hasZero && digit.lt(10)
  return isAbbreviated ? digit.mul(place / 10) : digit
}
