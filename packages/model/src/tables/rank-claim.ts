import { integer, slug } from './column.ts'
import { defineTable } from './table.ts'

export const rankClaim = defineTable('RankClaim', {
  name: 'rank-claims',
  zh: '排名表述',
  defaultOrder: 'RANK_ASC',
  columns: {
    id: { format: slug },
    observationId: { filter: true },
    rank: { format: integer(1, 10_000), filter: true, order: true, select: true },
    regionCode: { filter: true, select: true },
    scope: { filter: true, select: true },
  },
})
