import {
  indicatorRatio,
  observationRatio,
  otherObservations,
  POINT_FIELDS,
  parentShare,
  perFault,
} from '@tiyu/statistics/series'
import type { DatabaseTables } from '@tiyu/store'
import { builder } from '../builder.ts'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { validateKey } from '../read/known-key.ts'
import { seriesReader } from '../read/series.ts'
import type { SeriesPointRow } from '../read/series-rows.ts'
import { RATIO_FIELDS, RatioType } from '../resource/aggregates/ratio-type.ts'
import { amountTextIn, TEXT_DESCRIPTIONS } from '../resource/amount-fields.ts'
import { enumType } from '../resource/enum-type.ts'
import { nodeType } from '../resource/node-type.ts'

/** A point with the units of its series. */
export interface PointInSeries extends SeriesPointRow {
  readonly unit: DatabaseTables['Unit']
  readonly changeUnit: DatabaseTables['Unit'] | null
}

/** Returns the value as people read it, in the unit it was published in. */
const pointText =
  (language: 'zh' | 'en') =>
  ({ yearValue }: PointInSeries, args: unknown, context: Context): string | null =>
    yearValue ? amountTextIn(language)(yearValue.observation, args, context) : null

/** One year of one region. */
export const SeriesPoint = builder.objectRef<PointInSeries>('SeriesPoint').implement({
  description: 'One year of a series: a value, or a gap.\n序列中的一年：有数值，或为空缺。',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.\n年份。' }),
    value: t.float({
      nullable: true,
      description: 'The number in the unit of the series; null for a gap.\n以序列单位表示的数值；空缺为 null。',
      resolve: POINT_FIELDS.value,
    }),
    exact: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The same as a decimal: the digits as published, or converted exactly from another unit. Null for a gap.\n同一数值的十进制形式：与发布的位数一致，或由其他发布单位精确换算；空缺为 null。',
      resolve: POINT_FIELDS.exact,
    }),
    exactUpper: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'Upper end if a range such as 3-5 is published, in the unit of the series; value and exact are its lower end, and there is no change from or to it.\n发布值为区间（如 3-5）时的上限，以序列单位表示；value 与 exact 为其下限，不计算与之有关的变化。',
      resolve: POINT_FIELDS.exactUpper,
    }),
    text: t.string({ nullable: true, description: TEXT_DESCRIPTIONS.zh, resolve: pointText('zh') }),
    textEn: t.string({ nullable: true, description: TEXT_DESCRIPTIONS.en, resolve: pointText('en') }),
    unit: t.expose('unit', { type: nodeType('Unit'), description: 'Unit of the series.\n序列的单位。' }),
  }),
})

// What is known of the value.
builder.objectFields(SeriesPoint, (t) => ({
  qualifier: t.field({
    type: enumType('Qualifier'),
    nullable: true,
    description: 'How the source qualifies the number.\n来源的限定语。',
    resolve: ({ yearValue }) => yearValue?.observation.qualifier ?? null,
  }),
  inferred: t.field({
    type: ['String'],
    description:
      'Columns of the value that the editors inferred because the source does not state them, such as its year.\n由编者推断而来源未直接说明的列名，如年份。',
    resolve: (point) => [...POINT_FIELDS.inferred(point)],
  }),
  reliability: t.field({
    type: enumType('Reliability'),
    nullable: true,
    description: 'Highest grade of the sources of the value.\n该数值各来源中最高的可靠性等级。',
    resolve: POINT_FIELDS.reliability,
  }),
  observation: t.field({
    type: nodeType('Observation'),
    nullable: true,
    description:
      'The value as published; null for a gap. It may be of a programme, event or facility where the region has no value of its own.\n发布的原数值；空缺为 null。地区本身无数值时，可能是某工程、赛事或设施的数值。',
    resolve: ({ yearValue }) => yearValue?.observation ?? null,
  }),
  others: t.field({
    type: [nodeType('Observation')],
    description:
      'The other values that sources give for this cell, of other sources, programmes, events or facilities.\n该单元格的其他数值，来自其他来源、工程、赛事或设施。',
    resolve: otherObservations,
  }),
  sources: t.int({
    description: 'Number of sources that give a value for this cell.\n为该单元格提供数值的来源数。',
    resolve: POINT_FIELDS.sources,
  }),
}))

