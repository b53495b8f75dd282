import type { Bilingual } from '@tiyu/model'
import { builder } from '../../builder.ts'
import type { Context } from '../../context.ts'
import { type Aggregate, AggregateTable } from '../../read/aggregates/aggregate-table.ts'
import { formatNumber } from '../../read/aggregates/group-numbers.ts'
import { type Measure, rankGroups } from '../../read/aggregates/measures.ts'
import type { Reference } from '../../read/reference.ts'
import { defineConnectionTypes } from '../connection-types.ts'
import { nodeType } from '../node-type.ts'
import { Quantity } from '../quantity.ts'
import type { Dimension } from './dimension.ts'
import { MeasureType, SumObstacleType, TotalType } from './measure-types.ts'
import { RATIO_FIELDS, RatioType } from './ratio-type.ts'

/** The groups of one field of a query, with their dimensions. */
export class NamedAggregateTable extends AggregateTable {
  readonly dimensions: readonly (readonly [name: string, dimension: Dimension])[]
  /** The ranks by each measure that is selected. */
  readonly ranks = new Map<Measure, ReturnType<typeof rankGroups>>()

  constructor(dimensions: NamedAggregateTable['dimensions'], ...args: ConstructorParameters<typeof AggregateTable>) {
    super(...args)
    this.dimensions = dimensions
  }
}

const tableOf = ({ table }: Aggregate) => table as NamedAggregateTable

interface AggregateKey {
  readonly key: string | null
  readonly name: string
  readonly dimension: Dimension
}

const keysOf = (group: Aggregate): AggregateKey[] =>
  tableOf(group).dimensions.map(([name, dimension], index) => ({ name, dimension, key: group.keys[index] ?? null }))

const UNKNOWN: Bilingual = { en: 'not stated', zh: '未注明' }

const labelOf = ({ key, dimension }: AggregateKey, reference: Reference): Bilingual =>
  key === null ? UNKNOWN : dimension.label(key, reference)

const AggregateKeyType = builder.objectRef<AggregateKey>('AggregateKey').implement({
  description: 'The value that the rows of a group share in one dimension.\n分组各行在一个维度上的共同取值。',
  fields: (t) => ({
    dimension: t.string({
      description: 'The dimension, as in groupBy.\n维度，同 groupBy。',
      resolve: ({ name }) => name,
    }),
    key: t.string({
      nullable: true,
      description:
        'The value: a code, an enum value, a year; null for rows without one.\n取值：代码、枚举值或年份；无取值时为 null。',
      resolve: ({ key }) => key,
    }),
    name: t.string({
      nullable: true,
      description: 'Name or short label of the value in Chinese.\n取值的中文名称或简称。',
      resolve: (one, _args, { reference }) => (one.key === null ? null : labelOf(one, reference).zh),
    }),
    nameEn: t.string({
      nullable: true,
      description: 'Name or short label of the value in English.\n取值的英文名称或简称。',
      resolve: (one, _args, { reference }) => (one.key === null ? null : labelOf(one, reference).en),
    }),
  }),
})

const label =
  (language: keyof Bilingual) =>
  (group: Aggregate, _args: unknown, { reference }: Context) =>
    keysOf(group)
      .map((one) => labelOf(one, reference)[language])
      .join(' · ')

function rankOf(group: Aggregate, measure: Measure) {
  const { ranks } = tableOf(group)
  const known = ranks.get(measure) ?? group.table.groups().then((groups) => rankGroups(measure, groups))
  ranks.set(measure, known)
  return known
}

/** Returns the quantity of a group in the unit of its numbers. */
async function quantityOf(group: Aggregate, read: () => Promise<string | null | undefined>) {
  const unit = (await group.numbers())?.unit
  const exact = unit && (await read())
  return unit && exact ? { exact, unitCode: unit.code, qualifier: null } : null
}

