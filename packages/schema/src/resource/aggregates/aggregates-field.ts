// The field `aggregates` of the statistics of a table: its rows in groups by several dimensions.
import type { ArgBuilder } from '@pothos/core'
import type { AnyTable } from '@tiyu/model'
import { MEASURES, sortGroups } from '@tiyu/statistics/groups'
import { builder, type SchemaTypes } from '../../builder.ts'
import type { Context } from '../../context.ts'
import { userError } from '../../errors.ts'
import { limits } from '../../limits.ts'
import { GroupPage } from '../../read/aggregates/group-page.ts'
import type { PageArgs } from '../../read/keyset/page-range.ts'
import { validateLength } from '../../read/list-length.ts'
import type { Predicate, Row } from '../../read/where.ts'
import { enumType } from '../enum-type.ts'
import type { FilterInput } from '../filter.ts'
import { DatabaseAggregateReader } from './aggregate-reader.ts'
import { aggregateConnection } from './aggregate-type.ts'
import type { Dimension } from './dimension.ts'
import { AggregateOrderType, HavingType, havingConditions } from './measure-types.ts'
import { type Aggregate, NamedAggregateTable } from './named-aggregate-table.ts'
import { type NumberSource, numberSources } from './number-source.ts'
import { tableDimensions } from './table-dimensions.ts'

/** Counts the rows that meet predicates. */
export interface PredicateCounter {
  count(predicates: readonly Predicate[], context: Context): Promise<number>
}

interface AggregateArgs extends PageArgs {
  readonly groupBy?: readonly string[] | null | undefined
  readonly level?: string | null | undefined
  readonly of?: string | null | undefined
  readonly having?: FilterInput | null | undefined
  readonly orderBy?: readonly string[] | null | undefined
}

const DEFAULT_ORDER = ['COUNT_DESC']

/** The aggregates of the rows of one table. */
class Aggregates {
  private readonly table: AnyTable
  private readonly counter: PredicateCounter
  private readonly dimensions: Readonly<Record<string, Dimension>>
  private readonly sources: Readonly<Record<string, NumberSource>>

  constructor(table: AnyTable, counter: PredicateCounter) {
    this.table = table
    this.counter = counter
    this.dimensions = tableDimensions(table)
    this.sources = numberSources(table)
  }

  /** Reads one page of groups. */
  async read(predicates: readonly Predicate[], args: AggregateArgs, context: Context): Promise<GroupPage> {
    const { having, orderBy, level } = args
    const groupBy = args.groupBy ?? []
    this.validate(groupBy, args)
    const table = this.group(predicates, args, context)
    const all = await table.groups()
    const groups = having ? await selectGroups(all, having, context) : all
    const order = orderBy?.length ? orderBy : DEFAULT_ORDER
    const signature = [this.table.model, ...groupBy, level ?? '', ...order].join(' ')
    return new GroupPage({ groups: await sortGroups(groups, order), signature }, args)
  }

  private validate(groupBy: readonly string[], { level, orderBy }: AggregateArgs): void {
    validateLength('groupBy', groupBy.length, limits.dimensions.value)
    validateLength('orderBy', orderBy?.length ?? 0, limits.terms.value)
    const repeated = groupBy.find((name, index) => groupBy.indexOf(name) < index)
    if (repeated !== undefined)
      throw userError(
        'BAD_USER_INPUT',
        `groupBy has ${repeated} twice; give each dimension once.`,
        `groupBy 中 ${repeated} 出现两次；每个维度只写一次。`,
      )
    if (level == null || groupBy.some((name) => this.dimensions[name]?.isRegion)) return
    throw userError(
      'BAD_USER_INPUT',
      'level rolls up regions, but groupBy has no REGION. Add it, or leave level out.',
      'level 用于汇总地区，而 groupBy 中没有 REGION。请加上 REGION，或去掉 level。',
    )
  }

  private group(predicates: readonly Predicate[], args: AggregateArgs, context: Context): NamedAggregateTable {
    const dimensions = (args.groupBy ?? []).map((name) => [name, this.dimensions[name] as Dimension] as const)
    const names = Object.keys(this.sources)
    const numbers = this.sources[args.of ?? (names.length === 1 ? (names[0] as string) : '')]
    const query = {
      model: this.table.model,
      predicates,
      keys: dimensions.map(([, one], index) => one.toSql(`d${index}`, args.level ?? null, context.reference)),
      keyColumns: dimensions.flatMap(([, { columns }]) => columns),
      numbers,
      numberNames: names,
      count: () => this.counter.count(predicates, context),
    }
    const layout = {
      regionIndex: dimensions.findIndex(([, { isRegion }]) => isRegion),
      yearIndex: dimensions.findIndex(([name]) => name === 'YEAR'),
      isNested: numbers?.isObservation ?? false,
      level: args.level ?? null,
    }
    return new NamedAggregateTable(dimensions, new DatabaseAggregateReader(query, context), layout, context)
  }

