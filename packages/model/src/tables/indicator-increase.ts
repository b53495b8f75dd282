import { defineTable } from './table.ts'

export const indicatorIncrease = defineTable('IndicatorIncrease', {
  name: 'indicator-increases',
  zh: '增量指标',
  optional: true,
  exposed: false,
  columns: {},
})
