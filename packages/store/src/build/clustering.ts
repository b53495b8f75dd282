// The rows of the large tables are sorted by the index that lists read most, so that a page of a list is one or two pages
// of the table. Packages have their rows in any order; unsorted, each row of a list would be in another page.
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'
import { type IndexStatement, indexStatements } from './ddl.ts'

/** Clustering index per table: that of lists within a region. */
const clusterIndexes: Readonly<Record<string, string>> = {
  Facility: 'Facility_regionCode_pinyin_id_idx',
  Observation: 'Observation_regionCode_yearTo_indicatorCode_id_idx',
}

/**
 * Clusters a table by a sort. There are no statistics yet, without which the planner would choose an index scan: random
 * access to a table that may be larger than memory.
 */
function clusterSql(table: string, index: string): string {
  return `SET LOCAL enable_indexscan = off; CLUSTER "${table}" USING "${index}"; SET LOCAL enable_indexscan = DEFAULT`
}

/** Statements that cluster tables, and those that create the indexes left for afterwards. */
export interface ClusterPlan {
  readonly clustering: readonly IndexStatement[]
  readonly remaining: readonly IndexStatement[]
}

/** Splits the index statements: CLUSTER rewrites every index of a table, so only the clustering index exists before it. */
export function planClustering(indexes: readonly IndexStatement[]): ClusterPlan {
  const names = new Set(Object.values(clusterIndexes))
  const clustering = Object.entries(clusterIndexes).flatMap(([table, name]) => [
    ...indexes.filter((index) => index.name === name),
    { name: table, sql: clusterSql(table, name) },
  ])
  return { clustering, remaining: indexes.filter(({ name }) => !names.has(name)) }
}

async function runStatements(
  loader: BulkLoader,
  stage: 'cluster' | 'index',
  statements: readonly IndexStatement[],
  onProgress: OnProgress,
): Promise<void> {
  for (const [index, { name, sql }] of statements.entries()) {
    onProgress({ stage, table: `${index + 1}/${statements.length} ${name}` })
    await loader.run(sql)
  }
}

/** Creates the clustering indexes and sorts their tables. */
export function clusterTables(loader: BulkLoader, onProgress: OnProgress): Promise<void> {
  return runStatements(loader, 'cluster', planClustering(indexStatements).clustering, onProgress)
}

/** Creates all other keys and indexes. */
export function createIndexes(loader: BulkLoader, onProgress: OnProgress): Promise<void> {
  return runStatements(loader, 'index', planClustering(indexStatements).remaining, onProgress)
}

/**
 * Runs VACUUM on the clustered tables. It sets the visibility map, which CLUSTER clears and index-only scans need. Must
 * not run in a transaction.
 */
export async function vacuum(loader: Pick<BulkLoader, 'run'>, onProgress: OnProgress = () => {}): Promise<void> {
  const tables = Object.keys(clusterIndexes)
  for (const [index, table] of tables.entries()) {
    onProgress({ stage: 'vacuum', table: `${index + 1}/${tables.length} ${table}` })
    // SKIP_LOCKED: do not wait for an autovacuum of the same table.
    await loader.run(`VACUUM (SKIP_LOCKED, TRUNCATE false) "${table}"`)
  }
}
