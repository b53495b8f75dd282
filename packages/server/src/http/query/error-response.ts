// Answers with errors, with the status and the headers that yoga gives them.
import type { ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { corsHeadersFor } from '../cors.ts'
import { CONTENT_TYPE, type MediaType } from './media-type.ts'
import type { SentBody } from './sent-body.ts'

/** What `extensions.http` of an error tells a server; `spec` marks what JSON carries under status 200. */
interface HttpHints {
  readonly status?: number
  readonly spec?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

const hintsOf = ({ extensions }: GraphQLError) => extensions.http as HttpHints | undefined

function statusOf({ errors = [], data }: ExecutionResult, media: MediaType): number {
  const told = errors
    .map(hintsOf)
    .filter((hints) => hints?.status !== undefined && !(hints.spec && media === 'application/json'))
    .map((hints) => hints?.status ?? 0)
  if (told.length > 0) return Math.max(...told)
  const defect = errors.some(({ extensions }) => extensions.http === undefined && extensions.unexpected)
  return defect && data === undefined ? 500 : 200
}

/** A result with errors and the JSON of it. */
export interface Failure {
  readonly result: ExecutionResult
  readonly body: SentBody
}

/** Sends a result with errors; no cache may keep it. */
export function sendFailure(
  response: ServerResponse,
  { result, body }: Failure,
  asked: { media: MediaType; requestId: string },
): void {
  const hints = Object.assign({}, ...(result.errors ?? []).map((error) => hintsOf(error)?.headers))
  response.writeHead(statusOf(result, asked.media), [
    ...['content-type', CONTENT_TYPE[asked.media], 'content-length', String(body.length)],
    ...['cache-control', 'no-store', ...corsHeadersFor(response.req), 'x-request-id', asked.requestId],
    ...Object.entries<string>(hints).flat(),
  ])
  response.end(body, 'latin1')
}
