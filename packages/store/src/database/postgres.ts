import { PipelinedPool } from './pipelined-pool.ts'
import { type ReleaseDatabase, type StatementListener, withStatementListener } from './release-database.ts'

/** Connections per open release; they are bound to its schema. */
const CONNECTIONS = 6

/** Timeout for obtaining a connection, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5000

/** Returns the `application_name` in pg_stat_activity of the sessions that read the release in a schema. */
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
    // Statements are short: JIT compilation would take longer than running one, and parallel workers longer to start.
    options: `-c search_path="${schema}" -c jit=off -c max_parallel_workers_per_gather=0`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: applicationName(schema),
  }
  const pool = new PipelinedPool(config, CONNECTIONS)
  return {
    query: withStatementListener((statement) => pool.query(statement), onStatement),
    close: () => pool.end(),
  }
}
