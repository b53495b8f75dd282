import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ForeignFilesError, OutputFolder } from './output-folder.ts'

let parent: string
let destination: string
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'tiyu-output-'))
  destination = join(parent, 'site')
})
afterEach(() => rm(parent, { recursive: true, force: true }))

async function build(text: string): Promise<void> {
  await using output = await OutputFolder.create(destination)
  await output.write('a/1.json', text)
  await output.write(
    'b.csv',
    (async function* () {
      yield 'one,'
      yield Buffer.from('体')
    })(),
  )
  await output.publish()
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

test('publishes a folder with checksums, and replaces an earlier one', async () => {
  await build('[]')
  expect(await readFile(join(destination, 'SHA256SUMS'), 'utf8')).toBe(
    `${sha256('[]')}  a/1.json\n${sha256('one,体')}  b.csv\n`,
  )
  await build('[1]')
  expect(await readFile(join(destination, 'a/1.json'), 'utf8')).toBe('[1]')
  expect(await readdir(parent)).toEqual(['site'])
})

test('uses an existing empty folder', async () => {
  await mkdir(destination)
  await build('[]')
  expect((await readdir(destination)).sort()).toEqual(['SHA256SUMS', 'a', 'b.csv'])
})

test.each(['thesis.docx', 'a/mine.json', '.git/HEAD'])(
  'refuses a folder with %s and does not change it',
  async (path) => {
    await build('[]')
    await mkdir(join(destination, path, '..'), { recursive: true })
    await writeFile(join(destination, path), 'mine')
    await expect(build('[1]')).rejects.toThrow(ForeignFilesError)
    await expect(build('[1]')).rejects.toThrow(path)
    expect(await readFile(join(destination, 'a/1.json'), 'utf8')).toBe('[]')
    expect(await readdir(parent)).toEqual(['site'])
  },
)

test('refuses a file as destination', async () => {
  await writeFile(destination, 'mine')
  await expect(build('[]')).rejects.toThrow(ForeignFilesError)
  expect(await readFile(destination, 'utf8')).toBe('mine')
})

test('does not overwrite files that appear at the destination during the build', async () => {
  await using output = await OutputFolder.create(destination)
  await output.write('a.json', '[]')
  await mkdir(destination)
  await writeFile(join(destination, 'mine'), 'mine')
  await expect(output.publish()).rejects.toThrow(ForeignFilesError)
  expect(await readdir(destination)).toEqual(['mine'])
})

test('removes the output of a failed build, and of a killed one at the next build', async () => {
  const failing = async () => {
    await using output = await OutputFolder.create(destination)
    await output.write('a.json', '[]')
    throw new Error('no more')
  }
  await expect(failing()).rejects.toThrow('no more')
  expect(await readdir(parent)).toEqual([])
  // Larger than any process ID.
  await mkdir(`${destination}.building-4194305`)
  await build('[]')
  expect(await readdir(parent)).toEqual(['site'])
})
