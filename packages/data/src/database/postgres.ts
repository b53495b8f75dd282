import { PrismaPg } from '@prisma/adapter-pg'
import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely'
import type pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { patientPool } from './patient-pool.ts'
import { kyselyLog, listen, prismaLog, type ReleaseDatabase, type StatementListener } from './release-database.ts'
import type { DatabaseTables } from './tables.ts'

/** Connections for lists and for single objects; a release has its own, bound to its schema. */
const LIST_CONNECTIONS = 10
const OBJECT_CONNECTIONS = 2

/** How long to wait for a connection before a request fails with a clear error, in milliseconds. */
const CONNECT_WITHIN = 5000

/** A pool as Kysely takes it, each statement on whatever connection is free: a release is read without transactions. */
function statementPool(pool: pg.Pool): PostgresPool {
  const client = { query: (sql: string, values: readonly unknown[]) => pool.query(sql, [...values]), release() {} }
  const connect = async () => client as unknown as PostgresPoolClient
  return { connect, end: () => pool.end(), options: pool.options }
}

/** Connections to a release, which may be one and the same pool; `schema` where it is not the default one. */
interface ReleasePools {
  readonly lists: pg.Pool
  readonly objects: pg.Pool
  readonly schema?: string
}

/** Reads a release through connections that see its tables, and ends those when it is closed. */
export function readThrough(
  { lists, objects, schema }: ReleasePools,
  onStatement: StatementListener | undefined,
): ReleaseDatabase {
  const pool = statementPool(lists)
  const sql = new Kysely<DatabaseTables>({ dialect: new PostgresDialect({ pool }), ...kyselyLog(onStatement) })
  const adapter = new PrismaPg(objects, { ...(schema && { schema }), disposeExternalPool: objects !== lists })
  const prisma = new PrismaClient({ adapter, ...prismaLog(onStatement) })
  listen(prisma, onStatement)
  return {
    sql,
    prisma,
    async close() {
      await prisma.$disconnect()
      await sql.destroy()
    },
  }
}

/** What the sessions that read the release in a schema are called in pg_stat_activity. */
export function readerName(schema: string): string {
  return `tiyu ${schema}`
}

/** Opens the release in a schema of a PostgreSQL database. */
export async function openPostgres(
  url: string,
  schema: string,
  onStatement?: StatementListener,
): Promise<ReleaseDatabase> {
  const connection = {
    connectionString: url,
    // Search words differ too much in frequency for one plan to serve all.
    options: `-c search_path="${schema}" -c plan_cache_mode=force_custom_plan`,
    connectionTimeoutMillis: CONNECT_WITHIN,
    application_name: readerName(schema),
  }
  const lists = patientPool({ ...connection, max: LIST_CONNECTIONS })
  return readThrough({ lists, objects: patientPool({ ...connection, max: OBJECT_CONNECTIONS }), schema }, onStatement)
}
