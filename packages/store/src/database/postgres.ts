import { TiyuError } from '@tiyu/model'
import type pg from 'pg'
import type { ConnectionOptions } from './pipelined-connection.ts'
import { PipelinedPool } from './pipelined-pool.ts'
import { type ReleaseDatabase, type StatementListener, withStatementListener } from './release-database.ts'
import { applySettings, type SessionSettings } from './session-settings.ts'

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

/** Thrown when a replica has not received a release yet; the pool tries again. */
class LaggingReplicaError extends Error {
  override readonly name = 'LaggingReplicaError'

  constructor(schema: string) {
    super(`The replica does not have the release in schema "${schema}" yet. 副本尚无模式 “${schema}” 中的发布版。`)
  }
}

/** PostgreSQL leaves a schema without the right USAGE out of the search path, so that its tables seem to be missing. */
const READABLE = `SELECT has_table_privilege(to_regclass('"Release"'), 'SELECT') AS readable`

async function isReadable(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ readonly readable: boolean | null }>(READABLE)
  if (rows[0]?.readable !== true) return false
  // Waits for one who drops the schema, and fails if it is gone: see `dropUnlistedSchemas`.
  await client.query('SELECT FROM "Release" LIMIT 0')
  return true
}

/** Statements are short: JIT compilation would take longer than running one, and parallel workers longer to start. */
const SETTINGS: SessionSettings = {
  statement_timeout: STATEMENT_TIMEOUT_MS,
  jit: 'off',
  max_parallel_workers_per_gather: 0,
}

/** Returns how a session is opened that reads the release in a schema; it rejects with `createError` without the release. */
function connectionTo(url: string, schema: string, createError: () => Error): ConnectionOptions {
  return {
    config: {
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      application_name: applicationName(schema),
    },
    async prepare(client) {
      await applySettings(client, { ...SETTINGS, search_path: schema })
      if (!(await isReadable(client))) throw createError()
    },
  }
}

/** The databases with the releases of a store. */
export interface DatabaseUrls {
  readonly primary: string
  /** Streaming replicas of the primary, which may lag behind it. */
  readonly replicas?: readonly string[]
}

function createPool({ primary, replicas = [] }: DatabaseUrls, schema: string): PipelinedPool {
  const repeat = (count: number, options: (at: number) => ConnectionOptions) =>
    Array.from({ length: count }, (_, at) => options(at))
  const count = replicas.length === 0 ? 0 : Math.max(CONNECTIONS, replicas.length)
  return new PipelinedPool({
    primary: repeat(CONNECTIONS, () => connectionTo(primary, schema, () => new UnreadableSchemaError(schema))),
    replicas: repeat(count, (at) =>
      connectionTo(String(replicas[at % replicas.length]), schema, () => new LaggingReplicaError(schema)),
    ),
  })
}

/** Waits until the primary or a replica can be read. @throws the error of the primary */
async function openFirst(pool: PipelinedPool, { replicas = [] }: DatabaseUrls): Promise<void> {
  const attempts = [pool.query({ text: 'SELECT', values: [], unprepared: true })]
  if (replicas.length > 0) attempts.push(pool.openReplicas().then(() => []))
  await Promise.any(attempts).catch(({ errors }: AggregateError) => {
    throw errors[0]
  })
}

/**
 * Opens the release in a schema of a PostgreSQL database. Each session with a replica is used once the replica has the
 * release: a release never changes, so that a replica which has it is as good as the primary, however far behind it is.
 * @throws UnreadableSchemaError
 */
export async function openPostgres(
  urls: DatabaseUrls,
  schema: string,
  onStatement?: StatementListener,
): Promise<ReleaseDatabase> {
  const pool = createPool(urls, schema)
  try {
    await openFirst(pool, urls)
  } catch (error) {
    await pool.end()
    throw error
  }
  return {
    query: withStatementListener((statement, signal) => pool.query(statement, signal), onStatement),
    load: () => pool.load(),
    fellSilentAt: () => pool.fellSilentAt,
    close: () => pool.end(),
  }
}
