import { slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const seriesBreak = defineTable('SeriesBreak', {
  name: 'series-breaks',
  zh: '时间序列断点',
  optional: true,
  columns: {
    id: { format: slug },
    year: { format: year, select: true },
    regionCode: { select: true },
    reason: { select: true },
  },
})
