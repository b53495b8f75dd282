import { hash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { CORS_HEADERS } from '../cors.ts'
import { type Coding, compress, effectiveCoding } from './content-coding.ts'
import { type EncodedBody, encodeBytes, toBuffer } from './encoded-body.ts'
import { CONTENT_TYPE, type MediaType } from './media-type.ts'

/** How long an answer may be kept by caches outside this process. */
type CachePolicy = 'pinned' | 'active' | 'store'

/**
 * `Cache-Control` by freshness, in seconds. Of the active release a shared cache is a minute behind at most; a pinned
 * release never changes, but browsers cannot be purged; what depends on the store of releases is asked for anew each time.
 */
const CACHE_CONTROL: Readonly<Record<CachePolicy, string>> = {
  pinned: 'public, max-age=86400, s-maxage=31536000, stale-while-revalidate=86400, immutable',
  active: 'public, max-age=0, s-maxage=10, stale-while-revalidate=50',
  store: 'public, no-cache',
}

/** What a request wants to have. */
export interface Variant {
  readonly media: MediaType
  readonly coding: Coding
  readonly cachePolicy: CachePolicy
}

/** The form all others are made of. */
export const BASE_VARIANT: Variant = { media: 'application/json', coding: 'identity', cachePolicy: 'active' }

/** Bytes that an answer takes besides its body: objects and headers. */
const OVERHEAD_BYTES = 1000

/** Characters of a SHA-256 in base64url that make an entity tag: 132 bits. */
const ETAG_LENGTH = 22

const hashBody = (body: Buffer) => hash('sha256', body, 'base64url').slice(0, ETAG_LENGTH)

/** Whether a header `If-None-Match` names a tag; compared weakly, as RFC 9110, 13.1.2 has it. */
function matchesIfNoneMatch(header: string, etag: string): boolean {
  if (header === etag || header.trim() === '*') return true
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag)
}

/** Headers for what a request by GET or HEAD may keep, and ask whether it is still right. */
interface Validators {
  readonly etag: string
  readonly headers: readonly string[]
}

/** An answer with all its headers, ready to be sent as often as it is asked for. */
export class Representation {
  /** Bytes it takes in memory, roughly. */
  readonly size: number
  /** Whether it stays right as long as its release does. */
  readonly isCacheable: boolean
  readonly body: EncodedBody
  private readonly variant: Variant
  private readonly baseHeaders: readonly string[]
  /** Hash of the body before it was compressed, where it was. */
  private readonly bodyHash: string | undefined
  private memoizedValidators: Validators | undefined

  private constructor(body: EncodedBody, variant: Variant, bodyHash?: string) {
    const { media, coding, cachePolicy } = variant
    this.body = body
    this.variant = variant
    this.bodyHash = bodyHash
    this.size = body.length + OVERHEAD_BYTES
    this.isCacheable = cachePolicy !== 'store'
    const baseHeaders = ['content-type', CONTENT_TYPE[media], 'content-length', String(body.length)]
    if (coding !== 'identity') baseHeaders.push('content-encoding', coding)
    this.baseHeaders = baseHeaders
  }

  /** The representation of a JSON body in the form asked for, compressed where that is worth it. */
  static of(body: EncodedBody, variant: Variant): Representation | Promise<Representation> {
    const coding = effectiveCoding(variant.coding, body.length)
    if (coding === 'identity') return new Representation(body, { ...variant, coding })
    const bytes = toBuffer(body)
    return compress(bytes, coding).then((compressed) =>
      compressed
        ? new Representation(encodeBytes(compressed), variant, hashBody(bytes))
        : new Representation(body, { ...variant, coding: 'identity' }),
    )
  }

  /** Sends it to a request by GET or HEAD, or tells that what the client has is still right. */
  send(response: ServerResponse, requestId: string): void {
    const { method, headers } = response.req
    if (method === 'POST') {
      this.write(response, headers.origin === undefined ? [] : CORS_HEADERS, requestId)
      return
    }
    const ifNoneMatch = headers['if-none-match']
    const { etag, headers: validatorHeaders } = this.validators
    if (ifNoneMatch === undefined || !matchesIfNoneMatch(ifNoneMatch, etag))
      this.write(response, validatorHeaders, requestId)
    else response.writeHead(304, [...validatorHeaders, 'x-request-id', requestId]).end()
  }

  /** Made when they are first asked for: most answers go to requests by POST, which have none. */
  private get validators(): Validators {
    this.memoizedValidators ??= this.createValidators()
    return this.memoizedValidators
  }

  private createValidators(): Validators {
    const { media, coding, cachePolicy } = this.variant
    const etagSuffix = `${media === 'application/json' ? '' : '.g'}${coding === 'identity' ? '' : `-${coding}`}`
    const etag = `"${this.bodyHash ?? hashBody(toBuffer(this.body))}${etagSuffix}"`
    const cacheHeaders = ['cache-control', CACHE_CONTROL[cachePolicy], 'vary', 'Accept, Accept-Encoding']
    return { etag, headers: ['etag', etag, ...cacheHeaders, ...CORS_HEADERS] }
  }

  private write(response: ServerResponse, headers: readonly string[], requestId: string): void {
    response.writeHead(200, ['x-request-id', requestId, ...this.baseHeaders, ...headers]).end(this.body, 'latin1')
  }
}
