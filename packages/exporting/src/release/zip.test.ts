import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zip } from './zip.ts'

const content = Buffer.from(Array.from({ length: 40_000 }, (_, at) => `${at % 977},晋中市,${at}\n`).join(''))

/** Reads a text in pieces of some bytes. */
const inPieces = (size: number) => ({
  path: 'rows.csv',
  async *read() {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size)
  },
})

const archive = async (size: number) => Buffer.concat(await Array.fromAsync(zip([inPieces(size)])))

test('a file gives the same bytes, in whatever pieces it is read', async () => {
  const whole = await archive(content.length)
  for (const size of [1000, 65_536, 100_001]) expect((await archive(size)).equals(whole)).toBe(true)
  expect(Buffer.from(unzipSync(whole)['rows.csv'] ?? []).equals(content)).toBe(true)
})

test('an empty file is in the archive', async () => {
  const written = Buffer.concat(await Array.fromAsync(zip([{ path: 'empty.csv', async *read() {} }])))
  expect(unzipSync(written)).toEqual({ 'empty.csv': new Uint8Array() })
})
