import { foreignKey, integer, list, optional, slug, text } from './column.ts'
import { defineTable } from './table.ts'

export const rankClaim = defineTable({
  model: 'RankClaim',
  name: 'rank-claims',
  key: 'id',
  columns: {
    id: slug,
    observationId: foreignKey('Observation'),
    rank: integer(1, 10_000),
    regionCode: foreignKey('Region'),
    scope: text,
    scopeEn: text,
    inferred: list(text),
    underivable: optional(text),
    underivableEn: optional(text),
    citationIds: list(foreignKey('Citation')),
  },
})
