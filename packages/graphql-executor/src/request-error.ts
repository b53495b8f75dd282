// GraphQL calls an error before execution a request error (spec 7.1.2). `extensions.http` is for the HTTP server: the
// status, and `spec`, which marks errors that an application/json response carries under status 200 (GraphQL over HTTP).
import { GraphQLError } from 'graphql'

/** Codes of request errors. */
export type RequestErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COSTLY'

/** Adds the HTTP status 400 to an error, and the code if it has none. */
export function requestError(error: GraphQLError, code: RequestErrorCode): GraphQLError {
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
