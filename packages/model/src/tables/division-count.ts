import { integer } from './column.ts'
import { defineTable } from './table.ts'

export const divisionCount = defineTable('DivisionCount', {
  name: 'division-counts',
  zh: '区划个数',
  optional: true,
  exposed: false,
  columns: {
    divisions: { format: integer(1, 100_000) },
  },
})
