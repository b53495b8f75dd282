// Rows of the large tables lie in the order that lists read them in, so that a page of a list is a page of the table,
// or two. Packages come in any order, and then each row of a list costs a page of its own.
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { IndexStatement } from './ddl.ts'

/** The index whose order the rows of each table take: that of lists within a region. */
const clusterIndexes: Readonly<Record<string, string>> = {
  Facility: 'Facility_regionCode_pinyin_id_idx',
  Observation: 'Observation_regionCode_yearTo_indicatorCode_id_idx',
}

/**
 * Orders a table by sorting it. Before statistics are gathered, the database would rather walk along the index, from page
 * to page of a table that is larger than its memory.
 */
function clusterSql(table: string, index: string): string {
  return `SET LOCAL enable_indexscan = off; CLUSTER "${table}" USING "${index}"; SET LOCAL enable_indexscan = DEFAULT`
}

/** Statements that put rows in order, and the indexes that are built over them afterwards. */
export interface ClusterPlan {
  readonly clustering: readonly IndexStatement[]
  readonly remaining: readonly IndexStatement[]
}

/** Takes out of all indexes those that rows are ordered by. Ordering writes anew what a table has: so no others yet. */
export function planClustering(indexes: readonly IndexStatement[]): ClusterPlan {
  const names = new Set(Object.values(clusterIndexes))
  const clustering = Object.entries(clusterIndexes).flatMap(([table, name]) => [
    ...indexes.filter((index) => index.name === name),
    { name: table, sql: clusterSql(table, name) },
  ])
  return { clustering, remaining: indexes.filter(({ name }) => !names.has(name)) }
}

/**
 * Notes in the database that everyone sees all rows of these tables, which is forgotten when they are ordered: without
 * it no index alone answers a question. Not to be run in a transaction.
 */
export async function vacuum(loader: Pick<BulkLoader, 'run'>, onStep: (step: string) => void): Promise<void> {
  const tables = Object.keys(clusterIndexes)
  for (const [at, table] of tables.entries()) {
    onStep(`${at + 1}/${tables.length} ${table}`)
    // Where the database is about to do so by itself, nothing is waited for.
    await loader.run(`VACUUM (SKIP_LOCKED, TRUNCATE false) "${table}"`)
  }
}
