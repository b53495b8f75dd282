import { cpSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
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

/** Returns a new folder with a copy of a folder. */
async function copyFolder(source: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-release-'))
  // The asynchronous `cp` takes four times as long for the thousand files of a database.
  cpSync(source, folder, { recursive: true })
  return folder
}

/** Returns a new state folder in which the published package is the active release. */
export function copyStateFolder(): Promise<string> {
  return copyFolder(inject('stateFolder'))
}

async function openPgliteCopy(onStatement: StatementListener | undefined): Promise<OpenedRelease> {
  const info = inject('releaseInfo')
  const build = join(inject('stateFolder'), 'releases', info.name)
  const folder = await copyFolder(join(build, 'database'))
  const database = await openPglite(folder, onStatement)
  return {
    ...database,
    info,
    files: archivedFiles(join(build, 'package'), info.packageFiles),
    async close() {
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function openPostgresCopy(onStatement: StatementListener | undefined): Promise<OpenedRelease> {
  const { url, info } = inject('postgresRelease')
  const copy = await createDatabase(inject('postgresServer'), new URL(url).pathname.slice(1))
  const database = await openPostgres({ primary: copy.url }, info.name, onStatement)
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

/** Where releases are stored: in PostgreSQL in the test project `postgres`, else in PGlite. */
export const testStoreKind = process.env.TEST_STORE === 'postgres' ? 'PostgreSQL' : 'folders'

/**
 * Opens a new copy of the published release, in the database of the test project.
 * @param onStatement called with every SQL statement
 */
export function openTestRelease(onStatement?: StatementListener): Promise<OpenedRelease> {
  return testStoreKind === 'PostgreSQL' ? openPostgresCopy(onStatement) : openPgliteCopy(onStatement)
}
