import { ApiError, type GraphQLErrorItem } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import { parseRetryAfter } from './retry-delay.ts'

/** The parts of a Response that the client uses. */
export interface FetchResponse extends Pick<Response, 'headers' | 'ok' | 'status' | 'text'> {
  /** Stores the response in the cache; called after the response was validated. */
  store?(): void
}

/** Makes one HTTP request. */
export type Fetch = (url: string, init: Init) => Promise<FetchResponse>

/** Options of one HTTP request. */
export interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** URL of the service, with the release to query. */
  readonly url: string
}

/** A response that was read completely. */
export interface FetchResult {
  /** The method and the address without its query string. */
  readonly request: string
  readonly response: FetchResponse
  readonly text: string
  /** The text as JSON: an empty object if it is truncated or not JSON. */
  readonly body: object
}

/**
 * Makes one request and reads the whole response.
 * @throws NetworkError if the connection fails, the reason of the signal if it is aborted
 */
export async function fetchResult(fetch: Fetch, url: string, init: Init): Promise<FetchResult> {
  const request = describeRequest(url, init)
  let response: FetchResponse | undefined
  try {
    response = await fetch(url, init)
    const text = await response.text()
    return { request, response, text, body: parseBody(text) }
  } catch (cause) {
    init.signal.throwIfAborted()
    throw new NetworkError(cause, response?.status, request)
  }
}

/** Returns the method and the address of a request, without its query string: `GET https://example.org/graphql`. */
export function describeRequest(url: string, { method = 'GET' }: Pick<RequestInit, 'method'>): string {
  return `${method} ${url.split('?')[0]}`
}

/** Returns a text as JSON; what is not JSON is reported as a response without data and errors. */
function parseBody(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

/**
 * Returns the data of a GraphQL response.
 * @throws ApiError for GraphQL errors, RateLimitError for status 429, UnexpectedAnswerError for anything else
 */
export function unwrap({ request, response, text, body }: FetchResult): unknown {
  const { headers, ok, status } = response
  const { data, errors: reportedErrors }: { data?: unknown; errors?: unknown } = body
  const errors: readonly GraphQLErrorItem[] = Array.isArray(reportedErrors) ? reportedErrors : []
  const [firstError] = errors
  if (ok && data && !firstError) {
    response.store?.()
    return data
  }
  const requestId = headers.get('x-request-id') ?? undefined
  const details = { status, errors, data, requestId, retryAfter: parseRetryAfter(headers) }
  const isRateLimited = status === 429
  if (!firstError && !isRateLimited)
    throw new UnexpectedAnswerError(request, text, headers.get('content-type'), details)
  const code = firstError?.extensions?.code ?? (isRateLimited ? 'RATE_LIMITED' : 'GRAPHQL')
  const message = firstError?.message ?? 'Too many requests. 请求过于频繁。'
  throw new (isRateLimited ? RateLimitError : ApiError)(message, { ...details, code })
}

/** The function `unwrap`, as lazily loaded modules get it. */
export type Unwrap = typeof unwrap
