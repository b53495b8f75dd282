import { date, slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const policy = defineTable('Policy', {
  name: 'policies',
  zh: '政策文件',
  defaultOrder: 'SLUG_ASC',
  searchTag: 'L',
  columns: {
    id: { format: slug, order: true },
    title: { filter: true, search: 'title' },
    documentNumber: { filter: true, search: 'title', select: true },
    issuerId: {
      filter: true,
      inverse: { name: 'policies', en: 'Documents it issued.', zh: '发布的文件。' },
    },
    level: { filter: true, group: true, select: true },
    issuedOn: { format: date, filter: true, order: 'ISSUED', dimension: true, select: true },
    yearFrom: { format: year, filter: { to: 'yearTo' } },
    yearTo: { format: year, notBefore: ['yearFrom', 'issuedOn'] },
    status: { filter: true, group: true, select: true },
    citationIds: { search: 'text' },
  },
})
