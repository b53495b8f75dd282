import { choice, key, list, optional, slug, text, year } from './column.ts'
import { defineTable } from './table.ts'

export const statement = defineTable({
  model: 'Statement',
  name: 'statements',
  key: 'id',
  columns: {
    id: slug,
    topic: choice('StatementTopic'),
    text,
    textEn: text,
    regionCode: key('Region'),
    year: optional(year),
    organisationId: optional(key('Organisation')),
    eventId: optional(key('Event')),
    inferred: list(text),
    citationIds: list(key('Citation')),
  },
})
