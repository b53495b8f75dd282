import { hash } from 'node:crypto'
import { publicError } from '@tiyu/schema'
import type { ExecutionResult } from 'graphql'
import { COMPRESSION_THRESHOLD, compress } from '../http/compression.ts'
import { failsIfMatch, matchesIfNoneMatch } from '../http/conditional-request.ts'
import { CONTENT_TYPE, type Coding, type MediaType } from '../http/content-negotiation.ts'
import type { RequestContext } from '../http/request-context.ts'
import { sendPreconditionFailed } from '../http/send-error.ts'
import { errorCodeOf, errorHeaders, errorStatus } from './result-errors.ts'

/** Cache policy of a response, for browsers and proxies. */
type CachePolicy = 'pinned' | 'active' | 'store'

/**
 * `Cache-Control` by cache policy, in seconds. For the active release a shared cache lags a minute at most. A pinned
 * release never changes, but browsers cannot be purged. Responses that depend on the list of releases are always
 * revalidated.
 */
const CACHE_CONTROL: Readonly<Record<CachePolicy, string>> = {
  pinned: 'public, max-age=86400, s-maxage=31536000, stale-while-revalidate=86400, immutable',
  active: 'public, max-age=0, s-maxage=10, stale-while-revalidate=50',
  store: 'public, no-cache',
}

/** A variant of one response: media type, content coding and cache policy. */
export interface Variant {
  readonly media: MediaType
  readonly coding: Coding
  readonly cachePolicy: CachePolicy
}

/** The base variant; the others are derived from it. */
export const BASE_VARIANT: Variant = { media: 'application/json', coding: 'identity', cachePolicy: 'active' }

/** An encoded body: bytes, or a latin1 string that carries one byte per character. */
export type EncodedBody = Buffer | string

/** Bodies up to this size are written as a string, in one piece with the head. In bytes. */
const SINGLE_WRITE_BYTES = 8192

function encodeBytes(bytes: Buffer): EncodedBody {
  // A string is a copy; a small buffer would keep the whole pool it is a part of alive.
  return bytes.length > SINGLE_WRITE_BYTES ? bytes : bytes.toString('latin1')
}

/** Encodes a text in UTF-8. */
export function encodeText(text: string): EncodedBody {
  const bytes = Buffer.byteLength(text)
  // ASCII is its own UTF-8.
  return bytes === text.length && bytes <= SINGLE_WRITE_BYTES ? text : encodeBytes(Buffer.from(text))
}

/** Encodes a result as JSON, as clients see it. */
export function encodeResult({ errors, data, extensions }: ExecutionResult): EncodedBody {
  return encodeText(JSON.stringify({ errors: errors?.map(publicError), data, extensions }))
}

const toBuffer = (body: EncodedBody) => (typeof body === 'string' ? Buffer.from(body, 'latin1') : body)

/** Memory of a response besides its body: objects and headers. In bytes. */
const OVERHEAD_BYTES = 1000

/** Characters of a SHA-256 in base64url that make an entity tag: 132 bits. */
const ETAG_LENGTH = 22

const hashBody = (body: Buffer) => hash('sha256', body, 'base64url').slice(0, ETAG_LENGTH)

/** Response headers for caches and conditional requests. */
interface Validators {
  readonly etag: string
  readonly headers: readonly string[]
}

/** What a response is made of, besides its body. */
interface ResponseParts {
  readonly status?: number
  readonly headers: readonly string[]
  readonly variant?: Variant
  readonly bodyHash?: string
  readonly errorCode?: string | undefined
}

/** A response that can be sent any number of times. */
export class GraphQLResponse {
  /** Approximate bytes in memory. */
  readonly size: number
  /** True if the response stays valid as long as its release. */
  readonly isCacheable: boolean
  readonly body: EncodedBody
  private readonly status: number
  private readonly baseHeaders: readonly string[]
  /** Undefined for errors, which have no validators. */
  private readonly variant: Variant | undefined
  /** Hash of the body before compression. */
  private readonly bodyHash: string | undefined
  /** Code of the first error. */
  private readonly errorCode: string | undefined
  private memoizedValidators: Validators | undefined

  private constructor(body: EncodedBody, { status = 200, headers, variant, bodyHash, errorCode }: ResponseParts) {
    this.body = body
    this.status = status
    this.variant = variant
    this.bodyHash = bodyHash
    this.errorCode = errorCode
    this.size = body.length + OVERHEAD_BYTES
    this.isCacheable = variant !== undefined && variant.cachePolicy !== 'store'
    this.baseHeaders = ['content-length', String(body.length), ...headers]
  }

  /** Creates a response with a JSON body, compressed if that makes it shorter. */
  static of(body: EncodedBody, variant: Variant): GraphQLResponse | Promise<GraphQLResponse> {
    const { media, coding } = variant
    const headers = ['content-type', CONTENT_TYPE[media]]
    const plain = () => new GraphQLResponse(body, { headers, variant: { ...variant, coding: 'identity' } })
    if (coding === 'identity' || body.length < COMPRESSION_THRESHOLD) return plain()
    const bytes = toBuffer(body)
    return compress(bytes, coding).then((compressed) => {
      if (!compressed) return plain()
      const codedHeaders = [...headers, 'content-encoding', coding]
      return new GraphQLResponse(encodeBytes(compressed), { headers: codedHeaders, variant, bodyHash: hashBody(bytes) })
    })
  }

  /** Creates the response for a result with errors; caches must not keep it. */
  static ofErrors(result: ExecutionResult, media: MediaType, body = encodeResult(result)): GraphQLResponse {
    return new GraphQLResponse(body, {
      status: errorStatus(result, media),
      errorCode: errorCodeOf(result),
      headers: ['content-type', CONTENT_TYPE[media], 'cache-control', 'no-store', ...errorHeaders(result)],
    })
  }

  /** Sends the response; by GET and HEAD with validators, or 304 if `If-None-Match` matches. */
  send(context: RequestContext): void {
    context.errorCode = this.errorCode
    if (context.method === 'POST' || !this.variant) {
      context.writeHead(this.status, this.baseHeaders).end(this.body, 'latin1')
      return
    }
    // Made on demand: most responses answer POST requests, which have no validators.
    this.memoizedValidators ??= this.createValidators(this.variant)
    const { etag, headers } = this.memoizedValidators
    const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = context.request.headers
    if (failsIfMatch(ifMatch, etag)) sendPreconditionFailed(context)
    else if (matchesIfNoneMatch(ifNoneMatch, etag)) context.writeHead(304, headers).end()
    else context.writeHead(this.status, [...this.baseHeaders, ...headers]).end(this.body, 'latin1')
  }

  private createValidators({ media, coding, cachePolicy }: Variant): Validators {
    const etagSuffix = `${media === 'application/json' ? '' : '.g'}${coding === 'identity' ? '' : `-${coding}`}`
    const etag = `"${this.bodyHash ?? hashBody(toBuffer(this.body))}${etagSuffix}"`
    const cacheHeaders = ['cache-control', CACHE_CONTROL[cachePolicy], 'vary', 'Accept, Accept-Encoding']
    return { etag, headers: ['etag', etag, ...cacheHeaders] }
  }
}
