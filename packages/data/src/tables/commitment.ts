import { choice, key, list, optional, slug, text, year } from './column.ts'
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
    regionCode: key('Region'),
    dueYear: optional(year),
    policyId: optional(key('Policy')),
    eventId: optional(key('Event')),
    observationId: optional(key('Observation')),
    answeredById: optional(key('Observation')),
    outcome: choice('CommitmentOutcome'),
    outcomeNote: optional(text),
    outcomeNoteEn: optional(text),
    inferred: list(text),
    citationIds: list(key('Citation')),
  },
})
