import type { AnyTable, TableField } from './table.ts'

/** Returns the columns of a number with a unit: `area`, `areaUnitCode` and `areaQualifier`. */
export const quantityColumns = (name: string) => [name, `${name}UnitCode`, `${name}Qualifier`] as const

/** True if a column is a number with a unit and a qualifier in columns of their own. */
export function isQuantity({ fields }: Pick<AnyTable, 'fields'>, { name }: Pick<TableField, 'name'>): boolean {
  return quantityColumns(name).every((column) => fields.some((field) => field.name === column))
}
