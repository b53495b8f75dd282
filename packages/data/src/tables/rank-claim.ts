import { integer, key, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const rankClaim = defineTable({
  model: 'RankClaim',
  name: 'rank-claims',
  key: 'id',
  columns: {
    id: slug,
    observationId: key('Observation'),
    rank: integer(1, 10_000),
    regionCode: key('Region'),
    scope: text,
    scopeEn: text,
    inferred: list(text),
    underivable: optional(text),
    underivableEn: optional(text),
    citationIds: list(key('Citation')),
  },
})
