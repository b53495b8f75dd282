import type { Transform } from 'node:stream'
import { promisify } from 'node:util'
import zlib from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Coding } from './content-negotiation.ts'

/** A coding that compresses. */
export type Compression = Exclude<Coding, 'identity'>

const BROTLI_OPTIONS = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }

/** Compress on the thread pool. */
const compressors: Readonly<Record<Compression, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, BROTLI_OPTIONS),
  zstd: promisify<Buffer, Buffer>(zlib.zstdCompress),
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
}

const streams: Readonly<Record<Compression, () => Transform>> = {
  br: () => zlib.createBrotliCompress(BROTLI_OPTIONS),
  zstd: () => zlib.createZstdCompress(),
  gzip: () => zlib.createGzip(),
}

/** Shorter bodies are not compressed: they fit into one packet. In bytes. */
export const COMPRESSION_THRESHOLD = 1024

/** Memory for the compressed forms of pages and files, in bytes. */
const MAX_CACHED_BYTES = 8_000_000

const compressedBodies = new LRUCache<string, Buffer>({
  maxSize: MAX_CACHED_BYTES,
  sizeCalculation: (body) => Math.max(1, body.length),
})

/** Returns the compressed body, or undefined if it would not be shorter. */
export async function compress(body: Buffer, coding: Compression): Promise<Buffer | undefined> {
  const compressed = await compressors[coding](body)
  return compressed.length < body.length ? compressed : undefined
}

/** Returns the compressed form of a page or file, which is compressed once, whether or not it is shorter. */
export async function compressOnce(body: Buffer, coding: Compression, hash: string): Promise<Buffer> {
  const key = `${coding} ${hash}`
  const cached = compressedBodies.get(key)
  if (cached) return cached
  const compressed = await compressors[coding](body)
  compressedBodies.set(key, compressed)
  return compressed
}

/** Creates a stream that compresses. */
export function createCompressStream(coding: Compression): Transform {
  return streams[coding]()
}
