import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const indicatorPart = defineTable('IndicatorPart', {
  name: 'indicator-parts',
  zh: '指标组成',
  optional: true,
  exposed: false,
  columns: {
    id: { format: slug },
    breakdown: { format: slug },
  },
})
