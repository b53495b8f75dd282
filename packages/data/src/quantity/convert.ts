import { Decimal } from 'decimal.js'

/** Enough digits that no published figure and no factor of the units table is cut. */
const Exact = Decimal.clone({ precision: 60 })

/** The number in the base unit, exact to 60 digits: `1.28` with factor `100000000` is 128000000, in mu (`2000/3`) square metres. */
export function toBase(exact: string, factor: string): Decimal {
  const [numerator = '1', denominator = '1'] = factor.split('/')
  return new Exact(exact).mul(numerator).div(denominator)
}

/** The number in a unit, from the number in its base unit. */
export function fromBase(value: Decimal, factor: string): Decimal {
  const [numerator = '1', denominator = '1'] = factor.split('/')
  return new Exact(value).mul(denominator).div(numerator)
}
