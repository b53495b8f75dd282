// Values in files of columns, such as Parquet: each has one type, and lists are joined as in CSV.
import { cellText } from '@tiyu/model/row-lines'
import type { Cell, ColumnType, TableColumn, Value } from './table.ts'

/** Returns the type of the stored values of a column. */
export const storedType = ({ type, isList }: TableColumn): ColumnType => (isList ? 'text' : type)

/** Returns the stored value of a cell. */
export function storedValue(cell: Cell, column: TableColumn): Value {
  if (cell === null) return null
  const type = storedType(column)
  return type === 'text' || type === 'decimal' ? cellText(cell) : (cell as Value)
}
