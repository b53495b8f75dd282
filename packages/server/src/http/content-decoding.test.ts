import zlib from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeBody, parseContentCodings } from './content-decoding.ts'

const TEXT = Buffer.from('{"query":"{ release { version } }"} 晋中市'.repeat(20))
const LIMIT = TEXT.length

test.each([
  ['gzip', zlib.gzipSync(TEXT)],
  ['x-gzip', zlib.gzipSync(TEXT)],
  ['GZIP', zlib.gzipSync(TEXT)],
  ['deflate', zlib.deflateSync(TEXT)],
  ['deflate', zlib.deflateRawSync(TEXT)],
  ['br', zlib.brotliCompressSync(TEXT)],
  ['zstd', zlib.zstdCompressSync(TEXT)],
  ['gzip, br', zlib.brotliCompressSync(zlib.gzipSync(TEXT))],
  ['identity', TEXT],
  ['', TEXT],
])('decodes %s', async (header, body) => {
  expect(await decodeBody(body, parseContentCodings(header) ?? [], LIMIT)).toEqual(TEXT)
})

test.each(['compress', 'gzip, unknown', 'gzip, gzip, gzip', 'constructor'])('refuses %s', (header) => {
  expect(parseContentCodings(header)).toBeUndefined()
})

test.each([
  ['gzip', zlib.gzipSync(TEXT).subarray(0, -5)],
  ['gzip', TEXT],
  ['deflate', Buffer.alloc(0)],
  ['br', TEXT],
  ['zstd', TEXT],
] as const)('reports damaged %s', async (coding, body) => {
  expect(await decodeBody(body, [coding], LIMIT)).toEqual({ reason: 'damaged', coding })
})

test.each([
  ['gzip', zlib.gzipSync],
  ['deflate', zlib.deflateSync],
  ['br', (body: Buffer) => zlib.brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ['zstd', zlib.zstdCompressSync],
] as const)('stops decompressing %s at the limit', async (coding, compress) => {
  const bomb = compress(Buffer.alloc(10_000_000))
  expect(bomb.length).toBeLessThan(100_000)
  expect(await decodeBody(bomb, [coding], LIMIT)).toEqual({ reason: 'too-large', coding })
})
