import { slug } from './column.ts'
import { defineTable } from './table.ts'

export const indicator = defineTable('Indicator', {
  name: 'indicators',
  zh: '指标',
  defaultOrder: 'CODE_ASC',
  searchTag: 'I',
  columns: {
    code: { format: slug, order: true, search: 'text' },
    name: { filter: true, search: 'title' },
    definition: { filter: true, search: 'text' },
    unitCode: { filter: true, select: true },
    topic: { filter: true, group: true, select: true },
    aggregation: { select: true },
  },
})
