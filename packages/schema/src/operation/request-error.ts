// Errors of a request that is not executed. `extensions.http` tells an HTTP server which status to answer with; `spec`
// marks those that a response of the type application/json carries under status 200, as GraphQL over HTTP has it.

import type { ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** The same error with a code, unless it has one, and a status. */
export function requestError(error: GraphQLError, code: ErrorCode): GraphQLError {
  const { message, nodes, source, positions, path, originalError, extensions } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions: { code, http: { status: 400, spec: true }, ...extensions },
  })
}