  /** Returns the enum of the dimensions. */
  dimensionType() {
    const { model, plural, zh } = this.table
    return builder.enumType(`${model}Dimension`, {
      description: `Properties that ${plural} can be grouped by.\n${zh}的分组维度。`,
      values: Object.fromEntries(
        Object.entries(this.dimensions).map(([name, { description }]) => [name, { description }]),
      ),
    })
  }

  /** Returns the enum of the numbers of the rows; undefined if they have none. */
  numberType() {
    const { model, plural, zh } = this.table
    if (Object.keys(this.sources).length === 0) return undefined
    return builder.enumType(`${model}Number`, {
      description: `Numbers of ${plural} that can be added up.\n${zh}中可汇总的数值。`,
      values: Object.fromEntries(
        Object.entries(this.sources).map(([name, { description }]) => [name, { description }]),
      ),
    })
  }
}

/** Returns the groups that meet conditions on their measures. */
async function selectGroups(
  groups: readonly Aggregate[],
  having: FilterInput,
  context: Context,
): Promise<readonly Aggregate[]> {
  const predicates = Object.entries(having).flatMap(
    ([name, value]) => havingConditions[name]?.toPredicates(value, context, `having.${name}`) ?? [],
  )
  const names = Object.keys(having)
  const rows = await Promise.all(groups.map((group) => measuresOf(group, names)))
  return groups.filter((_, index) => predicates.every((one) => one.matches?.(rows[index] as Row)))
}

async function measuresOf(group: Aggregate, names: readonly string[]): Promise<Row> {
  const values = names.map(async (name) => {
    const value = await MEASURES[name.toUpperCase() as keyof typeof MEASURES](group)
    return [name, value === null ? null : value.toNumber()]
  })
  return Object.fromEntries(await Promise.all(values))
}

type EnumType = ReturnType<Aggregates['dimensionType']>

/** @param types the enums of the dimensions and, if the rows have any, of the numbers */
function aggregateArgs(
  arg: ArgBuilder<SchemaTypes>,
  types: { readonly dimensions: EnumType; readonly numbers: EnumType | undefined },
) {
  return {
    groupBy: arg({ type: [types.dimensions], description: 'Dimensions, in this order.\n分组维度，按所给顺序。' }),
    level: arg({
      type: enumType('RegionLevel'),
      description:
        'Level to which regions are rolled up; regions above it are not changed. Requires REGION in groupBy.\n将地区汇总到的层级；高于该层级者保持不变。groupBy 须含 REGION。',
    }),
    ...(types.numbers && {
      of: arg({
        type: types.numbers,
        description: 'Numbers that are added up, for all measures but the count.\n除行数外各度量所用的数值。',
      }),
    }),
    having: arg({ type: HavingType, description: 'Which groups to list.\n列出哪些分组。' }),
    orderBy: arg({
      type: [AggregateOrderType],
      description:
        'Order of the groups, by up to five terms. Default: COUNT_DESC.\n分组的排序方式，最多五项；缺省为 COUNT_DESC。',
    }),
  }
}

/** Adds `aggregates` to the statistics type of a table. */
export function addAggregatesField(
  type: Parameters<typeof builder.objectField>[0],
  table: AnyTable,
  counter: PredicateCounter,
): void {
  const aggregates = new Aggregates(table, counter)
  const types = { dimensions: aggregates.dimensionType(), numbers: aggregates.numberType() }
  builder.objectField(type as never, 'aggregates', (t) =>
    t.connection(
      {
        type: aggregateConnection.node,
        description:
          'The rows in groups, by up to three dimensions; one group of all rows without any. A row counts under each value of a list.\n按至多三个维度分组的度量；不给出维度时全部行为一组。列表列的每个取值各计一次。',
        args: aggregateArgs(t.arg, types),
        resolve: (source, args, context) =>
          aggregates.read(
            (source as { predicates: readonly Predicate[] }).predicates,
            args as AggregateArgs,
            context,
          ) as Promise<never>,
      },
      aggregateConnection.connection,
      aggregateConnection.edge,
    ),
  )
}
