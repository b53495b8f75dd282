import { hash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { CORS_HEADERS } from '../cors.ts'
import { type Coding, encode } from './content-coding.ts'
import type { MediaType } from './media-type.ts'

/** How long an answer may be kept by caches outside this process. */
type Freshness = 'pinned' | 'active' | 'store'

/**
 * `Cache-Control` by freshness, in seconds. Of the active release a shared cache is a minute behind at most; a pinned
 * release never changes, but browsers cannot be purged; what depends on the store of releases is asked for anew each time.
 */
const CACHE_CONTROL: Readonly<Record<Freshness, string>> = {
  pinned: 'public, max-age=86400, s-maxage=31536000, stale-while-revalidate=86400, immutable',
  active: 'public, max-age=0, s-maxage=10, stale-while-revalidate=50',
  store: 'public, no-cache',
}

/** What a request wants to have. */
export interface Form {
  readonly media: MediaType
  readonly coding: Coding
  readonly freshness: Freshness
}

/** The form all others are made of. */
export const PLAIN: Form = { media: 'application/json', coding: 'identity', freshness: 'active' }

/** Bytes up to which a body is sent in one piece with its head, as a text of single-byte characters. */
const ONE_PIECE = 8192

/** Bytes that an answer takes besides its body: objects and headers. */
const OVERHEAD = 1000

/** Characters of a SHA-256 in base64url that make an entity tag: 132 bits. */
const TAG = 22

/** Whether a header `If-None-Match` names a tag; compared weakly, as RFC 9110, 13.1.2 has it. */
function names(header: string, tag: string): boolean {
  if (header === tag || header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

/** An answer as bytes with all its headers, ready to be sent as often as it is asked for. */
export class Representation {
  /** Bytes it takes in memory, roughly. */
  readonly size: number
  /** Whether it stays right as long as its release does. */
  readonly lasting: boolean
  private readonly tag: string
  private readonly body: Buffer | string
  private readonly plain: readonly string[]
  private readonly open: readonly string[]
  private readonly cacheable: readonly string[]
  private readonly validators: readonly string[]

  private constructor(bytes: Buffer, { media, coding, freshness }: Form, tag: string) {
    this.tag = `"${tag}${media === 'application/json' ? '' : '.g'}${coding === 'identity' ? '' : `-${coding}`}"`
    this.size = bytes.length + OVERHEAD
    this.lasting = freshness !== 'store'
    // A copy of its own: small buffers are parts of a larger one, which would be kept whole.
    this.body = bytes.length > ONE_PIECE ? bytes : bytes.toString('latin1')
    const described = ['content-type', `${media}; charset=utf-8`, 'content-length', String(bytes.length)]
    if (coding !== 'identity') described.push('content-encoding', coding)
    this.plain = described
    this.open = [...described, ...CORS_HEADERS]
    const control = ['cache-control', CACHE_CONTROL[freshness], 'vary', 'Accept, Accept-Encoding']
    this.validators = ['etag', this.tag, ...control, ...CORS_HEADERS]
    this.cacheable = [...described, ...this.validators]
  }

  /** The representation of a JSON body in the form asked for, compressed where that is worth it. */
  static async of(body: Buffer, form: Form): Promise<Representation> {
    const encoded = await encode(body, form.coding)
    const tag = hash('sha256', body, 'base64url').slice(0, TAG)
    return encoded
      ? new Representation(encoded, form, tag)
      : new Representation(body, { ...form, coding: 'identity' }, tag)
  }

  get bytes(): Buffer {
    return typeof this.body === 'string' ? Buffer.from(this.body, 'latin1') : this.body
  }

  /** Sends it to a request by GET or HEAD, or tells that what the client has is still right. */
  send(response: ServerResponse, requestId: string): void {
    const { method, headers } = response.req
    const known = headers['if-none-match']
    if (method === 'POST') this.write(response, headers.origin === undefined ? this.plain : this.open, requestId)
    else if (known === undefined || !names(known, this.tag)) this.write(response, this.cacheable, requestId)
    else response.writeHead(304, [...this.validators, 'x-request-id', requestId]).end()
  }

  private write(response: ServerResponse, headers: readonly string[], requestId: string): void {
    response.writeHead(200, [...headers, 'x-request-id', requestId]).end(this.body, 'latin1')
  }
}
