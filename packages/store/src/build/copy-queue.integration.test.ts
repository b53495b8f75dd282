import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPgliteLoader } from '../database/pglite-loader.ts'
import { CopyQueue } from './copy-queue.ts'

let folder: string
let loader: Awaited<ReturnType<typeof openPgliteLoader>>
let queue: CopyQueue

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-queue-'))
  loader = await openPgliteLoader(join(folder, 'database'))
  await loader.run('BEGIN; CREATE TABLE one (number int, text text); CREATE TABLE other (number int)')
  queue = new CopyQueue(loader)
})
afterEach(async () => {
  await loader.close()
  await rm(folder, { recursive: true })
})

/** A few of these fill a batch. */
const LONG = 'x'.repeat(300_000)

test('loads the rows of several tables, each in order', async () => {
  const [one, other] = [queue.addTable('one', ['number', 'text']), queue.addTable('other', ['number'])]
  for (let number = 0; number < 40; number += 1) {
    one.writeLine([number, LONG])
    other.writeLine([number])
    await queue.sendFullBatches()
  }
  await queue.flush()
  const numbers = Array.from({ length: 40 }, (_, number) => ({ number }))
  expect(await loader.query('SELECT number FROM one ORDER BY ctid')).toEqual(numbers)
  expect(await loader.query('SELECT number FROM other ORDER BY ctid')).toEqual(numbers)
})

test('throws the error of the database on flush', async () => {
  const lines = queue.addTable('one', ['number', 'text'])
  lines.writeLine(['no number', LONG])
  await expect(queue.flush()).rejects.toThrow(/invalid input syntax for type integer/)
})
