import { slug, year } from './column.ts'
import { defineTable } from './table.ts'

export const commitment = defineTable('Commitment', {
  name: 'commitments',
  zh: '承诺',
  defaultOrder: 'DUE_ASC',
  searchTag: 'C',
  columns: {
    id: { format: slug, order: true },
    title: { filter: true, search: 'title' },
    topic: { filter: true, group: true },
    regionCode: {
      filter: true,
      dimension: true,
      search: 'text',
      select: true,
      inverse: { name: 'commitments', en: 'Commitments about this division itself.', zh: '涉及本级区划的承诺。' },
    },
    dueYear: { format: year, filter: true, order: 'DUE', dimension: true, select: true },
    eventId: {
      filter: true,
      inverse: { name: 'commitments', en: 'Commitments about this event.', zh: '涉及本赛事的承诺。' },
    },
    policyId: { filter: true },
    observationId: { filter: true },
    answeredById: { filter: true },
    outcome: { filter: true, group: true, select: true },
    citationIds: { search: 'text' },
  },
})