const AggregateType = builder.objectRef<Aggregate>('Aggregate').implement({
  description: 'Rows that share their values in all dimensions, in figures.\n各维度取值均相同的行及其度量。',
  fields: (t) => {
    const totalArg = t.arg({
      type: TotalType,
      defaultValue: 'COUNT',
      description: 'The count, or the sum.\n按行数，或按合计。',
    })
    const quantity = (description: string, read: (group: Aggregate) => Promise<string | null | undefined>) =>
      t.field({
        type: Quantity,
        nullable: true,
        description,
        resolve: (group) => quantityOf(group, () => read(group)),
      })
    return {
      keys: t.field({
        type: [AggregateKeyType],
        description: 'The shared values, in the order of groupBy.\n共同取值，顺序同 groupBy。',
        resolve: keysOf,
      }),
      label: t.string({
        description:
          'The shared values in one text, in Chinese; empty without dimensions.\n共同取值的中文文本；无维度时为空。',
        resolve: label('zh'),
      }),
      labelEn: t.string({
        description:
          'The shared values in one text, in English; empty without dimensions.\n共同取值的英文文本；无维度时为空。',
        resolve: label('en'),
      }),
      region: t.field({
        type: nodeType('Region'),
        nullable: true,
        description: 'The region, if the groups are of regions.\n地区（按地区分组时）。',
        resolve: ({ regionCode }, _args, { reference }) => (regionCode ? reference.Region.get(regionCode) : null),
      }),
      count: t.exposeInt('count', { description: 'Number of rows.\n行数。' }),
      share: t.field({
        type: 'Decimal',
        nullable: true,
        args: { total: totalArg },
        description: 'Share of all rows that the filter finds, in per cent.\n占筛选所得全部行的比例（%）。',
        resolve: (group, { total }) => group.share(total ?? 'COUNT'),
      }),
      parentShare: t.field({
        type: 'Decimal',
        nullable: true,
        args: { total: totalArg },
        description:
          'Share of the region above, with all regions in it, in per cent; of groups that are otherwise the same. The sum of observations is compared with the value of the region above itself. Null if that has none.\n占上级地区（含其全部下级）的比例（%），其他维度取值相同；观测值的合计与上级地区自身的数值比较，上级没有数值时为 null。',
        resolve: (group, { total }) => group.parentShare(total ?? 'COUNT'),
      }),
      rank: t.int({
        nullable: true,
        args: {
          measure: t.arg({ type: MeasureType, defaultValue: 'COUNT', description: 'What is compared.\n比较的度量。' }),
        },
        description:
          'Rank among all groups, before having and paging; 1 for the largest, equal ones share a rank. Null without a value.\n在全部分组中的名次（having 与分页之前），最大者为 1，相等者同名次；没有取值时为 null。',
        resolve: async (group, { measure }) => (await rankOf(group, measure ?? 'COUNT')).get(group.id) ?? null,
      }),
      rankOf: t.int({
        args: {
          measure: t.arg({ type: MeasureType, defaultValue: 'COUNT', description: 'What is compared.\n比较的度量。' }),
        },
        description: 'Number of groups that are ranked.\n参与排名的分组数。',
        resolve: async (group, { measure }) => (await rankOf(group, measure ?? 'COUNT')).size,
      }),
      valueCount: t.int({
        nullable: true,
        description:
          'Number of rows with a number; the others count in no measure but count.\n有数值的行数；其余的行只计入 count。',
        resolve: async (group) => (await group.numbers())?.count ?? 0,
      }),
      qualifiedCount: t.int({
        nullable: true,
        description: 'Number of them that a source qualifies, such as “about”.\n其中带有限定语（如“约”）的行数。',
        resolve: async (group) => (await group.numbers())?.qualified ?? 0,
      }),
      inferredCount: t.int({
        nullable: true,
        description:
          'Number of them of which the editors inferred something, such as the year.\n其中含编者推断之处（如年份）的行数。',
        resolve: async (group) => (await group.numbers())?.inferred ?? 0,
      }),
      sum: quantity('Sum of the numbers, exact.\n数值合计（精确）。', async (group) => {
        const sum = (await group.numbers())?.sum
        return sum && formatNumber(sum.value)
      }),
      mean: quantity(
        'Mean of the numbers, with the digits that they bear.\n平均数，位数以各数值所能支持者为准。',
        async (group) => (await group.numbers())?.mean,
      ),
      min: quantity('Smallest number.\n最小值。', async (group) => {
        const min = (await group.numbers())?.min
        return min && formatNumber(min)
      }),
      max: quantity('Largest number.\n最大值。', async (group) => {
        const max = (await group.numbers())?.max
        return max && formatNumber(max)
      }),
      median: quantity(
        'Median of the numbers; of an even number, half the sum of the middle two.\n中位数；偶数个时取中间两数之和的一半。',
        (group) => group.median(),
      ),
      noSumBecause: t.field({
        type: SumObstacleType,
        nullable: true,
        description:
          'Why there is no sum, though there are numbers; null if there is one.\n有数值而没有合计的原因；有合计时为 null。',
        resolve: async (group) => (await group.numbers())?.obstacle ?? null,
      }),
      ...Object.fromEntries(
        RATIO_FIELDS.map(([name, description]) => [
          name,
          t.field({
            type: RatioType,
            description,
            args: {
              total: totalArg,
              year: t.arg.int({
                description:
                  'Year of the denominator, if groups have no year; else the nearest is taken. Default: the latest.\n分组没有年份时除数的年份，缺该年时取最近的；缺省为最近年份。',
              }),
            },
            resolve: (group, { total, year }) => group.ratio(name, total ?? 'COUNT', year ?? null),
          }),
        ]),
      ),
    }
  },
})

/** The connection and edge types of groups. */
export const aggregateConnection = {
  node: AggregateType,
  ...defineConnectionTypes('Aggregate', AggregateType, {
    edge: 'An edge of a list of groups.\n分组列表中的一项及其游标。',
    connection: 'A page of a list of groups.\n分组列表的一页。',
    totalCount: 'Number of groups in the whole list.\n整个列表的分组数。',
  }),
}
