import { integer, slug } from './column.ts'
import { defineTable } from './table.ts'

export const rankClaim = defineTable('RankClaim', {
  name: 'rank-claims',
  zh: '排名表述',
  defaultOrder: 'RANK_ASC',
  lookup: false,
  searchTag: 'K',
  columns: {
    id: { format: slug },
    observationId: {
      filter: true,
      inverse: { name: 'rankClaims', en: 'Ranks claimed for this value.', zh: '本数值的排名表述。' },
    },
    rank: { format: integer(1, 10_000), filter: true, order: true, select: true },
    regionCode: { filter: true, search: 'text', select: true },
    scope: { filter: true, search: 'title', select: true },
    citationIds: { search: 'text' },
  },
})
