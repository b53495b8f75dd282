// Published numbers in the unit of a calculation.
import { convertExact, type SignificantNumber, significantNumber, toBase } from '@tiyu/quantity'
import type { DatabaseTables } from '@tiyu/store'
import type { Reference } from './reference.ts'

type Unit = DatabaseTables['Unit']
type PublishedNumber = Pick<DatabaseTables['Observation'], 'exact' | 'exactUpper' | 'unitCode' | 'qualifier'>

export type Decimal = ReturnType<typeof toBase>

/** Converts a number exactly; in the same unit it is unchanged, even if the unit has no conversion. */
export function convertDecimal(exact: string, from: Unit, to: Unit): Decimal | null {
  return from.code === to.code ? toBase(exact, '1') : convertExact(exact, from, to)
}

/** Returns a published number in a unit, with its significance; null for a range, and if the units do not convert. */
export function significantIn(
  unit: Unit,
  { exact, exactUpper, unitCode, qualifier }: PublishedNumber,
  { Unit }: Reference,
): SignificantNumber | null {
  const own = Unit.get(unitCode)
  if (exactUpper !== null || !convertDecimal(exact, own, unit)) return null
  return significantNumber(exact, own, qualifier !== null, (number) => convertDecimal(number, own, unit) as Decimal)
}
