// Published numbers in the unit of a calculation.
import { convertExact, type SignificantNumber, significantNumber, toBase } from '@tiyu/quantity/arithmetic'
import type { Reference, Unit } from './groups.ts'

/** A number as published. */
interface PublishedNumber {
  readonly exact: string
  readonly exactUpper: string | null
  readonly unitCode: string
  readonly qualifier: string | null
}

export type Decimal = ReturnType<typeof toBase>

/** Converts a number exactly; in the same unit it is unchanged, even if the unit has no conversion. */
export function convertDecimal(exact: string, from: Unit, to: Unit): Decimal | null {
  return from.code === to.code ? toBase(exact, '1') : convertExact(exact, from, to)
}

/** Returns a published number in a unit, with its significance; null for a range, and if the units do not convert. */
export function significantIn(
  unit: Unit,
  { exact, exactUpper, unitCode, qualifier }: PublishedNumber,
  { Unit }: Pick<Reference, 'Unit'>,
): SignificantNumber | null {
  const own = Unit.get(unitCode)
  if (exactUpper !== null || !convertDecimal(exact, own, unit)) return null
  return significantNumber(exact, own, qualifier !== null, (number) => convertDecimal(number, own, unit) as Decimal)
}
