// The pages about the differences of two releases.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type RunningService, readSettings, serve } from '@tiyu/server'
import { copyStateFolder, publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runTiyu } from '../static-build/built-site.ts'

/** Version of the release that is compared with the published one. */
const LATER = '2099.1'

const DATA_DIR = fileURLToPath(new URL('../../data', import.meta.url))

let folder: string
let state: string
let service: RunningService

async function edit(file: string, from: string, to: string): Promise<void> {
  const path = join(folder, file)
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to))
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-differences-'))
  state = await copyStateFolder()
  await cp(DATA_DIR, folder, { recursive: true })
  await edit('datapackage.json', `"version": "${publishedVersion}"`, `"version": "${LATER}"`)
  await edit('events.csv', '2020全国新年登高', '2020年全国新年登高')
  await runTiyu(['publish', folder], { STATE_DIR: state, DATABASE_URL: '', DATA_DIR: folder })
  service = await serve(readSettings({ PORT: '0', STATE_DIR: state, SHUTDOWN_SECONDS: '1' }))
}, 60_000)
afterAll(async () => {
  await service?.close()
  for (const path of [folder, state]) await rm(path, { recursive: true, force: true })
})

const read = async (path: string) => (await fetch(`${service.url}${path}`)).text()

test('a release says what is new in it', async () => {
  const html = await read(`/en/releases/${LATER}`)
  expect(html).toContain(`Differences from ${publishedVersion}`)
  expect(html).toMatch(/>Events<\/a><\/td><td class="numeric"[^>]*>0<\/td><td class="numeric"[^>]*>1<\/td>/)
  expect(await read(`/en/releases/${publishedVersion}`)).not.toContain('Differences from')
})

test('two releases are compared cell by cell', async () => {
  const html = await read(`/zh/differences?from=${publishedVersion}&to=${LATER}`)
  expect(html).toContain('new-year-climb-2020')
  expect(html).toMatch(/<del><span lang="zh-Hans">2020全国新年.*?<\/del> → <ins><span lang="zh-Hans">2020年全国新年/)
  expect(html).toContain('有差异的行（1）')
  expect(await read(`/en/differences?from=${publishedVersion}&to=${publishedVersion}`)).toContain(
    'The data of the two releases are the same.',
  )
})
