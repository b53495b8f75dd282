import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { embeddedStore } from '../release/embedded-store.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Database folder of the release built from the published package. */
    releaseFolder: string
  }
}

/** Builds the release of the published package before any test, and removes it after the last. */
export default async function buildOnce(project: TestProject): Promise<() => Promise<void>> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-test-'))
  const packageFolder = fileURLToPath(new URL('../../../../data', import.meta.url))
  const { name } = await embeddedStore(stateFolder).publish(packageFolder)
  project.provide('releaseFolder', join(stateFolder, 'releases', name, 'database'))
  return () => rm(stateFolder, { recursive: true, force: true })
}
