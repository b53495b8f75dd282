import { decimal, foreignKey, list, optional, slug, text, year } from './column.ts'
import { defineTable } from './table.ts'

export const baseYearComparison = defineTable({
  model: 'BaseYearComparison',
  name: 'base-year-comparisons',
  key: 'id',
  optional: true,
  columns: {
    id: slug,
    indicatorCode: foreignKey('Indicator'),
    regionCode: foreignKey('Region'),
    year,
    increase: decimal,
    baseYear: year,
    otherYear: year,
    note: optional(text),
    noteEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
})
