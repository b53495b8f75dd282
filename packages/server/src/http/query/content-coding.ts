// Compression of answers, on the thread pool.
import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** The content codings of an answer; of two that a request likes alike, the first. */
const CODINGS = ['br', 'zstd', 'gzip', 'identity'] as const
export type Coding = (typeof CODINGS)[number]
type Compression = Exclude<Coding, 'identity'>

/** Bytes below which no answer is compressed: it fits into one packet as it is. */
const WORTH = 1024

/** Headers that are remembered with what they came to. */
const REMEMBERED = 500

const quality = { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 }

const encoders: Readonly<Record<Compression, (body: Buffer) => Promise<Buffer>>> = {
  br: (body) => promisify<Buffer, zlib.BrotliOptions, Buffer>(zlib.brotliCompress)(body, { params: quality }),
  zstd: promisify<Buffer, Buffer>(zlib.zstdCompress),
  gzip: promisify<Buffer, Buffer>(zlib.gzip),
}

function weights(header: string): Map<string, number> {
  const parts = header.toLowerCase().split(',')
  return new Map(
    parts.map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))
      return [coding, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
    }),
  )
}

function choose(header: string): Coding {
  const asked = weights(header)
  const weigh = (coding: Coding) => asked.get(coding) ?? (coding === 'identity' ? 0.001 : (asked.get('*') ?? 0))
  const best = CODINGS.reduce((one, other) => (weigh(other) > weigh(one) ? other : one))
  // Who likes none of them gets the bytes as they are, which everybody can read.
  return weigh(best) > 0 ? best : 'identity'
}

const remembered = new Map<string, Coding>()

/** The content coding a request likes best, by its header `Accept-Encoding` (RFC 9110, 12.5.3). */
export function codingFor(header: string | undefined): Coding {
  if (!header) return 'identity'
  const known = remembered.get(header)
  if (known) return known
  if (remembered.size >= REMEMBERED) remembered.clear()
  const chosen = choose(header)
  remembered.set(header, chosen)
  return chosen
}

/** The coding for a body of so many bytes: the one asked for, if it is worth it. */
export function worthwhile(coding: Coding, bytes: number): Coding {
  return bytes < WORTH ? 'identity' : coding
}

/** The body in a content coding; undefined where it would not be shorter. */
export async function encode(body: Buffer, coding: Compression): Promise<Buffer | undefined> {
  const encoded = await encoders[coding](body)
  return encoded.length < body.length ? encoded : undefined
}
