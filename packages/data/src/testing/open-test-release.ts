import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../database/pglite.ts'
import { openPostgres } from '../database/postgres.ts'
import type { ReleaseDatabase, StatementListener } from '../database/release-database.ts'

async function openCopy(onStatement: StatementListener | undefined): Promise<ReleaseDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-release-'))
  await cp(inject('releaseFolder'), folder, { recursive: true })
  const database = await openPglite(folder, onStatement)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/**
 * Opens the published release: in PostgreSQL in the test project of that name, else a PGlite copy that no other test
 * file touches. `onStatement` hears of every SQL statement.
 */
export function openTestRelease(onStatement?: StatementListener): Promise<ReleaseDatabase> {
  if (process.env.TEST_STORE !== 'postgres') return openCopy(onStatement)
  const { url, schema } = inject('postgresRelease')
  return openPostgres(url, schema, onStatement)
}
