import { PGlite } from '@electric-sql/pglite'
import { Kysely, type LogEvent, PGliteDialect } from 'kysely'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../generated/prisma/client.ts'
import type { DatabaseTables } from './tables.ts'

/** An open release: typed SQL for lists, Prisma for single records. */
export interface ReleaseDatabase {
  readonly sql: Kysely<DatabaseTables>
  readonly prisma: PrismaClient
  close(): Promise<void>
}

/** Opens the release in a PGlite folder. `onStatement` hears of every statement that is sent. */
export async function openRelease(folder: string, onStatement?: (sql: string) => void): Promise<ReleaseDatabase> {
  const pglite = await PGlite.create({ dataDir: folder })
  const log = onStatement && ((event: LogEvent) => onStatement(event.query.sql))
  const sql = new Kysely<DatabaseTables>({ dialect: new PGliteDialect({ pglite }), ...(log && { log }) })
  const prisma = new PrismaClient({
    adapter: new PrismaPGlite(pglite),
    log: onStatement ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onStatement) prisma.$on('query' as never, (event: { query: string }) => onStatement(event.query))
  return {
    sql,
    prisma,
    async close() {
      await prisma.$disconnect()
      await sql.destroy()
      if (!pglite.closed) await pglite.close()
    },
  }
}
