import { decimal } from './column.ts'
import { defineTable } from './table.ts'

/** Computed when a release is built: not a table of the data package. */
export const finding = defineTable('Finding', {
  name: 'findings',
  zh: '检查结果',
  defaultOrder: 'SLUG_ASC',
  columns: {
    id: { order: true },
    rule: { filter: true, group: true },
    verdict: { filter: true, group: true },
    explanation: { filter: true },
    computed: { format: decimal },
    stated: { format: decimal },
    tolerance: { format: decimal },
    indicatorCode: { filter: true, group: true },
    regionCode: { filter: true },
    yearFrom: { filter: { to: 'yearTo' } },
    yearTo: { order: 'YEAR' },
  },
})
