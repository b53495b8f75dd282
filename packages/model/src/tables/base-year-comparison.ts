import { decimal, slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const baseYearComparison = defineTable('BaseYearComparison', {
  name: 'base-year-comparisons',
  zh: '基期比较',
  optional: true,
  exposed: false,
  columns: {
    id: { format: slug },
    year: { format: year, notBefore: ['baseYear'] },
    increase: { format: decimal },
    baseYear: { format: year },
    otherYear: { format: year },
  },
})
