import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { singleRelease } from '@tiyu/schema'
import { openStore } from '@tiyu/store'
import { copyStateFolder } from '@tiyu/store/testing'
import { describe, expect, test } from 'vitest'
import { readExamples } from '../../examples.ts'
import { createReleaseApp, type ReleaseApp } from '../release-app.ts'
import { runExample } from './example-values.ts'
import { createReleaseExamples } from './release-examples.ts'

const examples = await readExamples()

const LYDMARK = fileURLToPath(new URL('../../../../../examples/packages/lydmark', import.meta.url))

/** Uses the active release in a state folder, which is then removed. */
async function withRelease(stateFolder: string, use: (app: ReleaseApp) => Promise<void>): Promise<void> {
  const store = await openStore({ stateFolder })
  const release = await store.open()
  try {
    await use(await createReleaseApp(release, singleRelease(release.info)))
  } finally {
    await release.close()
    await store.close()
    await rm(stateFolder, { recursive: true })
  }
}

async function publishLydmark(): Promise<string> {
  const stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-release-examples-'))
  const store = await openStore({ stateFolder })
  await store.publish(LYDMARK)
  await store.close()
  return stateFolder
}

describe('the examples of a release', () => {
  test('are those of the documentation for the published package', async () => {
    await withRelease(await copyStateFolder(), async (app) => {
      expect(await createReleaseExamples(examples)(app)).toEqual(examples)
    })
  })

  test('have values of a foreign package, each with a result', async () => {
    await withRelease(await publishLydmark(), async (app) => {
      const found = await createReleaseExamples(examples)(app)
      expect(found.length).toBeGreaterThanOrEqual(12)
      for (const example of found) {
        expect(example.query + (example.variables ?? ''), example.file).not.toMatch(/\p{Script=Han}|"1[04]0[07]00"/u)
        expect(JSON.stringify(await runExample(example, app)), example.file).toMatch(/":("[^"]|[1-9])/)
      }
    })
  })
})
