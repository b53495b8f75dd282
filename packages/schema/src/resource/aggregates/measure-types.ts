// Enums and inputs of measures, which the statistics of all tables share.

import type { Measure, SumObstacle, Total } from '@tiyu/statistics/groups'
import { builder } from '../../builder.ts'
import { filterNumber } from '../conditions/number.ts'
import type { Conditions } from '../filter.ts'

const MEASURE_NAMES: Readonly<Record<Measure, readonly [en: string, zh: string]>> = {
  COUNT: ['number of rows', '行数'],
  SUM: ['sum', '合计'],
  MEAN: ['mean', '平均数'],
  MIN: ['smallest number', '最小值'],
  MAX: ['largest number', '最大值'],
  MEDIAN: ['median', '中位数'],
  COUNT_PER_CAPITA: ['number of rows per resident', '人均行数'],
  SUM_PER_CAPITA: ['sum per resident', '人均合计'],
  COUNT_PER_KM2: ['number of rows per square kilometre', '每平方公里行数'],
  SUM_PER_KM2: ['sum per square kilometre', '每平方公里合计'],
}

const measures = Object.entries(MEASURE_NAMES)

export const TotalType = builder.enumType('Total', {
  description: 'What shares and ratios are computed of.\n占比与比值所依据的总量。',
  values: {
    COUNT: { description: 'The number of rows.\n行数。' },
    SUM: { description: 'The sum of their numbers.\n数值的合计。' },
  } satisfies Record<Total, object>,
})

export const MeasureType = builder.enumType('Measure', {
  description: 'A measure of groups.\n分组的度量。',
  values: Object.fromEntries(
    measures.map(([name, [en, zh]]) => [name, { description: `The ${en}.\n${zh}。` }]),
  ) as Record<Measure, object>,
})

export const AggregateOrderType = builder.enumType('AggregateOrder', {
  description:
    'Orders of groups; those without a value come last, ties are broken by keys.\n分组的排序方式，无取值者排在最后，相同时按键排序。',
  values: Object.fromEntries(
    [...measures, ['KEY', ['keys', '键']] as const].flatMap(([name, [en, zh]]) => [
      [`${name}_ASC`, { description: `Ascending by ${en}.\n按${zh}升序。` }],
      [`${name}_DESC`, { description: `Descending by ${en}.\n按${zh}降序。` }],
    ]),
  ),
})

/** The conditions of `having`, on the measures of a group. */
export const havingConditions: Conditions = {
  count: filterNumber('count', 'Number of rows.\n行数。'),
  sum: filterNumber('sum', 'Sum of their numbers.\n数值的合计。'),
  mean: filterNumber('mean', 'Mean of their numbers.\n数值的平均数。'),
  min: filterNumber('min', 'Smallest number.\n最小值。'),
  max: filterNumber('max', 'Largest number.\n最大值。'),
  median: filterNumber('median', 'Median of their numbers.\n数值的中位数。'),
}

export const HavingType = builder.inputType('AggregateHaving', {
  description: 'Conditions on the measures of groups; all that are given must hold.\n对分组度量的条件，须全部满足。',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(havingConditions).map(([name, { type, description }]) => [name, t.field({ type, description })]),
    ),
})

export const SumObstacleType = builder.enumType('SumObstacle', {
  description: 'Why the numbers of a group are not added.\n分组中的数值不相加的原因。',
  values: {
    SEVERAL_UNITS: { description: 'The units do not convert into each other.\n单位之间不能换算。' },
    SEVERAL_INDICATORS: {
      description:
        'The group has values of several indicators: group by INDICATOR, or filter.\n分组含多个指标的数值：请按 INDICATOR 分组或加以筛选。',
    },
    SEVERAL_KINDS: {
      description:
        'The group has actual values beside targets or plans: group by KIND, or filter.\n分组兼有实际值与目标值、计划值：请按 KIND 分组或加以筛选。',
    },
    SEVERAL_PERIODS: {
      description:
        'The group has values of several periods, and a stock must not be added over years: group by YEAR, or filter.\n分组含多个时期的数值，存量不可跨年相加：请按 YEAR 分组或加以筛选。',
    },
    NOT_ADDITIVE: {
      description:
        'The aggregation of the indicator says that its values do not add up.\n该指标的数值不可相加（见 aggregation）。',
    },
    REGIONS_OVERLAP: {
      description:
        'A region of the group lies in another one, so that its value would count twice: filter by level.\n分组中的地区相互包含，相加会重复计算：请按层级筛选。',
    },
    WHOLE_AND_PARTS: {
      description:
        'The group has values of whole regions beside those of programmes, events or facilities.\n分组兼有全地区的数值与工程、赛事、设施的数值。',
    },
    RANGES: { description: 'A value is a range.\n含区间数值。' },
  } satisfies Record<SumObstacle, object>,
})
