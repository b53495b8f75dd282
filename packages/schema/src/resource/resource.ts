// A family is a table that can be listed: its filter, its orders, its connection type and its counts, all named alike.
import type { ArgBuilder, InputRef, ObjectRef } from '@pothos/core'
import { dictionary } from '@tiyu/model'
import type { DatabaseTables } from '@tiyu/store'
import type { GraphQLResolveInfo } from 'graphql'
import { raw } from 'sql-template-tag'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { DEFAULT_PAGE_SIZE } from '../limits.ts'
import { registerNullableOrder } from '../read/columns-without-nulls.ts'
import { parseGlobalId } from '../read/global-id.ts'
import { canScanInMemory } from '../read/in-memory-scan.ts'
import type { ColumnType, OrderTerm } from '../read/keyset/order.ts'
import type { PageArgs } from '../read/keyset/page-range.ts'
import type { ListQuery } from '../read/list-query.ts'
import { readPage } from '../read/page.ts'
import type { Scope } from '../read/parent-page-loader.ts'
import { dependsOnColumns, readProjection } from '../read/projection.ts'
import type { ReferenceName, ReferenceTable } from '../read/reference.ts'
import type { Row } from '../read/where.ts'
import { defineConnectionTypes } from './connection-types.ts'
import { type Conditions, compileConditions, type Filter, type FilterInput } from './filter.ts'
import type { Grouping } from './grouping.ts'
import { defineStatisticsType, RowCounter } from './statistics.ts'

/** An order rows can be listed in. */
interface OrderDefinition extends OrderTerm {
  readonly description: string
}

/** A model whose rows can be listed: each has an `id` or a `code`. */
type ResourceModel = {
  [Model in keyof DatabaseTables]: DatabaseTables[Model] extends { id: string } | { code: string } ? Model : never
}[keyof DatabaseTables]

type SchemaTypes = typeof builder.$inferSchemaTypes
type RowRef = ObjectRef<SchemaTypes, Row>

/** An object type of Pothos, whatever its shape: the refs of single models do not unify with each other. */
export type AnyObjectRef = object

export interface ResourceOptions {
  readonly model: ResourceModel
  /** Column that identifies a row. */
  readonly key?: 'id' | 'code'
  readonly type: AnyObjectRef
  readonly filter: Filter
  /** Orders by the name of their property; each is offered ascending and descending. */
  readonly orders: Readonly<Record<string, OrderDefinition>>
  /** The order when none is asked for, such as `NAME_ASC`. */
  readonly defaultOrder: string
  /** Conditions that every list of these rows offers as an argument of its own, beside the filter. */
  readonly args?: Conditions
}

interface ConnectionArgs extends PageArgs {
  readonly filter?: FilterInput | null | undefined
  readonly orderBy?: readonly string[] | null | undefined
}

const orderEnumValues = (name: string, { description }: OrderDefinition): [string, { description: string }][] => {
  const [en = '', zh = ''] = description.split('\n')
  return [
    [`${name}_ASC`, { description: `${en}, ascending.\n${zh}，升序。` }],
    [`${name}_DESC`, { description: `${en}, descending.\n${zh}，降序。` }],
  ]
}

/** A page costs what its rows cost, times their number. */
export const connectionComplexity = ({ first, last }: PageArgs) => ({
  field: 1,
  multiplier: Math.max(1, first ?? last ?? DEFAULT_PAGE_SIZE),
})

/** The list types and list fields of one model. */
export class Resource {
  private readonly options: ResourceOptions
  private readonly type: RowRef
  private readonly orderEnum
  private readonly connection
  private readonly edge
  private readonly rowCounter: RowCounter

  constructor(options: ResourceOptions) {
    const { model, orders } = options
    this.options = options
    this.type = options.type as unknown as RowRef
    for (const { column, nullable } of Object.values(orders)) if (nullable) registerNullableOrder(model, column)
    this.rowCounter = new RowCounter(model, (filter, context) => options.filter.toSql(filter, context))
    this.orderEnum = builder.enumType(`${model}Order`, {
      description: `Orders of ${model} lists; rows without a value come last.\n${model} 列表的排序方式，无取值者在后。`,
      values: Object.fromEntries(Object.entries(orders).flatMap(([name, order]) => orderEnumValues(name, order))),
    })
    const { connection, edge } = defineConnectionTypes(model, this.type, {
      edge: `A ${model} in a list.\n列表中的一项（${model}）。`,
      connection: `A page of ${model} rows.\n一页 ${model}。`,
      totalCount: 'Number of rows in the whole list; counted only when asked for.\n整个列表的行数，仅在请求时计算。',
    })
    this.connection = connection
    this.edge = edge
  }

