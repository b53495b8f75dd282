import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { PipelinedPool } from './pipelined-pool.ts'
import { kyselyLog, type ReleaseDatabase, type Statement, type StatementListener } from './release-database.ts'
import { createRetryingPool } from './retrying-pool.ts'
import type { DatabaseTables } from './tables.ts'

/** Connections for the reader and for everything else; a release has its own, bound to its schema. */
const READING_CONNECTIONS = 6
const OTHER_CONNECTIONS = 2

/** How long to wait for a connection before a request fails with a clear error, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5000

/** A pool as Kysely takes it, each statement on whatever connection is free: a release is read without transactions. */
function kyselyPool(pool: pg.Pool): PostgresPool {
  const client = { query: (sql: string, values: readonly unknown[]) => pool.query(sql, [...values]), release() {} }
  const connect = async () => client as unknown as PostgresPoolClient
  return { connect, end: () => pool.end(), options: pool.options }
}

/** How a release is reached: by statements of its reader, and by a pool for everything else. */
interface ReleaseAccess {
  readonly pool: pg.Pool
  readonly query: ReleaseDatabase['query']
}

/** Reads a release through connections that see its tables, and ends the pool when it is closed. */
export function createReleaseDatabase(
  { pool, query }: ReleaseAccess,
  onStatement: StatementListener | undefined,
): ReleaseDatabase {
  const dialect = new PostgresDialect({ pool: kyselyPool(pool) })
  const sql = new Kysely<DatabaseTables>({ dialect, ...kyselyLog(onStatement) })
  return {
    query<Row>(statement: Statement) {
      onStatement?.(statement.text)
      return query<Row>(statement)
    },
    sql,
    async close() {
      await sql.destroy()
    },
  }
}

/** What the sessions that read the release in a schema are called in pg_stat_activity. */
export function applicationName(schema: string): string {
  return `tiyu ${schema}`
}

/** Opens the release in a schema of a PostgreSQL database. */
export async function openPostgres(
  url: string,
  schema: string,
  onStatement?: StatementListener,
): Promise<ReleaseDatabase> {
  const config = {
    connectionString: url,
    // Statements are short: compiling one would take longer than running it. Parts of a list come one after the other.
    options: `-c search_path="${schema}" -c jit=off -c max_parallel_workers_per_gather=0`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: applicationName(schema),
  }
  const pipelinedPool = new PipelinedPool(config, READING_CONNECTIONS)
  const query: ReleaseDatabase['query'] = (statement) => pipelinedPool.query(statement)
  const pool = createRetryingPool({ ...config, max: OTHER_CONNECTIONS })
  const database = createReleaseDatabase({ pool, query }, onStatement)
  return {
    ...database,
    async close() {
      await pipelinedPool.end()
      await database.close()
    },
  }
}
