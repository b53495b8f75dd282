// A resource is a table with a paged list: its connection, filter, orders, lookup by key and statistics, all derived from
// the definition of the table.
import type { ArgBuilder, InputRef } from '@pothos/core'
import { type AnyTable, type ModelName, type TableField, tableOf } from '@tiyu/model'
import type { GraphQLResolveInfo } from 'graphql'
import { raw } from 'sql-template-tag'
import { builder, type SchemaTypes } from '../builder.ts'
import type { Context } from '../context.ts'
import { parseGlobalId } from '../read/global-id.ts'
import { canScanInMemory } from '../read/in-memory-scan.ts'
import type { PageArgs } from '../read/keyset/page-range.ts'
import { validateLookup } from '../read/known-key.ts'
import type { ListQuery } from '../read/list-query.ts'
import { readPage } from '../read/page.ts'
import type { Scope } from '../read/parent-page-loader.ts'
import { dependsOnColumns, readProjection } from '../read/projection.ts'
import { isReferenceName, type ReferenceTable } from '../read/reference.ts'
import type { Predicate, Row } from '../read/where.ts'
import { columnConditions } from './column-condition.ts'
import { defineConnectionTypes } from './connection-types.ts'
import { bilingualDescription, columnDescription } from './description.ts'
import { type Conditions, compileArguments, defineFilter, type Filter, type FilterInput } from './filter.ts'
import { columnGroupings } from './grouping.ts'
import { capitalize, uncapitalize } from './names.ts'
import { type RowType, rowType } from './node-type.ts'
import { Orders } from './orders.ts'
import { defineStatisticsType, RowCounter } from './statistics.ts'

export interface ResourceOptions {
  /** Conditions in addition to those of the columns. */
  readonly conditions?: Conditions
  /** Conditions that every list accepts as separate arguments, outside the filter. */
  readonly args?: Conditions
}

interface ConnectionArgs extends PageArgs {
  readonly filter?: FilterInput | null | undefined
  readonly orderBy?: readonly string[] | null | undefined
}

/** The list types and list fields of one table. */
export class Resource {
  private readonly table: AnyTable
  private readonly model: ModelName
  private readonly type: RowType
  private readonly args: Conditions | undefined
  private readonly filter: Filter
  private readonly orders: Orders
  private readonly connection
  private readonly edge
  private readonly rowCounter: RowCounter

  constructor(table: AnyTable, { conditions, args }: ResourceOptions = {}) {
    const { model, plural, zh } = table
    this.table = table
    this.model = model
    this.type = rowType(model)
    this.args = args
    this.filter = defineFilter(table, { ...columnConditions(table), ...conditions })
    this.orders = new Orders(table)
    this.rowCounter = new RowCounter(model)
    const { connection, edge } = defineConnectionTypes(model, this.type, {
      edge: `An edge of a list of ${plural}.\n${zh}列表中的一项及其游标。`,
      connection: `A page of a list of ${plural}.\n${zh}列表的一页。`,
      totalCount: 'Number of rows in the whole list; counted only if selected.\n整个列表的行数，仅在选取时计算。',
    })
    this.connection = connection
    this.edge = edge
  }

  /** Adds the fields that return the rows: the list, the lookup by key, the statistics, and the lists on other types. */
  addFields(): void {
    const { lookup = true, fields } = this.table
    this.addQueryConnection()
    if (lookup) this.addQueryField()
    if (fields.some(({ group }) => group)) this.addStatistics()
    for (const field of fields) this.addInverse(field)
  }

  private addQueryConnection(): void {
    const { listField, plural, zh } = this.table
    builder.queryField(listField, (t) =>
      t.connection(
        {
          type: this.type,
          description: `${capitalize(plural)}, page by page.\n${zh}列表（分页）。`,
          args: this.defineArgs(t.arg),
          resolve: (_root, args, context, info) => {
            const order = this.orders.terms(args.orderBy, context)
            const read = (predicates: readonly Predicate[]) =>
              readPage(context.database.query, this.buildList({ order, predicates }, args, context, info), args)
            return this.filter.read(args.filter, context, read) as Promise<never>
          },
        },
        this.connection,
        this.edge,
      ),
    )
  }

