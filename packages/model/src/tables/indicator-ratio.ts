import { foreignKey, integer } from './column.ts'
import { defineTable } from './table.ts'

export const indicatorRatio = defineTable('IndicatorRatio', {
  name: 'indicator-ratios',
  zh: '指标比率',
  optional: true,
  exposed: false,
  columns: {
    denominatorCodes: { format: foreignKey('Indicator') },
    per: { format: integer(1, 1_000_000_000) },
  },
})
