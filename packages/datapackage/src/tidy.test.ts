import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { columnsOf } from './testing/package-copy.ts'
import { filesToTidy, tidyFile } from './tidy.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-tidy-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** Writes a file and tidies it; returns the result and the new content. */
async function tidied(content: string | Uint8Array, name = 'sports.csv') {
  const path = join(folder, name)
  await writeFile(path, content)
  return { result: await tidyFile(path), text: await readFile(path, 'utf8') }
}

test('writes UTF-8 with LF and keeps the original', async () => {
  const { result, text } = await tidied(Buffer.from('\uFEFFa,体\r\nb,育\r\n', 'utf16le'))
  expect(result).toMatchObject({ changed: true, encoding: 'UTF-16', warnings: [] })
  expect(text).toBe('a,体\nb,育\n')
  expect(await readdir(folder)).toEqual(['sports.csv', 'sports.csv.orig'])
})

test('removes all byte order marks at the start', async () => {
  expect((await tidied('\uFEFF\uFEFFa,体\n')).text).toBe('a,体\n')
})

test('leaves a tidy file alone', async () => {
  expect((await tidied('a,体\n')).result).toEqual({ changed: false, encoding: 'UTF-8', warnings: [] })
  expect(await readdir(folder)).toEqual(['sports.csv'])
})

test('never overwrites an original', async () => {
  for (const content of ['one\r\n', 'two\r\n', 'three\r\n']) await tidied(content)
  const originals = await Promise.all(
    ['', '.1', '.2'].map((end) => readFile(join(folder, `sports.csv.orig${end}`), 'utf8')),
  )
  expect(originals).toEqual(['one\r\n', 'two\r\n', 'three\r\n'])
})

test('leaves a file that it does not understand as it is, and names its line', async () => {
  const bytes = Buffer.concat([Buffer.from('a,体\nb,育').subarray(0, -1), Buffer.from('\r\n')])
  const { result } = await tidied(bytes)
  expect(result).toMatchObject({ problem: { line: 2, message: { en: expect.stringContaining('cut off') } } })
  expect(await readFile(join(folder, 'sports.csv'))).toEqual(bytes)
  expect(await readdir(folder)).toEqual(['sports.csv'])
})

test('writes TRUE and FALSE of a table in lower case, and nowhere else', async () => {
  const header = columnsOf('indicator-parts').join(',')
  const { text } = await tidied(`${header}\na,w,TRUE,p,TRUE,\n"a,2",w,b,p,False,x\n`)
  expect(text).toBe(`${header}\na,w,TRUE,p,true,\n"a,2",w,b,p,false,x\n`)
  expect((await tidied('flag,b\nTRUE,FALSE\n')).text).toBe('flag,b\nTRUE,FALSE\n')
})

test('warns of question marks that GBK may have put in place of a character', async () => {
  const gbk = Buffer.concat([Buffer.from('cce5d3fd', 'hex'), Buffer.from(' ? '), Buffer.from('cce5d3fd', 'hex')])
  const { result } = await tidied(Buffer.concat([Buffer.from('id,locator\na,'), gbk, Buffer.from('\n')]))
  expect(result).toMatchObject({
    changed: true,
    warnings: [{ message: { en: expect.stringMatching(/^1 lines.*line 2/) } }],
  })
})

test('reports what is not a regular file instead of waiting for it', async () => {
  await mkdir(join(folder, 'a.csv'))
  execFileSync('mkfifo', [join(folder, 'b.csv')])
  for (const name of ['a.csv', 'b.csv', 'c.csv']) {
    expect(await tidyFile(join(folder, name))).toMatchObject({ problem: { file: join(folder, name) } })
  }
})

test('finds the tables and the descriptor of a folder', async () => {
  await mkdir(join(folder, 'tables'))
  for (const name of ['a.csv', 'a.csv.orig', 'datapackage.json', 'notes.txt', 'tables/b.csv']) {
    await writeFile(join(folder, name), '')
  }
  expect((await filesToTidy(folder)).map((path) => basename(path))).toEqual(['a.csv', 'datapackage.json', 'b.csv'])
  expect(await filesToTidy(join(folder, 'a.csv'))).toEqual([join(folder, 'a.csv')])
})