  /** Adds the list of the rows to the type that a foreign key refers to. */
  private addInverse({ name: column, list, references, inverse }: TableField): void {
    if (!references || !inverse) return
    const { key: parentKey } = tableOf(references)
    const scope: Scope = list ? { column, list } : { column }
    builder.objectField(rowType(references), inverse.name, (t) =>
      t.connection(
        {
          type: this.type,
          description: bilingualDescription(inverse),
          args: this.defineArgs(t.arg),
          ...dependsOnColumns(parentKey),
          resolve: (row, args, context, info) =>
            context.loaders.page(
              this.model,
              () => {
                const order = this.orders.terms(args.orderBy, context)
                const predicates = args.filter ? this.filter.toPredicates(args.filter, context) : []
                return this.buildList({ order, predicates }, args, context, info)
              },
              args,
              scope,
              row[parentKey] as string,
            ) as Promise<never>,
        },
        this.connection,
        this.edge,
      ),
    )
  }

  private addQueryField(): void {
    if (this.table.key === 'code') this.addQueryFieldByCode()
    else this.addQueryFieldById()
  }

  private addQueryFieldByCode(): void {
    const { model, singular, zh, fields } = this.table
    const keyField = fields.find(({ name }) => name === 'code')
    builder.queryField(uncapitalize(model), (t) =>
      t.field({
        type: this.type,
        nullable: true,
        description: `The ${singular} with this code; null if there is none.\n按代码查询${zh}；不存在时为 null。`,
        args: {
          code: t.arg.string({ required: true, ...(keyField && { description: columnDescription(keyField) }) }),
        },
        resolve: (_root, { code }, context) => {
          validateLookup(context.reference, model, code, 'code')
          return inMemoryTable(model, context)?.find(code) ?? null
        },
      }),
    )
  }

  private addQueryFieldById(): void {
    const { singular, zh, listField } = this.table
    const { model } = this
    const field = uncapitalize(model)
    // The list and the lookup would have the same name if singular and plural are equal.
    builder.queryField(field === listField ? `${field}ById` : field, (t) =>
      t.field({
        type: this.type,
        nullable: true,
        description: `The ${singular} with this identifier; null if there is none.\n按标识查询${zh}；不存在时为 null。`,
        args: {
          id: t.arg.id({
            required: true,
            description:
              'Identifier in the data package (slug) or global identifier.\n数据包内的标识（slug）或全局标识。',
          }),
        },
        resolve: (_root, { id }, { loaders }) => loaders.row(model, localId(model, String(id))) as Promise<Row | null>,
      }),
    )
  }

  private addStatistics(): void {
    const { plural, zh } = this.table
    const type = defineStatisticsType(this.table, this.rowCounter, columnGroupings(this.table))
    builder.queryField(`${uncapitalize(this.model)}Statistics`, (t) =>
      t.field({
        type,
        description: `Counts of ${plural}.\n${zh}计数。`,
        args: { filter: t.arg({ type: this.filter.type, description: 'Which rows to count.\n筛选条件。' }) },
        resolve: (_root, { filter }, context) => this.filter.read(filter, context, (predicates) => ({ predicates })),
      }),
    )
  }

  private defineArgs(arg: ArgBuilder<SchemaTypes>) {
    return {
      filter: arg({ type: this.filter.type, description: 'Which rows to list.\n筛选条件。' }),
      orderBy: arg({
        type: [this.orders.type],
        description:
          'Order of the rows, by up to five columns; ties are broken by identifier.\n排序方式，最多五列；相同时按标识排序。',
      }),
      ...Object.fromEntries(
        Object.entries(this.args ?? {}).map(([name, { type, description }]) => [
          name,
          arg({ type: type as InputRef<unknown>, description }),
        ]),
      ),
    }
  }

  private buildList(
    { order, predicates }: { readonly order: ListQuery['order']; readonly predicates: readonly Predicate[] },
    connectionArgs: ConnectionArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ): ListQuery {
    const { table, model } = this
    const argPredicates = this.args ? compileArguments(this.args, connectionArgs, context) : []
    const where = [...predicates.map((one) => one.ofList ?? one), ...argPredicates]
    const inMemory = inMemoryTable(model, context)
    return {
      from: raw(`"${model}" as t`),
      where,
      order,
      ...(inMemory && canScanInMemory(inMemory, order, where) && { inMemory }),
      projection: readProjection(info, table.key),
      ...(argPredicates.length === 0 && { count: () => this.rowCounter.count(predicates, context) }),
    }
  }
}

/** Returns the in-memory table of a model; undefined if it is not a reference table. */
function inMemoryTable(model: ModelName, { reference }: Context): ReferenceTable<Row> | undefined {
  return isReferenceName(model) ? reference[model] : undefined
}

/** Returns the key in the package, given as such or as a global ID. */
function localId(model: string, id: string): string {
  const globalId = parseGlobalId(id)
  return globalId?.typename === model ? globalId.id : id
}
