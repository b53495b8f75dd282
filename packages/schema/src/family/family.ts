// A family is a table that can be listed: its filter, its orders, its connection type and its counts, all named alike.
import type { ArgBuilder, InputRef, ObjectRef } from '@pothos/core'
import { type DatabaseTables, dictionary } from '@tiyu/data'
import type { GraphQLResolveInfo } from 'graphql'
import { raw } from 'sql-template-tag'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { madeOf, neededOfList } from '../read/columns.ts'
import { noteOptional } from '../read/complete-columns.ts'
import { readGlobalId } from '../read/global-id.ts'
import { type HeldTable, isHeld } from '../read/held.ts'
import type { ColumnType, OrderTerm } from '../read/order.ts'
import { type List, readPage, type Scope } from '../read/page.ts'
import type { ReferenceName } from '../read/reference.ts'
import type { Row } from '../read/row.ts'
import { DEFAULT_PAGE, type PageArgs } from '../read/window.ts'
import { type Conditions, conditionsOf, type Filter, type FilterInput } from './filter.ts'
import type { Grouping } from './grouping.ts'
import { pageTypes } from './page-types.ts'
import { Counts, statisticsType } from './statistics.ts'

/** An order rows can be listed in. */
interface Order extends OrderTerm {
  readonly description: string
}

/** A model whose rows can be listed: each has an `id` or a `code`. */
type FamilyModel = {
  [Model in keyof DatabaseTables]: DatabaseTables[Model] extends { id: string } | { code: string } ? Model : never
}[keyof DatabaseTables]

type SchemaTypes = typeof builder.$inferSchemaTypes
type RowType = ObjectRef<SchemaTypes, Row>

/** An object type of Pothos, whatever its shape: the refs of single models do not unify with each other. */
export type AnyType = object

export interface FamilyOptions {
  readonly model: FamilyModel
  /** Column that identifies a row. */
  readonly key?: 'id' | 'code'
  readonly type: AnyType
  readonly filter: Filter
  /** Orders by the name of their property; each is offered ascending and descending. */
  readonly orders: Readonly<Record<string, Order>>
  /** The order when none is asked for, such as `NAME_ASC`. */
  readonly defaultOrder: string
  /** Conditions that every list of these rows offers as an argument of its own, beside the filter. */
  readonly args?: Conditions
}

interface ListArgs extends PageArgs {
  readonly filter?: FilterInput | null | undefined
  readonly orderBy?: readonly string[] | null | undefined
}

const bothDirections = (name: string, { description }: Order): [string, { description: string }][] => {
  const [en = '', zh = ''] = description.split('\n')
  return [
    [`${name}_ASC`, { description: `${en}, ascending.\n${zh}，升序。` }],
    [`${name}_DESC`, { description: `${en}, descending.\n${zh}，降序。` }],
  ]
}

/** A page costs what its rows cost, times their number. */
export const pageCost = ({ first, last }: PageArgs) => ({
  field: 1,
  multiplier: Math.max(1, first ?? last ?? DEFAULT_PAGE),
})

/** The list types and list fields of one model. */
export class Family {
  private readonly options: FamilyOptions
  private readonly type: RowType
  private readonly orderBy
  private readonly connection
  private readonly edge
  private readonly counts: Counts

  constructor(options: FamilyOptions) {
    const { model, orders } = options
    this.options = options
    this.type = options.type as unknown as RowType
    for (const { column, optional } of Object.values(orders)) if (optional) noteOptional(model, column)
    this.counts = new Counts(model, (filter, context) => options.filter.toSql(filter, context))
    this.orderBy = builder.enumType(`${model}Order`, {
      description: `Orders of ${model} lists; rows without a value come last.\n${model} 列表的排序方式，无取值者在后。`,
      values: Object.fromEntries(Object.entries(orders).flatMap(([name, order]) => bothDirections(name, order))),
    })
    const { connection, edge } = pageTypes(model, this.type, {
      edge: `A ${model} in a list.\n列表中的一项（${model}）。`,
      connection: `A page of ${model} rows.\n一页 ${model}。`,
      totalCount: 'Number of rows in the whole list; counted only when asked for.\n整个列表的行数，仅在请求时计算。',
    })
    this.connection = connection
    this.edge = edge
  }

  /** Adds the list of all rows to the query type. */
  root(name: string, description: string): this {
    builder.queryField(name, (t) =>
      t.connection(
        {
          type: this.type,
          description,
          args: this.args(t.arg),
          complexity: pageCost,
          resolve: (_root, args, context, info) =>
            readPage(context.database.query, this.list(args, context, info), args) as Promise<never>,
        },
        this.connection,
        this.edge,
      ),
    )
    return this
  }

