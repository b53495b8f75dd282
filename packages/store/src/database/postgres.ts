import { TiyuError } from '@tiyu/model'
import { PipelinedPool } from './pipelined-pool.ts'
import { type ReleaseDatabase, type StatementListener, withStatementListener } from './release-database.ts'

/** Connections per open release; they are bound to its schema. */
const CONNECTIONS = 6

/** Time of one statement, in milliseconds: that of a request, whose caller waits no longer. */
const STATEMENT_TIMEOUT_MS = 20_000

/** Timeout for obtaining a connection, in milliseconds. */
const CONNECT_TIMEOUT_MS = 5000

/** Returns the `application_name` in pg_stat_activity of the sessions that read the release in a schema. */
export function applicationName(schema: string): string {
  return `tiyu ${schema}`
}

/** Thrown when the role of DATABASE_URL may not read a release. */
class UnreadableSchemaError extends TiyuError {
  override readonly name = 'UnreadableSchemaError'
  override readonly code = 'DATABASE_PERMISSION_DENIED'

  constructor(schema: string) {
    super(
      `The role of DATABASE_URL may not read the release in schema "${schema}". Grant it USAGE on the schema and SELECT on its tables; docs/operating.md shows how to grant both for all future releases. ` +
        `DATABASE_URL 的角色无权读取模式 “${schema}” 中的发布版。请授予该模式的 USAGE 与其中各表的 SELECT 权限；docs/operating.md 说明如何对今后的发布版一并授权。`,
    )
  }
}

/** PostgreSQL leaves a schema without the right USAGE out of the search path, so that its tables seem to be missing. */
const READABLE = `SELECT has_table_privilege(to_regclass('"Release"'), 'SELECT') AS readable`

async function assertReadable(pool: PipelinedPool, schema: string): Promise<void> {
  const [row] = await pool.query<{ readonly readable: boolean | null }>({
    text: READABLE,
    values: [],
    unprepared: true,
  })
  if (!row?.readable) throw new UnreadableSchemaError(schema)
}

/**
 * Opens the release in a schema of a PostgreSQL database.
 * @throws UnreadableSchemaError
 */
export async function openPostgres(
  url: string,
  schema: string,
  onStatement?: StatementListener,
): Promise<ReleaseDatabase> {
  const config = {
    connectionString: url,
    // Statements are short: JIT compilation would take longer than running one, and parallel workers longer to start.
    options: `-c search_path="${schema}" -c statement_timeout=${STATEMENT_TIMEOUT_MS} -c jit=off -c max_parallel_workers_per_gather=0`,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: applicationName(schema),
  }
  const pool = new PipelinedPool(config, CONNECTIONS)
  try {
    await assertReadable(pool, schema)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    query: withStatementListener((statement, signal) => pool.query(statement, signal), onStatement),
    load: () => pool.load(),
    close: () => pool.end(),
  }
}