  /** Adds the list of all rows to the query type. */
  queryConnection(name: string, description: string): this {
    builder.queryField(name, (t) =>
      t.connection(
        {
          type: this.type,
          description,
          args: this.defineArgs(t.arg),
          complexity: connectionComplexity,
          resolve: (_root, args, context, info) =>
            readPage(context.database.query, this.buildList(args, context, info), args) as Promise<never>,
        },
        this.connection,
        this.edge,
      ),
    )
    return this
  }

  /** Adds the list of the rows that point to a parent with a column, which may hold one key or a list of them. */
  connectionOn(
    parent: AnyObjectRef,
    name: string,
    columnOrScope: string | Scope,
    parentKey: 'id' | 'code',
    description: string,
  ): this {
    const scope = typeof columnOrScope === 'string' ? { column: columnOrScope } : columnOrScope
    builder.objectField(parent as unknown as RowRef, name, (t) =>
      t.connection(
        {
          type: this.type,
          description,
          args: this.defineArgs(t.arg),
          complexity: connectionComplexity,
          ...dependsOnColumns(parentKey),
          resolve: (row, args, context, info) =>
            context.loaders.page(
              this.options.model,
              () => this.buildList(args, context, info),
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
  queryField(name: string, description: string): this {
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
        resolve: (_root, { id }, { loaders }) => loaders.row(model, localId(model, String(id))) as Promise<Row | null>,
      }),
    )
    return this
  }

  /** Adds the field that counts rows. */
  queryStatistics(name: string, description: string, groupings: Readonly<Record<string, Grouping>>): this {
    const type = defineStatisticsType(this.options.model, this.rowCounter, groupings)
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

  private defineArgs(arg: ArgBuilder<SchemaTypes>) {
    return {
      filter: arg({ type: this.options.filter.type, description: 'Which rows.\n筛选条件。' }),
      orderBy: arg({
        type: [this.orderEnum],
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

  private buildList(connectionArgs: ConnectionArgs, context: Context, info: GraphQLResolveInfo): ListQuery {
    const { filter, orderBy } = connectionArgs
    const { model, key = 'id', args = {} } = this.options
    const orderNames = orderBy?.length ? orderBy : [this.options.defaultOrder]
    const terms = orderNames.map((name) => {
      const separator = name.lastIndexOf('_')
      const { column: orderColumn, nullable } = this.options.orders[name.slice(0, separator)] as OrderDefinition
      const type = columnType(model, orderColumn)
      const hasNulls = nullable && !context.columnsWithoutNulls.has(`${model}.${orderColumn}`)
      return { column: orderColumn, type, ...(nullable && { nullable, hasNulls }), descending: name.endsWith('_DESC') }
    })
    const order = terms.some((term) => term.column === key) ? terms : [...terms, { column: key }]
    const argConditions = compileConditions(args, connectionArgs, context)
    const where = [...this.options.filter.toSql(filter, context), ...argConditions]
    const inMemory = inMemoryTable(model, context)
    return {
      from: raw(`"${model}" as t`),
      where,
      order,
      ...(inMemory && canScanInMemory(inMemory, order, where) && { inMemory }),
      projection: readProjection(info, key),
      ...(argConditions.length === 0 && { count: () => this.rowCounter.count(filter, context) }),
    }
  }
}

/** The table of a model in memory, for those that most others point to. */
function inMemoryTable(model: ResourceModel, { reference }: Context): ReferenceTable<Row> | undefined {
  return model in reference ? reference[model as ReferenceName] : undefined
}

/** The type of a column rows are ordered by; dates and codes are texts. */
function columnType(model: ResourceModel, column: string): ColumnType {
  const fields = dictionary.models[model].fields as Readonly<Record<string, { readonly type: string }>>
  const type = fields[column]?.type
  return type === 'Int' || type === 'Float' ? type : 'String'
}

/** The identifier within the package, whether a caller gives that or the global one. */
function localId(model: string, id: string): string {
  const globalId = parseGlobalId(id)
  return globalId?.typename === model ? globalId.id : id
}
