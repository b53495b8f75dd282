import { ApiError, type GraphQLErrorItem } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { RateLimitError } from './errors/rate-limit-error.ts'
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
import { retryAfter } from './retry-after.ts'

/** What is needed of a response. */
export interface Reply extends Pick<Response, 'headers' | 'ok' | 'status' | 'text'> {
  /** Called when the text was a good answer. */
  keep?(): void
}

/** Makes one request. */
export type Fetch = (url: string, init: Init) => Promise<Reply>

/** How one request is made. */
export interface Init extends RequestInit {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
}

/** What came back. */
export interface Received {
  readonly reply: Reply
  readonly text: string
}

/**
 * One request, and the whole of what comes back.
 * @throws NetworkError when that breaks off, the signal's reason when it is aborted
 */
export async function receive(send: Fetch, url: string, init: Init): Promise<Received> {
  let reply: Reply | undefined
  try {
    reply = await send(url, init)
    return { reply, text: await reply.text() }
  } catch (cause) {
    init.signal.throwIfAborted()
    throw new NetworkError(cause, reply?.status)
  }
}

/** What a reply says in JSON: an empty object where it is truncated or no JSON at all. */
export function parse({ reply, text }: Received): object {
  try {
    if (reply.headers.get('content-type')?.includes('json')) return Object(JSON.parse(text))
  } catch {
    // Judged as an answer without data and errors.
  }
  return {}
}

/**
 * The data of an answer.
 * @throws ApiError as the answer tells
 */
export function judge(answer: object, { reply, text }: Received): unknown {
  const { headers, ok, status } = reply
  const { data, errors: reported }: { data?: unknown; errors?: unknown } = answer
  const errors: readonly GraphQLErrorItem[] = Array.isArray(reported) ? reported : []
  const [first] = errors
  if (ok && data && !first) return data
  const requestId = headers.get('x-request-id') ?? undefined
  const details = { status, errors, data, requestId, retryAfter: retryAfter(headers) }
  const limited = status === 429
  if (!first && !limited) throw new UnexpectedAnswerError(text, headers.get('content-type'), details)
  const code = first?.extensions?.code ?? (limited ? 'RATE_LIMITED' : 'GRAPHQL')
  const message = first?.message ?? 'Too many calls. 请求过于频繁。'
  throw new (limited ? RateLimitError : ApiError)(message, { ...details, code })
}

/**
 * The data of the answer that is coming.
 * @throws ApiError as the answer tells, NetworkError when there is none, the signal's reason when it is aborted
 */
export async function dataOf(coming: Promise<Received>): Promise<unknown> {
  const received = await coming
  const data = judge(parse(received), received)
  received.reply.keep?.()
  return data
}
