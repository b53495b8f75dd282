// Builds the release of the published package once, before any test: in a PGlite folder, and in a PostgreSQL database.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { embeddedStore } from '../release/embedded-store.ts'
import { postgresStore } from '../release/postgres-store.ts'
import { makeDatabase, testServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Database folder of the PGlite release. */
    releaseFolder: string
    /** Address of the PostgreSQL server that tests may make databases on. */
    postgresServer: string
    /** Address of the database that holds the release, and the schema it is in. */
    postgresRelease: { readonly url: string; readonly schema: string }
  }
}

const packageFolder = fileURLToPath(new URL('../../../../data', import.meta.url))

export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-test-'))
  const embedded = await embeddedStore(stateFolder).publish(packageFolder)
  project.provide('releaseFolder', join(stateFolder, 'releases', embedded.name, 'database'))

  const server = await testServer()
  const database = await makeDatabase(server.url)
  const store = await postgresStore(database.url)
  const { name } = await store.publish(packageFolder)
  await store.close()
  project.provide('postgresServer', server.url)
  project.provide('postgresRelease', { url: database.url, schema: name })

  return async () => {
    await rm(stateFolder, { recursive: true, force: true })
    await database.drop()
    await server.stop()
  }
}
