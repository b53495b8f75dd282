// The figures of a row, and their comparison with the quantities of a phrase.
import type { Quantity } from '@tiyu/quantity'

/** A figure of a row and its columns. */
export interface StatedFigure {
  readonly exact: string
  readonly upper: string | null
  readonly unitCode: string
  readonly qualifier: string | null
  readonly columns: {
    readonly exact: string
    readonly upper: string
    readonly unit: string
    readonly qualifier: string
  }
}

type Values = Readonly<Record<string, unknown>>

/** Returns the figure of an observation. */
export function observedFigure(values: Values): StatedFigure {
  return {
    exact: values.exact as string,
    upper: values.exactUpper as string | null,
    unitCode: values.unitCode as string,
    qualifier: values.qualifier as string | null,
    columns: { exact: 'exact', upper: 'exactUpper', unit: 'unitCode', qualifier: 'qualifier' },
  }
}

/** Returns the area, length and capacity of a facility, where given. */
export function facilityFigures(values: Values): StatedFigure[] {
  return ['area', 'length', 'capacity']
    .filter((name) => values[name] !== null && values[`${name}UnitCode`] !== null)
    .map((name) => ({
      exact: values[name] as string,
      upper: null,
      unitCode: values[`${name}UnitCode`] as string,
      qualifier: values[`${name}Qualifier`] as string | null,
      columns: { exact: name, upper: name, unit: `${name}UnitCode`, qualifier: `${name}Qualifier` },
    }))
}

/** Returns the first column of a figure that no parsed quantity matches; undefined if one matches it wholly. */
export function findMismatchedColumn(figure: StatedFigure, parsed: readonly Quantity[]): string | undefined {
  const { exact, upper, unitCode, qualifier, columns } = figure
  const sameNumber = parsed.filter((quantity) => quantity.exact === exact)
  if (sameNumber.length === 0) return columns.exact
  const sameUnit = sameNumber.filter((quantity) => quantity.unitCode === unitCode)
  if (sameUnit.length === 0) return columns.unit
  const sameRange = sameUnit.filter((quantity) => (quantity.exactUpper ?? null) === upper)
  if (sameRange.length === 0) return columns.upper
  return sameRange.some((quantity) => quantity.qualifier === qualifier) ? undefined : columns.qualifier
}

/** Formats a figure for messages, such as `80-100 ITEM RANGE`. */
export function formatFigure({
  exact,
  upper,
  unitCode,
  qualifier,
}: Omit<StatedFigure, 'columns' | 'unitCode'> & { unitCode: string | null }): string {
  return [`${exact}${upper ? `-${upper}` : ''}`, unitCode ?? '?', qualifier].filter(Boolean).join(' ')
}
