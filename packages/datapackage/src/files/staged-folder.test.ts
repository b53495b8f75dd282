import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StagedFolder } from './staged-folder.ts'

let parent: string

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tiyu-staged-'))
})

afterEach(async () => {
  await rm(parent, { recursive: true, force: true })
})

test('shows the target only after commit', async () => {
  const folder = await StagedFolder.create(join(parent, 'out'))
  await writeFile(folder.path('a.txt'), 'a')
  expect(await readdir(parent)).not.toContain('out')
  await folder.commit()
  expect(await readdir(parent)).toEqual(['out'])
  expect(await readFile(join(parent, 'out/a.txt'), 'utf8')).toBe('a')
})

test('leaves nothing after discard', async () => {
  const folder = await StagedFolder.create(join(parent, 'out'))
  await writeFile(folder.path('a.txt'), 'a')
  await folder.discard()
  expect(await readdir(parent)).toEqual([])
})
