import { slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const statement = defineTable('Statement', {
  name: 'statements',
  zh: '陈述',
  defaultOrder: 'YEAR_DESC',
  searchTag: 'T',
  columns: {
    id: { format: slug, order: true },
    topic: { filter: true, group: true, select: true },
    text: { filter: true, search: 'title', select: true },
    regionCode: { filter: true, dimension: true, search: 'text', select: true },
    year: { format: year, filter: true, order: true, dimension: true, select: true },
    organisationId: {
      filter: true,
      inverse: { name: 'statements', en: 'Statements about this organisation.', zh: '涉及本机构的陈述。' },
    },
    eventId: {
      filter: true,
      inverse: { name: 'statements', en: 'Statements about this event.', zh: '涉及本赛事的陈述。' },
    },
    citationIds: { search: 'text' },
  },
})
