import { promisify } from 'node:util'
import zlib from 'node:zlib'
import type { Coding } from './content-negotiation.ts'

type Compression = Exclude<Coding, 'identity'>

const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 }

/** Compress on the thread pool. */
const compressors: Readonly<Record<Compression, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, { params: quality }),
  zstd: promisify<Buffer, Buffer>(zlib.zstdCompress),
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
}

/** Returns the compressed body, or undefined if it would not be shorter. */
export async function compress(body: Buffer, coding: Compression): Promise<Buffer | undefined> {
  const compressed = await compressors[coding](body)
  return compressed.length < body.length ? compressed : undefined
}
