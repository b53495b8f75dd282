import { ApiError, type GraphQLErrorItem } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import { parseRetryAfter } from './retry-after.ts'

/** What is needed of a response. */
export interface FetchResponse extends Pick<Response, 'headers' | 'ok' | 'status' | 'text'> {
  /** Called when the text was a good answer. */
  store?(): void
}

/** Makes one request. */
export type Fetch = (url: string, init: Init) => Promise<FetchResponse>

/** How one request is made. */
export interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** What came back. */
export interface FetchResult {
  readonly response: FetchResponse
  readonly text: string
}

/**
 * One request, and the whole of what comes back.
 * @throws NetworkError when that breaks off, the signal's reason when it is aborted
 */
export async function fetchResult(fetch: Fetch, url: string, init: Init): Promise<FetchResult> {
  let response: FetchResponse | undefined
  try {
    response = await fetch(url, init)
    return { response, text: await response.text() }
  } catch (cause) {
    init.signal.throwIfAborted()
    throw new NetworkError(cause, response?.status)
  }
}

/** What a reply says in JSON: an empty object where it is truncated or no JSON at all. */
export function parseBody({ response, text }: FetchResult): object {
  try {
    if (response.headers.get('content-type')?.includes('json')) return Object(JSON.parse(text))
  } catch {
    // Judged as an answer without data and errors.
  }
  return {}
}

/**
 * The data of an answer.
 * @throws ApiError as the answer tells
 */
export function unwrap(body: object, { response, text }: FetchResult): unknown {
  const { headers, ok, status } = response
  const { data, errors: reportedErrors }: { data?: unknown; errors?: unknown } = body
  const errors: readonly GraphQLErrorItem[] = Array.isArray(reportedErrors) ? reportedErrors : []
  const [firstError] = errors
  if (ok && data && !firstError) return data
  const requestId = headers.get('x-request-id') ?? undefined
  const details = { status, errors, data, requestId, retryAfter: parseRetryAfter(headers) }
  const isRateLimited = status === 429
  if (!firstError && !isRateLimited) throw new UnexpectedAnswerError(text, headers.get('content-type'), details)
  const code = firstError?.extensions?.code ?? (isRateLimited ? 'RATE_LIMITED' : 'GRAPHQL')
  const message = firstError?.message ?? 'Too many calls. 请求过于频繁。'
  throw new (isRateLimited ? RateLimitError : ApiError)(message, { ...details, code })
}

/**
 * The data of the answer that is coming.
 * @throws ApiError as the answer tells, NetworkError when there is none, the signal's reason when it is aborted
 */
export async function readData(pending: Promise<FetchResult>): Promise<unknown> {
  const result = await pending
  const data = unwrap(parseBody(result), result)
  result.response.store?.()
  return data
}
