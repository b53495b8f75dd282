import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { openRelease, type ReleaseDatabase } from '../database/open.ts'

/** Opens a copy of the published release that no other test file touches. `onStatement` hears of every SQL statement. */
export async function openTestRelease(onStatement?: (sql: string) => void): Promise<ReleaseDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-release-'))
  await cp(inject('releaseFolder'), folder, { recursive: true })
  const database = await openRelease(folder, onStatement)
  return {
    ...database,
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
