import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { moveIntoPlace } from './empty-database.ts'

let parent: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tiyu-move-'))
})
afterEach(() => rm(parent, { recursive: true }))

async function folderWith(name: string, text: string): Promise<string> {
  const folder = join(parent, name)
  await mkdir(folder)
  await writeFile(join(folder, 'file'), text)
  return folder
}

test('of two folders that are moved to one place, the first one stays', async () => {
  const target = join(parent, 'target')
  await moveIntoPlace(await folderWith('first', 'first'), target)
  await moveIntoPlace(await folderWith('second', 'second'), target)
  expect(await readFile(join(target, 'file'), 'utf8')).toBe('first')
  expect(await readdir(parent)).toEqual(['target'])
})

test('a folder that cannot be moved is removed, and the error is thrown', async () => {
  const folder = await folderWith('first', 'first')
  await expect(moveIntoPlace(folder, join(parent, 'missing', 'target'))).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await readdir(parent)).toEqual([])
})
