import { toBase } from '@tiyu/quantity'
import type { Language } from '../../src/rendering.ts'
import { type AmountSource, amountText } from './amount.ts'

/** A number with the kind and the base unit of its unit: of mu, an area and the square metre. */
interface ConvertibleAmount extends AmountSource {
  readonly unit: AmountSource['unit'] & { readonly quantityKind: string; readonly base: AmountSource['unit'] }
}

/** Decimals beyond which a converted number does not end, as mu in square metres; it is then rounded. */
const MAX_DECIMALS = 33
const ROUNDED_DECIMALS = 2

/**
 * Returns an area in square metres with its qualifier, ≈ before one that is rounded; undefined for ranges and other
 * quantities, and where the unit says it.
 */
export function baseAmountText(
  { exact, exactUpper = null, qualifier = null, unit }: ConvertibleAmount,
  language: Language,
): string | undefined {
  const { factor, base, quantityKind } = unit
  if (exactUpper !== null) return undefined
  // 万平方米 is readable as it is.
  if (quantityKind !== 'area' || factor === null || unit.name.endsWith(base.name)) return undefined
  const value = toBase(exact, factor)
  const isRounded = value.decimalPlaces() > MAX_DECIMALS
  const shown = isRounded ? value.toDecimalPlaces(ROUNDED_DECIMALS) : value
  return `${isRounded ? '≈ ' : ''}${amountText({ exact: shown.toFixed(), qualifier, unit: base }, language)}`
}
