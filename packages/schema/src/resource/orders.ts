import type { AnyTable, ModelName, TableField } from '@tiyu/model'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { registerNullableOrder } from '../read/columns-without-nulls.ts'
import type { ColumnType, OrderTerm } from '../read/keyset/order.ts'
import { validateLength } from '../read/list-length.ts'
import { columnDescription } from './description.ts'
import { constantCase } from './names.ts'

/** Returns the name of an order: the one in the definition, or the column or relation in capitals. */
function orderName({ name, relation, order }: TableField): string {
  if (typeof order === 'string') return order
  return name === 'id' ? 'SLUG' : constantCase(relation ?? name)
}

/** Returns the type for comparisons; dates, codes and enums are compared as strings. */
const columnType = ({ type }: TableField): ColumnType => (type === 'Int' || type === 'Float' ? type : 'String')

function orderValues(field: TableField): [name: string, value: { description: string }][] {
  const [name, shown] = [orderName(field), field.name === 'id' ? 'slug' : field.name]
  return [
    [
      `${name}_ASC`,
      { description: columnDescription(field, { en: `Ascending by ${shown}:`, zh: `按 ${shown} 升序：` }) },
    ],
    [
      `${name}_DESC`,
      { description: columnDescription(field, { en: `Descending by ${shown}:`, zh: `按 ${shown} 降序：` }) },
    ],
  ]
}

/** A second term of a column could not change the order. */
function validateColumns(names: readonly string[], terms: readonly OrderTerm[]): void {
  const isRepeated = ({ column }: OrderTerm, index: number) => terms.findIndex((one) => one.column === column) < index
  const repeated = names[terms.findIndex(isRepeated)]
  if (repeated === undefined) return
  throw userError(
    'BAD_USER_INPUT',
    `orderBy has ${repeated} after another term of the same column; give each column once.`,
    `orderBy 中的 ${repeated} 与前面的某项为同一列；每列只写一次。`,
  )
}

/** The terms of one order, for releases whose column has NULLs and for those whose column has none. */
interface Order {
  /** The column with its model. */
  readonly path: `${ModelName}.${string}`
  readonly withNulls: OrderTerm
  readonly withoutNulls: OrderTerm
}

function toOrder(model: ModelName, field: TableField, descending: boolean): Order {
  const { name: column, required } = field
  const term = { column, type: columnType(field), descending }
  const path = `${model}.${column}` as const
  if (required) return { path, withNulls: term, withoutNulls: term }
  const nullable = { ...term, nullable: true }
  return { path, withNulls: { ...nullable, hasNulls: true }, withoutNulls: { ...nullable, hasNulls: false } }
}

/** Returns the orders of a table: each sortable column, ascending and descending. */
export class Orders {
  readonly type
  private readonly table: AnyTable
  private readonly ordersByName: ReadonlyMap<string, Order>

  constructor(table: AnyTable) {
    const { model, plural, zh, fields } = table
    const orderFields = fields.filter(({ order }) => order)
    for (const { name, required } of orderFields) if (!required) registerNullableOrder(model, name)
    this.table = table
    this.ordersByName = new Map(
      orderFields.flatMap((field): [string, Order][] => [
        [`${orderName(field)}_ASC`, toOrder(model, field, false)],
        [`${orderName(field)}_DESC`, toOrder(model, field, true)],
      ]),
    )
    this.type = builder.enumType(`${model}Order`, {
      description: `Orders of a list of ${plural}; rows without a value come last.\n${zh}列表的排序方式，无取值者排在最后。`,
      values: Object.fromEntries(orderFields.flatMap(orderValues)),
    })
  }

  /**
   * Returns the terms of an order, by default those of the default order; the key breaks ties.
   * @throws GraphQLError BAD_USER_INPUT for too many terms, or two of one column
   */
  terms(names: readonly string[] | null | undefined, context: Context): OrderTerm[] {
    if (names?.length) return this.withKey(this.givenTerms(names, context))
    const { defaultOrder } = this.table
    return this.withKey(defaultOrder ? [this.term(defaultOrder, context)] : [])
  }

  private givenTerms(names: readonly string[], context: Context): OrderTerm[] {
    validateLength('orderBy', names.length, limits.terms.value)
    const terms = names.map((name) => this.term(name, context))
    validateColumns(names, terms)
    return terms
  }

  private withKey(terms: OrderTerm[]): OrderTerm[] {
    const { key } = this.table
    return terms.some(({ column }) => column === key) ? terms : [...terms, { column: key }]
  }

  private term(name: string, { columnsWithoutNulls }: Context): OrderTerm {
    const order = this.ordersByName.get(name)
    if (!order) throw new Error(`${this.table.model} has no order ${name}`)
    return columnsWithoutNulls.has(order.path) ? order.withoutNulls : order.withNulls
  }
}
