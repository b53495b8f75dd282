// Global setup: builds the release of the published package once, in a PGlite folder and in a PostgreSQL database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { createEmptyDatabase } from '../database/empty-database.ts'
import { openEmbeddedStore } from '../release/embedded-store.ts'
import { openPostgresStore } from '../release/postgres-store.ts'
import type { ReleaseInfo } from '../release/release-info.ts'
import { createDatabase, getTestServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** State folder of the embedded store with the release, and its metadata. */
    stateFolder: string
    releaseInfo: ReleaseInfo
    /** URL of the PostgreSQL server on which tests create databases. */
    postgresServer: string
    /** URL of the database with the release, and its metadata; the schema has the name of the release. */
    postgresRelease: { readonly url: string; readonly info: ReleaseInfo }
  }
}

const packageFolder = fileURLToPath(new URL('../../../../data', import.meta.url))

export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  await createEmptyDatabase()
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-test-'))
  const embedded = await (await openEmbeddedStore(stateFolder)).publish(packageFolder)
  project.provide('stateFolder', stateFolder)
  project.provide('releaseInfo', embedded)

  const server = await getTestServer()
  const database = await createDatabase(server.url)
  const store = await openPostgresStore({ primary: database.url })
  const info = await store.publish(packageFolder)
  await store.close()
  project.provide('postgresServer', server.url)
  project.provide('postgresRelease', { url: database.url, info })

  return async () => {
    await rm(stateFolder, { recursive: true, force: true })
    await database.drop()
    await server.stop()
  }
}
