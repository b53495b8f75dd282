import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findStatedBytesProblem } from './stated-bytes.ts'

const TEXT = 'code,name\na,体育馆\n'
const BYTES = Buffer.byteLength(TEXT)
const hash = (algorithm: string) => createHash(algorithm).update(TEXT).digest('hex')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-stated-bytes-'))
  await writeFile(join(folder, 'sports.csv'), TEXT)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const problemOf = (stated: { bytes?: number; hash?: string }) =>
  findStatedBytesProblem(folder, { name: 'sports', path: 'sports.csv', ...stated })

test.each([
  {},
  { bytes: BYTES },
  { hash: hash('md5') },
  { hash: `sha256:${hash('sha256').toUpperCase()}` },
  { bytes: BYTES, hash: `sha512:${hash('sha512')}` },
])('accepts a file as stated: %j', async (stated) => {
  expect(await problemOf(stated)).toBeUndefined()
})

test.each([
  [{ bytes: 5 }, `bytes of sports.csv is 5, but the file has ${BYTES}.`],
  [
    { hash: `sha256:${'0'.repeat(64)}` },
    `hash of sports.csv is sha256:${'0'.repeat(64)}, but the file has sha256:${hash('sha256')}.`,
  ],
  [{ hash: '0'.repeat(32) }, `hash of sports.csv is ${'0'.repeat(32)}, but the file has md5:${hash('md5')}.`],
])('reports a file that differs: %j', async (stated, message) => {
  expect(await problemOf(stated)).toMatchObject({ file: 'datapackage.json', message: { en: message } })
})
