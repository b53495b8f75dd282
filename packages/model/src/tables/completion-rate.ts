import { foreignKey } from './column.ts'
import { defineTable } from './table.ts'

export const completionRate = defineTable({
  model: 'CompletionRate',
  name: 'completion-rates',
  key: 'rateCode',
  optional: true,
  columns: {
    rateCode: foreignKey('Indicator'),
    indicatorCode: foreignKey('Indicator'),
  },
})
