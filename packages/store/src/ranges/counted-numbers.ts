// The numbers of rows that ranges are counted of: columns with numbers, quantities as published, and quantities in the base
// unit of their kind.
import { type AnyTable, dictionary, isQuantity, quantityColumns, releaseTables, type TableField } from '@tiyu/model'

/** A number of the rows of a model. */
interface CountedNumber {
  readonly name: string
  /** True if an index begins with the column of the number, so that the rows between two values are counted by it. */
  readonly isIndexed: boolean
}

/** A quantity: its number as published, and the column of its unit. */
interface CountedQuantity extends CountedNumber {
  readonly unitCode: string
}

/** The numbers of a model. */
export interface CountedNumbers {
  readonly columns: readonly CountedNumber[]
  readonly quantities: readonly CountedQuantity[]
}

/** Returns the name of a quantity in the base unit of a kind. */
export const inKind = (quantity: string, kind: string) => `${quantity}:${kind}`

interface Indexed {
  readonly fields: object
  readonly indexes?: readonly { readonly columns: readonly string[] }[]
}

function isIndexed({ model }: AnyTable, name: string): boolean {
  const { indexes = [] }: Indexed = dictionary.models[model]
  return indexes.some(({ columns }) => columns[0] === name)
}

/** True for columns of numbers that are filtered by themselves, not as the ends of a period. */
const isNumber = ({ type, filter, references }: TableField) =>
  filter === true && !references && (type === 'Int' || type === 'Float')

function numbersOf(table: AnyTable): CountedNumbers {
  const { fields } = table
  const quantities = fields.filter((field) => field.filter && isQuantity(table, field))
  return {
    columns: fields.filter(isNumber).map(({ name }) => ({ name, isIndexed: isIndexed(table, name) })),
    quantities: quantities.map(({ name }) => ({ name, isIndexed: false, unitCode: quantityColumns(name)[1] })),
  }
}

/** The numbers of every model that has any. */
export const countedNumbers: Readonly<Record<string, CountedNumbers>> = Object.fromEntries(
  releaseTables
    .map((table) => [table.model, numbersOf(table)] as const)
    .filter(([, { columns, quantities }]) => columns.length + quantities.length > 0),
)

/** True if ranges of a number are counted with the rows between two values, which an index of its column has. */
export const isRangeIndexed = (model: string, name: string): boolean =>
  countedNumbers[model]?.columns.some((one) => one.name === name && one.isIndexed) ?? false
