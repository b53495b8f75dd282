import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertReadableFolder, assertWritableFolder, StateFolderError } from './state-folder.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-state-folder-'))
  await writeFile(join(folder, 'file'), '')
  await symlink('loop', join(folder, 'loop'))
  await mkdir(join(folder, 'there'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('a folder is created with its parents, and one that exists is accepted', async () => {
  await assertReadableFolder(join(folder, 'not/yet/there'))
  await Promise.all([1, 2, 3].map(() => assertWritableFolder(join(folder, 'not/yet/there'))))
  await assertReadableFolder(join(folder, 'not/yet/there'))
  await assertWritableFolder(join(folder, 'there'))
})

const UNUSABLE: readonly (readonly [path: string, reason: RegExp])[] = [
  ['file', /file cannot be used: it is a file\. Set STATE_DIR .*它是一个文件/],
  ['file/below', /part of the path is a file.*路径中有一部分是文件/],
  ['loop', /loop of links.*循环链接/],
  ['x'.repeat(300), /the path is too long.*路径过长/],
]

test.each(UNUSABLE)('%s is refused with the reason', async (path, reason) => {
  for (const check of [assertReadableFolder, assertWritableFolder]) {
    const refused = check(join(folder, path))
    await expect(refused).rejects.toThrow(StateFolderError)
    await expect(refused).rejects.toThrow(reason)
  }
})

test.runIf(process.platform === 'linux')('a folder that cannot be created is refused, and soon', async () => {
  await expect(assertWritableFolder('/proc/tiyu')).rejects.toThrow(/cannot be (used|created).*无法在该处创建|没有权限/)
})
