import { hash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { CORS_HEADERS } from '../cors.ts'
import { type Coding, encode, worthwhile } from './content-coding.ts'
import { CONTENT_TYPE, type MediaType } from './media-type.ts'
import { bytesOf, type SentBody, sentBytes } from './sent-body.ts'

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

/** Bytes that an answer takes besides its body: objects and headers. */
const OVERHEAD = 1000

/** Characters of a SHA-256 in base64url that make an entity tag: 132 bits. */
const TAG = 22

const hashOf = (body: Buffer) => hash('sha256', body, 'base64url').slice(0, TAG)

/** Whether a header `If-None-Match` names a tag; compared weakly, as RFC 9110, 13.1.2 has it. */
function names(header: string, tag: string): boolean {
  if (header === tag || header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}

/** Headers for what a request by GET or HEAD may keep, and ask whether it is still right. */
interface Validators {
  readonly tag: string
  readonly headers: readonly string[]
}

/** An answer with all its headers, ready to be sent as often as it is asked for. */
export class Representation {
  /** Bytes it takes in memory, roughly. */
  readonly size: number
  /** Whether it stays right as long as its release does. */
  readonly lasting: boolean
  readonly body: SentBody
  private readonly form: Form
  private readonly described: readonly string[]
  /** Hash of the body before it was compressed, where it was. */
  private readonly hashed: string | undefined
  private known: Validators | undefined

  private constructor(body: SentBody, form: Form, hashed?: string) {
    const { media, coding, freshness } = form
    this.body = body
    this.form = form
    this.hashed = hashed
    this.size = body.length + OVERHEAD
    this.lasting = freshness !== 'store'
    const described = ['content-type', CONTENT_TYPE[media], 'content-length', String(body.length)]
    if (coding !== 'identity') described.push('content-encoding', coding)
    this.described = described
  }

  /** The representation of a JSON body in the form asked for, compressed where that is worth it. */
  static of(body: SentBody, form: Form): Representation | Promise<Representation> {
    const coding = worthwhile(form.coding, body.length)
    if (coding === 'identity') return new Representation(body, { ...form, coding })
    const bytes = bytesOf(body)
    return encode(bytes, coding).then((encoded) =>
      encoded
        ? new Representation(sentBytes(encoded), form, hashOf(bytes))
        : new Representation(body, { ...form, coding: 'identity' }),
    )
  }

  /** Sends it to a request by GET or HEAD, or tells that what the client has is still right. */
  send(response: ServerResponse, requestId: string): void {
    const { method, headers } = response.req
    if (method === 'POST') {
      this.write(response, headers.origin === undefined ? [] : CORS_HEADERS, requestId)
      return
    }
    const known = headers['if-none-match']
    const { tag, headers: validating } = this.validators
    if (known === undefined || !names(known, tag)) this.write(response, validating, requestId)
    else response.writeHead(304, [...validating, 'x-request-id', requestId]).end()
  }

  /** Made when they are first asked for: most answers go to requests by POST, which have none. */
  private get validators(): Validators {
    this.known ??= this.validate()
    return this.known
  }

  private validate(): Validators {
    const { media, coding, freshness } = this.form
    const marks = `${media === 'application/json' ? '' : '.g'}${coding === 'identity' ? '' : `-${coding}`}`
    const tag = `"${this.hashed ?? hashOf(bytesOf(this.body))}${marks}"`
    const control = ['cache-control', CACHE_CONTROL[freshness], 'vary', 'Accept, Accept-Encoding']
    return { tag, headers: ['etag', tag, ...control, ...CORS_HEADERS] }
  }

  private write(response: ServerResponse, headers: readonly string[], requestId: string): void {
    response.writeHead(200, ['x-request-id', requestId, ...this.described, ...headers]).end(this.body, 'latin1')
  }
}
