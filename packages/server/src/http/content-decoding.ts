// Decompresses request bodies.
import { promisify } from 'node:util'
import zlib from 'node:zlib'

type Decompress = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>

const inflate: Decompress = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflate)
const inflateRaw: Decompress = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.inflateRaw)

/** True if a body begins with the header of the zlib format (RFC 1950). */
const hasZlibHeader = (body: Buffer) =>
  body.length > 1 && (body.readUInt8(0) & 15) === 8 && body.readUInt16BE(0) % 31 === 0

/** Decompress on the thread pool. */
const decompressors = {
  gzip: promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip),
  br: promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliDecompress),
  // Some clients send bare deflate data under this name (RFC 9110, 8.4.1.2).
  deflate: (body, options) => (hasZlibHeader(body) ? inflate(body, options) : inflateRaw(body, options)),
  zstd: promisify<Buffer, zlib.ZstdOptions, Buffer>(zlib.zstdDecompress),
} as const satisfies Readonly<Record<string, Decompress>>

type ContentCoding = keyof typeof decompressors

/** The content codings of request bodies. */
export const SUPPORTED_CODINGS = Object.keys(decompressors) as ContentCoding[]

/** Codings applied to one body at most. */
const MAX_CODINGS = 2

/** Returns the codings that a header `Content-Encoding` lists, in the order in which they were applied; undefined if one is unknown. */
export function parseContentCodings(header: string): readonly ContentCoding[] | undefined {
  const names = header
    .split(',')
    .map((name) => name.trim().toLowerCase().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity')
  const codings = names.filter((name): name is ContentCoding => Object.hasOwn(decompressors, name))
  return codings.length === names.length && codings.length <= MAX_CODINGS ? codings : undefined
}

/** Why a body could not be decompressed. */
interface DecodingFailure {
  readonly reason: 'too-large' | 'damaged'
  readonly coding: ContentCoding
}

/** Decompresses a body; no step may yield more than `maxBytes`. */
export async function decodeBody(
  body: Buffer,
  codings: readonly ContentCoding[],
  maxBytes: number,
): Promise<Buffer | DecodingFailure> {
  let decoded = body
  for (const coding of codings.toReversed()) {
    try {
      decoded = await decompressors[coding](decoded, { maxOutputLength: maxBytes })
    } catch (error) {
      const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      return { reason: isTooLarge ? 'too-large' : 'damaged', coding }
    }
  }
  return decoded
}
