import { choice, foreignKey, list, optional, slug, text, year } from './column.ts'
import { defineTable } from './table.ts'

export const commitment = defineTable({
  model: 'Commitment',
  name: 'commitments',
  key: 'id',
  columns: {
    id: slug,
    title: text,
    titleEn: text,
    topic: choice('Topic'),
    regionCode: foreignKey('Region'),
    dueYear: optional(year),
    policyId: optional(foreignKey('Policy')),
    eventId: optional(foreignKey('Event')),
    observationId: optional(foreignKey('Observation')),
    answeredById: optional(foreignKey('Observation')),
    outcome: choice('CommitmentOutcome'),
    outcomeNote: optional(text),
    outcomeNoteEn: optional(text),
    inferred: list(text),
    citationIds: list(foreignKey('Citation')),
  },
})
