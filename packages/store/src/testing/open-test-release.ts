import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../database/pglite.ts'
import { openPostgres } from '../database/postgres.ts'
import type { StatementListener } from '../database/release-database.ts'
import { archivedFiles } from '../files/archived-package.ts'
import { schemaFiles } from '../files/schema-files.ts'
import type { OpenedRelease } from '../release/release-store.ts'
import { createDatabase } from './postgres-server.ts'

async function openPgliteCopy(onStatement: StatementListener | undefined): Promise<OpenedRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-release-'))
  await cp(inject('releaseFolder'), folder, { recursive: true })
  const database = await openPglite(folder, onStatement)
  const info = inject('releaseInfo')
  return {
    ...database,
    info,
    files: archivedFiles(join(inject('releaseFolder'), '../package'), info.packageFiles),
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openPostgresCopy(onStatement: StatementListener | undefined): Promise<OpenedRelease> {
  const { url, info } = inject('postgresRelease')
  const copy = await createDatabase(inject('postgresServer'), new URL(url).pathname.slice(1))
  const database = await openPostgres(copy.url, info.name, onStatement)
  return {
    ...database,
    info,
    files: schemaFiles(database, info.packageFiles),
    async close() {
      await database.close()
      await copy.drop()
    },
  }
}

/**
 * Opens a new copy of the published release: in PostgreSQL in the test project `postgres`, else in PGlite.
 * @param onStatement called with every SQL statement
 */
export function openTestRelease(onStatement?: StatementListener): Promise<OpenedRelease> {
  return process.env.TEST_STORE === 'postgres' ? openPostgresCopy(onStatement) : openPgliteCopy(onStatement)
}
