// Answers with errors, with the status and the headers that yoga gives them.
import type { ServerResponse } from 'node:http'
import type { ExecutionResult, GraphQLError } from 'graphql'
import { corsHeadersFor } from '../cors.ts'
import type { EncodedBody } from './encoded-body.ts'
import { CONTENT_TYPE, type MediaType } from './media-type.ts'

/** What `extensions.http` of an error tells a server; `spec` marks what JSON carries under status 200. */
interface HttpExtension {
  readonly status?: number
  readonly spec?: boolean
  readonly headers?: Readonly<Record<string, string>>
}

const httpExtensionOf = ({ extensions }: GraphQLError) => extensions.http as HttpExtension | undefined

function statusOf({ errors = [], data }: ExecutionResult, media: MediaType): number {
  const statuses = errors
    .map(httpExtensionOf)
    .filter((hints) => hints?.status !== undefined && !(hints.spec && media === 'application/json'))
    .map((hints) => hints?.status ?? 0)
  if (statuses.length > 0) return Math.max(...statuses)
  const defect = errors.some(({ extensions }) => extensions.http === undefined && extensions.unexpected)
  return defect && data === undefined ? 500 : 200
}

/** A result with errors and the JSON of it. */
export interface ErrorResponse {
  readonly result: ExecutionResult
  readonly body: EncodedBody
}

/** Sends a result with errors; no cache may keep it. */
export function sendErrorResponse(
  response: ServerResponse,
  { result, body }: ErrorResponse,
  request: { media: MediaType; requestId: string },
): void {
  const headers = Object.assign({}, ...(result.errors ?? []).map((error) => httpExtensionOf(error)?.headers))
  response.writeHead(statusOf(result, request.media), [
    ...['content-type', CONTENT_TYPE[request.media], 'content-length', String(body.length)],
    ...['cache-control', 'no-store', ...corsHeadersFor(response.req), 'x-request-id', request.requestId],
    ...Object.entries<string>(headers).flat(),
  ])
  response.end(body, 'latin1')
}
