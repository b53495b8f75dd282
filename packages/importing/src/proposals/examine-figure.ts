// Examines a proposed figure: its number must be read again from the quoted words, to the same value and unit.
import { parseQuantities, type Quantity } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import type { Codelists } from '../extract/codelists.ts'
import { NUMBER_FATES } from '../extract/figures/number-fates.ts'
import { exclusionOf } from '../extract/figures/quantity-filter.ts'
import type { FigureProposal } from './proposal.ts'
import type { QuotedPlace } from './quoted-place.ts'
import { noFigure, noSuchNumber, REFUSALS, severalNumbers, unknownCode } from './refusals.ts'
import { Refused } from './refused.ts'

/** A number of a sentence that was read again. */
export interface ReadNumber {
  readonly quantity: Quantity
  readonly place: QuotedPlace
}

/** True if two decimals have one value; a fraction has none. */
function isSameValue(exact: string, value: string): boolean {
  const decimal = /^-?\d+(?:\.\d+)?$/
  const plain = value.replaceAll(/[,，\s]/g, '')
  return decimal.test(exact) && decimal.test(plain) && new Decimal(exact).equals(plain)
}

/** Reads the number of a proposal again. @throws Refused */
export function readNumber({ value, unit }: FigureProposal, place: QuotedPlace, { units }: Codelists): ReadNumber {
  if (!units.some(({ code }) => code === unit)) throw new Refused(unknownCode(unit))
  const { text } = place.passage
  const isQuoted = ({ start, end }: Quantity) => start >= place.start && end <= place.end
  const isMeant = ({ exact, unitCode }: Quantity) => unitCode === unit && isSameValue(exact, value)
  const [quantity, ...others] = parseQuantities(text, units).filter((one) => isQuoted(one) && isMeant(one))
  if (!quantity) throw new Refused(noSuchNumber(value, unit))
  if (others.length > 0) throw new Refused(severalNumbers(value))
  const exclusion = exclusionOf(quantity, text)
  if (exclusion) throw new Refused(noFigure(NUMBER_FATES[exclusion]))
  return { quantity, place }
}

/** Checks that an indicator exists and is measured in units of the kind of a figure. @throws Refused */
export function checkIndicator(code: string, unitCode: string | null, { indicators, units }: Codelists): void {
  const indicator = indicators.find((one) => one.code === code)
  if (!indicator) throw new Refused(unknownCode(code))
  const baseOf = (unit: string | null) => units.find((one) => one.code === unit)?.baseCode
  if (baseOf(indicator.unitCode) !== baseOf(unitCode)) throw new Refused(REFUSALS.unitOfIndicator)
}
