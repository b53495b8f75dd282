import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const divisionCountIndicator = defineTable('DivisionCountIndicator', {
  name: 'division-count-indicators',
  zh: '区划计数指标',
  optional: true,
  exposed: false,
  columns: {
    groupName: { format: slug },
  },
})
