import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openPglite } from '../database/pglite.ts'
import type { ReleaseDatabase } from '../database/release-database.ts'

/** Opens a copy of the published release that no other test file touches. `onStatement` hears of every SQL statement. */
export async function openTestRelease(onStatement?: (sql: string) => void): Promise<ReleaseDatabase> {
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
