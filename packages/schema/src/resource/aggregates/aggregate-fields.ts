// The fields of a group that measure its rows.
import type { ObjectFieldBuilder } from '@pothos/core'
import { type Decimal, formatNumber, type Measure, rankGroups } from '@tiyu/statistics/groups'
import type { SchemaTypes } from '../../builder.ts'
import { Quantity } from '../quantity.ts'
import { MeasureType, SumObstacleType, TotalType } from './measure-types.ts'
import { type Aggregate, namedTableOf } from './named-aggregate-table.ts'
import { RATIO_FIELDS, RatioType } from './ratio-type.ts'

type FieldBuilder = ObjectFieldBuilder<SchemaTypes, Aggregate>

function rankOf(group: Aggregate, measure: Measure) {
  const { ranks } = namedTableOf(group)
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

const totalArg = (t: FieldBuilder) =>
  t.arg({ type: TotalType, defaultValue: 'COUNT', description: 'The count, or the sum.\n按行数，或按合计。' })

const measureArg = (t: FieldBuilder) =>
  t.arg({ type: MeasureType, defaultValue: 'COUNT', description: 'What is compared.\n比较的度量。' })

/** Returns the fields with the shares of a group. */
export const shareFields = (t: FieldBuilder) => ({
  share: t.field({
    type: 'Decimal',
    nullable: true,
    args: { total: totalArg(t) },
    description: 'Share of all rows that the filter finds, in per cent.\n占筛选所得全部行的比例（%）。',
    resolve: (group, { total }) => group.share(total ?? 'COUNT'),
  }),
  parentShare: t.field({
    type: 'Decimal',
    nullable: true,
    args: { total: totalArg(t) },
    description:
      'Share of the region above, with all regions in it, in per cent; of groups that are otherwise the same. The sum of observations is compared with the value of the region above itself. Null if that has none.\n占上级地区（含其全部下级）的比例（%），其他维度取值相同；观测值的合计与上级地区自身的数值比较，上级没有数值时为 null。',
    resolve: (group, { total }) => group.parentShare(total ?? 'COUNT'),
  }),
})

/** Returns the fields with the rank of a group. */
export const rankFields = (t: FieldBuilder) => ({
  rank: t.int({
    nullable: true,
    args: { measure: measureArg(t) },
    description:
      'Rank among all groups, before having and paging; 1 for the largest, equal ones share a rank. Null without a value.\n在全部分组中的名次（having 与分页之前），最大者为 1，相等者同名次；没有取值时为 null。',
    resolve: async (group, { measure }) => (await rankOf(group, measure ?? 'COUNT')).get(group.id) ?? null,
  }),
  rankOf: t.int({
    args: { measure: measureArg(t) },
    description: 'Number of groups that are ranked.\n参与排名的分组数。',
    resolve: async (group, { measure }) => (await rankOf(group, measure ?? 'COUNT')).size,
  }),
})

/** Returns the fields that count rows with numbers. */
export const countFields = (t: FieldBuilder) => ({
  valueCount: t.int({
    nullable: true,
    description:
      'Number of rows that have the number; the other rows are only in count.\n有数值的行数；其余的行只计入 count。',
    resolve: async (group) => (await group.numbers())?.count ?? 0,
  }),
  qualifiedCount: t.int({
    nullable: true,
    description:
      'Number of rows in valueCount whose number the source qualifies, such as “about”.\nvalueCount 所计各行中带有限定语（如“约”）的行数。',
    resolve: async (group) => (await group.numbers())?.qualified ?? 0,
  }),
  inferredCount: t.int({
    nullable: true,
    description:
      'Number of rows in valueCount with a column that the editors inferred, such as the year.\nvalueCount 所计各行中含编者推断之处（如年份）的行数。',
    resolve: async (group) => (await group.numbers())?.inferred ?? 0,
  }),
})

const numberText = (number: Decimal | null | undefined) => number && formatNumber(number)

/** The measures of numbers: description and value in the unit of the group. */
const NUMBER_MEASURES: readonly (readonly [
  name: 'sum' | 'mean' | 'min' | 'max' | 'median',
  description: string,
  read: (group: Aggregate) => Promise<string | null | undefined>,
])[] = [
  [
    'sum',
    'Sum of the numbers, exact: of observations in the unit of the indicator, of others in the base unit. Null without numbers, or if they must not be added: see noSumBecause.\n数值合计（精确）：观测值以指标的单位表示，其他以基本单位表示。没有数值或不可相加（见 noSumBecause）时为 null。',
    async (group) => numberText((await group.numbers())?.sum?.value),
  ],
  [
    'mean',
    'Mean of the numbers, rounded to the digits that they support, in the unit of sum. Null without numbers, or if they must not be averaged.\n平均数，位数以各数值所能支持者为准，单位同 sum。没有数值或不可平均时为 null。',
    async (group) => (await group.numbers())?.mean,
  ],
  [
    'min',
    'Smallest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.\n最小值，单位同 sum；没有数值或数值不可比时为 null。',
    async (group) => numberText((await group.numbers())?.min),
  ],
  [
    'max',
    'Largest number, in the unit of sum; null if there is none, or if the numbers cannot be compared.\n最大值，单位同 sum；没有数值或数值不可比时为 null。',
    async (group) => numberText((await group.numbers())?.max),
  ],
  [
    'median',
    'Median of the numbers, in the unit of sum: of an even count, half the sum of the middle two. Null if there is none, or if the numbers cannot be compared.\n中位数，单位同 sum；偶数个时取中间两数之和的一半。没有数值或数值不可比时为 null。',
    (group) => group.median(),
  ],
]

/** Returns the fields with the measures of the numbers of a group. */
export const numberFields = (t: FieldBuilder) => ({
  ...Object.fromEntries(
    NUMBER_MEASURES.map(([name, description, read]) => [
      name,
      t.field({
        type: Quantity,
        nullable: true,
        description,
        resolve: (group) => quantityOf(group, () => read(group)),
      }),
    ]),
  ),
  noSumBecause: t.field({
    type: SumObstacleType,
    nullable: true,
    description:
      'Why the numbers have no sum; null if they have one, or if there are no numbers.\n有数值而没有合计的原因；有合计或没有数值时为 null。',
    resolve: async (group) => (await group.numbers())?.obstacle ?? null,
  }),
})

/** Returns the fields that divide a total of a group by another number. */
export const ratioFields = (t: FieldBuilder) =>
  Object.fromEntries(
    RATIO_FIELDS.map(([name, description]) => [
      name,
      t.field({
        type: RatioType,
        description,
        args: {
          total: totalArg(t),
          year: t.arg.int({
            description:
              'Year of the denominator, if groups have no year; else the nearest is taken. Default: the latest.\n分组没有年份时除数的年份，缺该年时取最近的；缺省为最近年份。',
          }),
        },
        resolve: (group, { total, year }) => group.ratio(name, total ?? 'COUNT', year ?? null),
      }),
    ]),
  )
