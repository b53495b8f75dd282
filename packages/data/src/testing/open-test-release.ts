import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../database/pglite.ts'
import { openPostgres } from '../database/postgres.ts'
import type { StatementListener } from '../database/release-database.ts'
import type { OpenedRelease } from '../release/release-store.ts'

async function openCopy(onStatement: StatementListener | undefined): Promise<OpenedRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-release-'))
  await cp(inject('releaseFolder'), folder, { recursive: true })
  const database = await openPglite(folder, onStatement)
  return {
    ...database,
    info: inject('releaseInfo'),
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
export async function openTestRelease(onStatement?: StatementListener): Promise<OpenedRelease> {
  if (process.env.TEST_STORE !== 'postgres') return openCopy(onStatement)
  const { url, info } = inject('postgresRelease')
  return { ...(await openPostgres(url, info.name, onStatement)), info }
}
