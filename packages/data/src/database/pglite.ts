import { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { PrismaClient } from '../generated/prisma/client.ts'
import { kyselyLog, listen, prismaLog, type ReleaseDatabase, type StatementListener } from './release-database.ts'
import type { DatabaseTables } from './tables.ts'

/** Opens the release in a PGlite folder. */
export async function openPglite(folder: string, onStatement?: StatementListener): Promise<ReleaseDatabase> {
  const pglite = await PGlite.create({ dataDir: folder })
  const sql = new Kysely<DatabaseTables>({ dialect: new PGliteDialect({ pglite }), ...kyselyLog(onStatement) })
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite), ...prismaLog(onStatement) })
  listen(prisma, onStatement)
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
