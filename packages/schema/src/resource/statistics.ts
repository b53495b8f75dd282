import type { AnyTable } from '@tiyu/model'
import { raw } from 'sql-template-tag'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { acceptedValues, countRange } from '../read/ranges/range-count.ts'
import { countGroups, countGroupsRolledUp, countRows, type GroupCount, readGroupCounts } from '../read/statistics.ts'
import type { Predicate } from '../read/where.ts'
import { addAggregatesField } from './aggregates/aggregates-field.ts'
import { type CountSource, chooseCountSource, readsColumns, totalRowCount } from './count-source.ts'
import type { Grouping } from './grouping.ts'

interface Group extends GroupCount {
  readonly grouping: Grouping
}

const StatisticsGroup = builder.objectRef<Group>('StatisticsGroup').implement({
  description: 'How many rows share a value.\n具有同一取值的行数。',
  fields: (t) => ({
    key: t.exposeString('key', {
      nullable: true,
      description: 'The value: a code or enum value; null for rows without one.\n取值：代码或枚举值；无取值时为 null。',
    }),
    name: t.string({
      nullable: true,
      description: 'Name or short label of the value in Chinese.\n取值的中文名称或简称。',
      resolve: ({ key, grouping }, _args, { reference }) => (key === null ? null : grouping.label(key, reference).zh),
    }),
    nameEn: t.string({
      nullable: true,
      description: 'Name or short label of the value in English.\n取值的英文名称或简称。',
      resolve: ({ key, grouping }, _args, { reference }) => (key === null ? null : grouping.label(key, reference).en),
    }),
    description: t.string({
      nullable: true,
      description: 'What an enum value means, in Chinese; null for other values.\n枚举值的中文说明；其他取值为 null。',
      resolve: ({ key, grouping }) => (key === null ? null : (grouping.describe(key)?.zh ?? null)),
    }),
    descriptionEn: t.string({
      nullable: true,
      description: 'What an enum value means, in English; null for other values.\n枚举值的英文说明；其他取值为 null。',
      resolve: ({ key, grouping }) => (key === null ? null : (grouping.describe(key)?.en ?? null)),
    }),
    count: t.exposeInt('count', { description: 'Number of rows.\n行数。' }),
  }),
})

const fromClause = ({ table }: CountSource) => raw(`"${table}" as t`)

/** Counts the rows of a model that meet predicates, from known counts where possible. */
export class RowCounter {
  private readonly model: string

  constructor(model: string) {
    this.model = model
  }

  /** Returns the number of rows. */
  async count(predicates: readonly Predicate[], context: Context): Promise<number> {
    const total = predicates.length === 0 ? totalRowCount(this.model, context) : undefined
    if (total !== undefined) return total
    const [{ rowCount } = {}] = predicates
    if (predicates.length === 1 && rowCount !== undefined) return rowCount
    const accepted = acceptedValues(predicates)
    const counted = accepted && (await countRange(context.database.query, this.model, accepted))
    if (counted !== undefined) return counted
    const source = chooseCountSource(this.model, predicates)
    return countRows(context.database.query, fromClause(source), predicates, source.summed)
  }

  /** Returns the number of rows by a column. */
  countBy(predicates: readonly Predicate[], context: Context, grouping: Grouping): Promise<GroupCount[]> {
    const { query } = context.database
    if (predicates.length === 0) return readGroupCounts(query, this.model, grouping.column)
    const source = chooseCountSource(this.model, [...predicates, readsColumns([grouping.column])])
    const groupBy = { ...grouping, summed: source.summed }
    return countGroups(query, fromClause(source), predicates, groupBy)
  }

  /** Returns the number of rows by a column, those of a code including the rows of the codes below it. */
  countRolledUp(predicates: readonly Predicate[], context: Context, grouping: Grouping): Promise<GroupCount[]> {
    const { withAncestors } = grouping
    if (!withAncestors) return this.countBy(predicates, context, grouping)
    const source = chooseCountSource(this.model, [...predicates, readsColumns([grouping.column])])
    const groupBy = { ...grouping, summed: source.summed }
    return countGroupsRolledUp(context.database.query, fromClause(source), predicates, groupBy, (code) =>
      withAncestors(code, context.reference),
    )
  }
}

function groupingType({ model, plural, zh }: AnyTable, groupings: Readonly<Record<string, Grouping>>) {
  return builder.enumType(`${model}Grouping`, {
    description: `Columns that ${plural} can be counted by.\n${zh}的分组方式。`,
    values: Object.fromEntries(Object.entries(groupings).map(([name, { description }]) => [name, { description }])),
  })
}

/** Defines the statistics type of a table: a count, and counts by each of its groupings. */
export function defineStatisticsType(
  table: AnyTable,
  rowCounter: RowCounter,
  groupings: Readonly<Record<string, Grouping>>,
) {
  const { model, plural, zh } = table
  const GroupingEnum = groupingType(table, groupings)
  const type = builder.objectRef<{ predicates: readonly Predicate[] }>(`${model}Statistics`).implement({
    description: `Counts of ${plural}.\n${zh}的计数。`,
    fields: (t) => ({
      count: t.int({
        description: 'Number of rows.\n行数。',
        resolve: ({ predicates }, _args, context) => rowCounter.count(predicates, context),
      }),
      groups: t.field({
        type: [StatisticsGroup],
        description: 'Counts by one property, the largest first.\n按某一属性计数，从多到少。',
        args: {
          by: t.arg({ type: GroupingEnum, required: true, description: 'Property to count by.\n分组属性。' }),
          rollUp: t.arg.boolean({
            defaultValue: false,
            required: true,
            description:
              'Count a row also under the codes above its own, so that a count is the number of rows that `within` finds.\n同时计入上级代码，计数即条件 `within` 所得的行数。',
          }),
        },
        resolve: async ({ predicates }, { by, rollUp }, context) => {
          const grouping = groupings[by] as Grouping
          const groups = rollUp
            ? await rowCounter.countRolledUp(predicates, context, grouping)
            : await rowCounter.countBy(predicates, context, grouping)
          return groups.map((group) => ({ ...group, grouping }))
        },
      }),
    }),
  })
  addAggregatesField(type, table, rowCounter)
  return type
}
