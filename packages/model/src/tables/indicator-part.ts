import { boolean, foreignKey, list, slug } from './column.ts'
import { defineTable } from './table.ts'

export const indicatorPart = defineTable({
  model: 'IndicatorPart',
  name: 'indicator-parts',
  key: 'id',
  optional: true,
  columns: {
    id: slug,
    wholeCode: foreignKey('Indicator'),
    breakdown: slug,
    partCode: foreignKey('Indicator'),
    complete: boolean,
    citationIds: list(foreignKey('Citation')),
  },
})
