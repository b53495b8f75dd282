// Compression of answers, on the thread pool.
import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** The content codings of an answer; of two that a request likes alike, the first. */
const CODINGS = ['br', 'zstd', 'gzip', 'identity'] as const
export type Coding = (typeof CODINGS)[number]
type Compression = Exclude<Coding, 'identity'>

/** Bytes below which no answer is compressed: it fits into one packet as it is. */
const COMPRESSION_THRESHOLD = 1024

/** Headers that are remembered with what they came to. */
const MAX_CACHED_HEADERS = 500

const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 }

const compressors: Readonly<Record<Compression, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, { params: quality }),
  zstd: promisify<Buffer, Buffer>(zlib.zstdCompress),
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
}

function parseWeights(header: string): Map<string, number> {
  const parts = header.toLowerCase().split(',')
  return new Map(
    parts.map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
    }),
  )
}

function selectCoding(header: string): Coding {
  const weightByCoding = parseWeights(header)
  const weightOf = (coding: Coding) =>
    weightByCoding.get(coding) ?? (coding === 'identity' ? 0.001 : (weightByCoding.get('*') ?? 0))
  const best = CODINGS.reduce((one, other) => (weightOf(other) > weightOf(one) ? other : one))
  // Who likes none of them gets the bytes as they are, which everybody can read.
  return weightOf(best) > 0 ? best : 'identity'
}

const codingByHeader = new Map<string, Coding>()

/** The content coding a request likes best, by its header `Accept-Encoding` (RFC 9110, 12.5.3). */
export function negotiateEncoding(header: string | undefined): Coding {
  if (!header) return 'identity'
  const cached = codingByHeader.get(header)
  if (cached) return cached
  if (codingByHeader.size >= MAX_CACHED_HEADERS) codingByHeader.clear()
  const selected = selectCoding(header)
  codingByHeader.set(header, selected)
  return selected
}

/** The coding for a body of so many bytes: the one asked for, if it is worth it. */
export function effectiveCoding(coding: Coding, bytes: number): Coding {
  return bytes < COMPRESSION_THRESHOLD ? 'identity' : coding
}

/** The body in a content coding; undefined where it would not be shorter. */
export async function compress(body: Buffer, coding: Compression): Promise<Buffer | undefined> {
  const compressed = await compressors[coding](body)
  return compressed.length < body.length ? compressed : undefined
}
