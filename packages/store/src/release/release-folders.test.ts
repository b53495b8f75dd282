import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { BuildFolder, ReleaseFolders } from './release-folders.ts'
import type { ReleaseInfo } from './release-info.ts'

let stateFolder: string
let folders: ReleaseFolders
beforeEach(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-folders-'))
  folders = new ReleaseFolders(stateFolder)
})
afterEach(() => rm(stateFolder, { recursive: true, force: true }))

async function addBuild(name: string, publishedAt: string, sequence: number): Promise<void> {
  const { path, database } = folders.of(name)
  await mkdir(database, { recursive: true })
  await new BuildFolder(path).write({ name, publishedAt } as ReleaseInfo, sequence)
}

const names = async () => (await folders.list()).map(({ info }) => info.name)

test('builds are listed by their number, whatever the clock said, and older ones by their time', async () => {
  await addBuild('third', '2020-01-01', 2)
  await addBuild('second', '2026-01-01', 1)
  await addBuild('former', '2024-01-01', 0)
  await addBuild('first', '2023-01-01', 0)
  expect(await names()).toEqual(['third', 'second', 'former', 'first'])
})

test('a folder without readable metadata is no build, one without a database is', async () => {
  await addBuild('complete', '2020-01-01', 2)
  await addBuild('restored', '2020-01-01', 1)
  await rm(folders.of('restored').database, { recursive: true })
  await mkdir(folders.of('empty').path)
  await addBuild('damaged', '2020-01-01', 3)
  await writeFile(join(folders.of('damaged').path, 'release.json'), '{')
  expect((await folders.list()).map(({ info, hasDatabase }) => [info.name, hasDatabase])).toEqual([
    ['complete', true],
    ['restored', false],
  ])
})

test('a database is added to a package that is in place, and nothing else remains', async () => {
  await addBuild('restored', '2020-01-01', 1)
  await rm(folders.of('restored').database, { recursive: true })
  await mkdir(folders.building.database, { recursive: true })
  await folders.add(folders.building, 'restored')
  expect((await folders.list()).map(({ hasDatabase }) => hasDatabase)).toEqual([true])
  await folders.removeUnfinished()
  await folders.remove('restored')
  expect(await names()).toEqual([])
})
