import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ForeignFilesError } from './foreign-files-error.ts'
import { OutputFolder } from './output-folder.ts'

let around: string
let place: string
beforeEach(async () => {
  around = await mkdtemp(join(tmpdir(), 'tiyu-output-'))
  place = join(around, 'site')
})
afterEach(() => rm(around, { recursive: true, force: true }))

async function build(text: string): Promise<void> {
  await using output = await OutputFolder.create(place)
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

test('A folder is there when it is complete, with a digest of each file, and a later one takes its place', async () => {
  await build('[]')
  expect(await readFile(join(place, 'SHA256SUMS'), 'utf8')).toBe(
    `${sha256('[]')}  a/1.json\n${sha256('one,体')}  b.csv\n`,
  )
  await build('[1]')
  expect(await readFile(join(place, 'a/1.json'), 'utf8')).toBe('[1]')
  expect(await readdir(around)).toEqual(['site'])
})

test('An empty folder is taken', async () => {
  await mkdir(place)
  await build('[]')
  expect((await readdir(place)).sort()).toEqual(['SHA256SUMS', 'a', 'b.csv'])
})

test.each(['thesis.docx', 'a/mine.json', '.git/HEAD'])(
  'A folder with %s is refused and left as it is',
  async (path) => {
    await build('[]')
    await mkdir(join(place, path, '..'), { recursive: true })
    await writeFile(join(place, path), 'mine')
    await expect(build('[1]')).rejects.toThrow(ForeignFilesError)
    await expect(build('[1]')).rejects.toThrow(path)
    expect(await readFile(join(place, 'a/1.json'), 'utf8')).toBe('[]')
    expect(await readdir(around)).toEqual(['site'])
  },
)

test('A file in its place is refused', async () => {
  await writeFile(place, 'mine')
  await expect(build('[]')).rejects.toThrow(ForeignFilesError)
  expect(await readFile(place, 'utf8')).toBe('mine')
})

test('What comes into its place meanwhile is left as it is', async () => {
  await using output = await OutputFolder.create(place)
  await output.write('a.json', '[]')
  await mkdir(place)
  await writeFile(join(place, 'mine'), 'mine')
  await expect(output.publish()).rejects.toThrow(ForeignFilesError)
  expect(await readdir(place)).toEqual(['mine'])
})

test('What fails leaves nothing, and what was killed is removed by the next', async () => {
  const failing = async () => {
    await using output = await OutputFolder.create(place)
    await output.write('a.json', '[]')
    throw new Error('no more')
  }
  await expect(failing()).rejects.toThrow('no more')
  expect(await readdir(around)).toEqual([])
  // No process has this number: it is above the largest there is.
  await mkdir(`${place}.building-4194305`)
  await build('[]')
  expect(await readdir(around)).toEqual(['site'])
})
