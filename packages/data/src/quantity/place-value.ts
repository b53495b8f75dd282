// Digits and places: 三千五百八十, 3万5千, 一亿零二十万.
import { Decimal } from 'decimal.js'

/** Decimals long enough that no published number is cut or written with an exponent. */
export const Exact = Decimal.clone({ precision: 120, toExpPos: 200, toExpNeg: -200 })

/** Values of the Chinese digits. */
export const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((digit, value) => [digit, String(value)])),
  〇: '0',
  两: '2',
}

/** Places within a group of four digits. */
export const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Groups of four digits. */
export const GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** Pattern of a number in Arabic digits, with or without separators of thousands. */
export const ARABIC = String.raw`\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?`

const TOKEN = new RegExp(`${ARABIC}|.`, 'g')

/** A number in places as it is read from left to right. */
class PlaceValue {
  private total = new Exact(0)
  private section = new Exact(0)
  private digit: Decimal | undefined
  private place = Number.POSITIVE_INFINITY
  private zero = false

  /** Takes the next digit, place or group; false where it cannot stand there. */
  take(token: string): boolean {
    if (token === '零' || token === '〇') return this.takeZero()
    const group = GROUPS[token]
    if (group) return this.takeGroup(group)
    const place = PLACES[token]
    if (place) return this.takePlace(place)
    if (this.digit) return false
    this.digit = new Exact((DIGITS[token] ?? token).replaceAll(',', ''))
    return true
  }

  value(): Decimal {
    return this.total.plus(this.section).plus(lastDigit(this.digit, this.place, this.zero))
  }

  private takeZero(): boolean {
    this.zero = true
    return this.digit === undefined
  }

  private takeGroup(group: number): boolean {
    const section = this.section.plus(this.digit ?? 0)
    if (section.isZero() && this.total.isZero()) return false
    this.total = group === 1e8 ? this.total.plus(section).mul(group) : this.total.plus(section.mul(group))
    this.section = new Exact(0)
    this.next(group)
    return true
  }

  private takePlace(place: number): boolean {
    // Only ten may stand without a digit, and only first: 十五.
    const ten = place === 10 && this.section.isZero()
    if (place >= this.place || !(this.digit ? this.digit.lt(place) || this.digit.lt(10) : ten)) return false
    this.section = this.section.plus((this.digit ?? new Exact(1)).mul(place))
    this.next(place)
    return true
  }

  private next(place: number): void {
    this.digit = undefined
    this.place = place
    this.zero = false
  }
}

/** The value of digits and places such as 三千五百八十 or 3万5千, or undefined where they make no number. */
export function placeValue(body: string): Decimal | undefined {
  const value = new PlaceValue()
  for (const [token] of body.matchAll(TOKEN)) if (!value.take(token)) return undefined
  return value.value()
}

/** In 三千五 the last digit stands for hundreds, in 三千零五 and 十五 for itself. */
function lastDigit(digit: Decimal | undefined, place: number, zero: boolean): Decimal {
  if (!digit) return new Exact(0)
  const spoken = place > 10 && Number.isFinite(place) && !zero && digit.lt(10)
  return spoken ? digit.mul(place / 10) : digit
}