// How the value changed.
builder.objectFields(SeriesPoint, (t) => ({
  change: t.field({
    type: 'Decimal',
    nullable: true,
    description:
      'Change against the last value before it, with the decimal places that both have; null without one, from or to a range, across a break, and between values of different programmes, events or facilities.\n与之前最近一个数值相比的变化，位数以两个数值共有者为准；之前无数值、涉及区间、跨越断点，或两个数值属于不同工程、赛事、设施时为 null。',
    resolve: POINT_FIELDS.change,
  }),
  changeUnit: t.field({
    type: nodeType('Unit'),
    nullable: true,
    description:
      'Unit of change: that of the series, percentage points for percentages; null if the package does not list it.\n变化的单位：同序列单位，百分比为百分点；数据包未列该单位时为 null。',
    resolve: ({ changeUnit }) => changeUnit,
  }),
  changePercent: t.field({
    type: 'Decimal',
    nullable: true,
    description:
      'The change in per cent of that value, with the significant digits that the two bear; null for percentages and without a change.\n变化占该数值的百分比，有效位数以两个数值所能支持者为准；百分比指标及无变化数值时为 null。',
    resolve: POINT_FIELDS.changePercent,
  }),
  changeSince: t.int({
    nullable: true,
    description:
      'Year of the last value before it, which the change is counted from: not the year before where that is a gap.\n之前最近一个数值的年份，即变化所对照的年份；上一年空缺时早于上一年。',
    resolve: POINT_FIELDS.changeSince,
  }),
}))

// What qualifies the change.
builder.objectFields(SeriesPoint, (t) => ({
  changeInferred: t.boolean({
    description:
      'True if the editors inferred something of one of the two values, such as its year.\n两个数值之一是否有由编者推断之处，如年份。',
    resolve: POINT_FIELDS.changeInferred,
  }),
  changeQualified: t.boolean({
    description: 'True if a source qualifies one of the two values.\n两个数值之一是否带有限定语。',
    resolve: POINT_FIELDS.changeQualified,
  }),
  changeBreaks: t.field({
    type: [nodeType('SeriesBreak')],
    description:
      'Breaks of the series between the two values, which are therefore not comparable.\n两个数值之间的序列断点；有断点则不可比。',
    resolve: ({ change }) => [...(change?.breaks ?? [])],
  }),
}))

/** @throws GraphQLError BAD_USER_INPUT for a factor that no ratio is given by */
function validatePer(per: number): void {
  const fault = perFault(per)
  if (fault) throw userError('BAD_USER_INPUT', fault.en, fault.zh)
}

const observationOf = ({ yearValue }: SeriesPointRow) => yearValue?.observation ?? null

// The value divided by others.
builder.objectFields(SeriesPoint, (t) => ({
  ...Object.fromEntries(
    RATIO_FIELDS.map(([name, description]) => [
      name,
      t.field({
        type: RatioType,
        description,
        resolve: (point, _args, context) => observationRatio(name, observationOf(point), seriesReader(context)),
      }),
    ]),
  ),
  parentShare: t.field({
    type: RatioType,
    description:
      'Share of the value in that of the region above, in per cent: of the same indicator, year and kind.\n在上级地区数值中的比例（%）：同一指标、同年、同性质。',
    resolve: (point, _args, context) => parentShare(observationOf(point), seriesReader(context)),
  }),
  ratioTo: t.field({
    type: RatioType,
    description:
      'The value divided by that of another indicator, of the same region, year and kind, in base units: such as the share of a part in its whole, or the area of a ground on average. Both indicators must add up.\n数值除以另一指标的数值（同一地区、同年、同性质，均按基本单位计），如部分占总体的比例、场地的平均面积；两个指标均须可相加。',
    args: {
      indicator: t.arg.string({
        required: true,
        description: 'Code of the indicator to divide by.\n作为除数的指标代码。',
      }),
      per: t.arg.int({
        defaultValue: 1,
        required: true,
        description: 'What the ratio is multiplied by: 100 for per cent.\n比值所乘之数，100 表示百分比。',
      }),
    },
    resolve: (point, { indicator, per }, context) => {
      validateKey(context.reference, 'Indicator', indicator, 'indicator')
      validatePer(per)
      return indicatorRatio(observationOf(point), { indicatorCode: indicator, per }, seriesReader(context))
    },
  }),
}))
