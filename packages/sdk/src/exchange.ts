import { ApiError, type GraphQLErrorItem } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { RateLimitError } from './errors/rate-limit-error.ts'
import { UnexpectedAnswerError } from './errors/unexpected-answer-error.ts'
import { retryAfter } from './retry-after.ts'

interface Answer {
  readonly data?: unknown
  readonly errors?: unknown
}

/** The answer, or nothing where the text is none. */
function parseAnswer(text: string, type: string | null): Answer {
  try {
    if (type?.includes('json')) return JSON.parse(text) ?? {}
  } catch {
    // Truncated or no JSON at all: judged as an answer without data and errors.
  }
  return {}
}

/** The data of an answer. */
function judge(response: Response, text: string): unknown {
  const { headers, ok, status } = response
  const type = headers.get('content-type')
  const { data, errors: reported } = parseAnswer(text, type)
  const errors: readonly GraphQLErrorItem[] = Array.isArray(reported) ? reported : []
  const [first] = errors
  if (ok && data && !first) return data
  const requestId = headers.get('x-request-id') ?? undefined
  const details = { status, errors, data, requestId, retryAfter: retryAfter(headers) }
  const limited = status === 429
  if (!first && !limited) throw new UnexpectedAnswerError(text, type, details)
  const code = first?.extensions?.code ?? (limited ? 'RATE_LIMITED' : 'GRAPHQL')
  const message = first?.message ?? 'Too many calls. 请求过于频繁。'
  throw new (limited ? RateLimitError : ApiError)(message, { ...details, code })
}

/**
 * One request and its answer.
 * @throws ApiError as the answer tells, NetworkError when there is none, the signal's reason when it is aborted
 */
export async function exchange(
  send: (url: string, init: RequestInit) => Promise<Response>,
  url: string,
  init: RequestInit & { readonly signal: AbortSignal },
): Promise<unknown> {
  let response: Response | undefined
  let text: string
  try {
    response = await send(url, init)
    text = await response.text()
  } catch (cause) {
    init.signal.throwIfAborted()
    throw new NetworkError(cause, response?.status)
  }
  return judge(response, text)
}
