import { foreignKey, integer, list } from './column.ts'
import { defineTable } from './table.ts'

const MAX_SCALE = 1_000_000_000

export const indicatorRatio = defineTable({
  model: 'IndicatorRatio',
  name: 'indicator-ratios',
  key: 'resultCode',
  optional: true,
  columns: {
    resultCode: foreignKey('Indicator'),
    numeratorCode: foreignKey('Indicator'),
    denominatorCodes: list(foreignKey('Indicator')),
    per: integer(1, MAX_SCALE),
  },
})