  /** Adds the list of the rows that point to a parent with a column, which may hold one key or a list of them. */
  on(parent: AnyType, name: string, by: string | Scope, parentKey: 'id' | 'code', description: string): this {
    const scope = typeof by === 'string' ? { column: by } : by
    builder.objectField(parent as unknown as RowType, name, (t) =>
      t.connection(
        {
          type: this.type,
          description,
          args: this.args(t.arg),
          complexity: pageCost,
          ...madeOf(parentKey),
          resolve: (row, args, context, info) =>
            context.batch.page(
              this.options.model,
              () => this.list(args, context, info),
              args,
              scope,
              row[parentKey] as string,
            ) as Promise<never>,
        },
        this.connection,
        this.edge,
      ),
    )
    return this
  }

  /** Adds the field that reads one row. */
  single(name: string, description: string): this {
    const { model } = this.options
    builder.queryField(name, (t) =>
      t.field({
        type: this.type,
        nullable: true,
        description,
        args: {
          id: t.arg.id({
            required: true,
            description: 'Identifier of the package (slug) or global identifier.\n数据包标识（slug）或全局标识。',
          }),
        },
        resolve: (_root, { id }, { batch }) => batch.row(model, localId(model, String(id))) as Promise<Row | null>,
      }),
    )
    return this
  }

  /** Adds the field that counts rows. */
  statistics(name: string, description: string, groupings: Readonly<Record<string, Grouping>>): this {
    const type = statisticsType(this.options.model, this.counts, groupings)
    builder.queryField(name, (t) =>
      t.field({
        type,
        description,
        args: { filter: t.arg({ type: this.options.filter.type, description: 'Which rows.\n筛选条件。' }) },
        resolve: (_root, { filter }) => ({ filter }),
      }),
    )
    return this
  }

  private args(arg: ArgBuilder<SchemaTypes>) {
    return {
      filter: arg({ type: this.options.filter.type, description: 'Which rows.\n筛选条件。' }),
      orderBy: arg({
        type: [this.orderBy],
        description: 'Order of the rows; ties are broken by identifier.\n排序方式；相同时按标识排序。',
      }),
      ...Object.fromEntries(
        Object.entries(this.options.args ?? {}).map(([name, { type, description }]) => [
          name,
          arg({ type: type as InputRef<unknown>, description }),
        ]),
      ),
    }
  }

  private list(listArgs: ListArgs, context: Context, info: GraphQLResolveInfo): List {
    const { filter, orderBy } = listArgs
    const { model, key = 'id', args = {} } = this.options
    const names = orderBy?.length ? orderBy : [this.options.defaultOrder]
    const terms = names.map((name) => {
      const at = name.lastIndexOf('_')
      const { column: ordered, optional } = this.options.orders[name.slice(0, at)] as Order
      const type = columnType(model, ordered)
      const nullable = optional && !context.complete.has(`${model}.${ordered}`)
      return { column: ordered, type, ...(optional && { optional, nullable }), descending: name.endsWith('_DESC') }
    })
    const order = terms.some((term) => term.column === key) ? terms : [...terms, { column: key }]
    const { columns, placed } = neededOfList(info, key)
    const further = conditionsOf(args, listArgs, context)
    const where = [...this.options.filter.toSql(filter, context), ...further]
    const held = heldTable(model, context)
    return {
      from: raw(`"${model}" as t`),
      where,
      order,
      ...(held && isHeld(held, order, where) && { held }),
      ...(columns && { columns }),
      placed,
      ...(further.length === 0 && { total: () => this.counts.count(filter, context) }),
    }
  }
}

/** The table of a model in memory, for those that most others point to. */
function heldTable(model: FamilyModel, { reference }: Context): HeldTable | undefined {
  return model in reference ? (reference[model as ReferenceName] as unknown as HeldTable) : undefined
}

/** The type of a column rows are ordered by; dates and codes are texts. */
function columnType(model: FamilyModel, column: string): ColumnType {
  const fields = dictionary.models[model].fields as Readonly<Record<string, { readonly type: string }>>
  const type = fields[column]?.type
  return type === 'Int' || type === 'Float' ? type : 'String'
}

/** The identifier within the package, whether a caller gives that or the global one. */
function localId(model: string, id: string): string {
  const key = readGlobalId(id)
  return key?.typename === model ? key.id : id
}
