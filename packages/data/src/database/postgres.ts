import { PrismaPg } from '@prisma/adapter-pg'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PrismaClient } from '../generated/prisma/client.ts'
import { kyselyLog, listen, prismaLog, type ReleaseDatabase, type StatementListener } from './release-database.ts'
import type { DatabaseTables } from './tables.ts'

/** Connections for lists and for single objects; a release has its own, bound to its schema. */
const LIST_CONNECTIONS = 10
const OBJECT_CONNECTIONS = 2

/** How long to wait for a connection before a request fails with a clear error, in milliseconds. */
const CONNECT_WITHIN = 5000

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
    application_name: 'tiyu',
  }
  const pool = new pg.Pool({ ...connection, max: LIST_CONNECTIONS })
  // A connection lost while idle is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {})
  const sql = new Kysely<DatabaseTables>({ dialect: new PostgresDialect({ pool }), ...kyselyLog(onStatement) })
  const adapter = new PrismaPg({ ...connection, max: OBJECT_CONNECTIONS }, { schema, onPoolError: () => {} })
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
