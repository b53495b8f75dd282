import { dictionary } from '../generated/dictionary.ts'
import { date } from './column.ts'
import { isQuantity } from './quantity-columns.ts'
import type { AnyTable, TableField } from './table.ts'

/** True for a column that is filtered by the parts of its text. */
export function isFilteredText(table: AnyTable, field: TableField): boolean {
  const { name, type, filter, format, references } = field
  if (!filter || references || name === table.key || type in dictionary.enums) return false
  return type === 'String' && format !== date && !isQuantity(table, field)
}

/** Returns the columns of a text filter: the column, its English counterpart, and those that the definition adds. */
export function textColumns({ fields }: AnyTable, { name, filter }: TableField): [string, ...string[]] {
  const english = fields.find((field) => field.name === `${name}En`)
  const also = typeof filter === 'object' ? (filter.also ?? []) : []
  return [name, ...(english ? [english.name] : []), ...also]
}
