import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql from 'sql-template-tag'

type RankClaim = DatabaseTables['RankClaim']

/** Reads the rank claims for observations, by observation. One statement. */
export async function readRankClaims(
  query: ReleaseDatabase['query'],
  observationIds: readonly string[],
): Promise<Map<string, RankClaim[]>> {
  const rows = await query<RankClaim>(
    sql`select t.* from "RankClaim" t where t."observationId" = any(${observationIds}::text[]) order by t.id`,
  )
  return Map.groupBy(rows, ({ observationId }) => observationId)
}
