import { choice, foreignKey, list, optional, slug, text, year } from './column.ts'
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
    regionCode: foreignKey('Region'),
    year: optional(year),
    organisationId: optional(foreignKey('Organisation')),
    eventId: optional(foreignKey('Event')),
    inferred: list(text),
    citationIds: list(foreignKey('Citation')),
  },
})
