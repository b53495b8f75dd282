// GraphQL calls an error before execution a request error (spec 7.1.2). `extensions.http` is for the HTTP server: the
// status, and `spec`, which marks errors that an application/json response carries under status 200 (GraphQL over HTTP).
import { GraphQLError, type GraphQLErrorExtensions, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import { explainError } from './messages/explain-error.ts'

/** Codes of request errors. */
export type RequestErrorCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_USER_INPUT'
  | 'QUERY_TOO_COSTLY'

/** Adds the HTTP status 400 to an error, and the code if it has none. */
export function requestError(error: GraphQLError, code: RequestErrorCode): GraphQLError {
  return copyError(error, error.message, { code, http: { status: 400, spec: true }, ...error.extensions })
}

/** Turns an error of graphql-js before execution into a request error in both languages. */
export function specifiedError(error: GraphQLError, code: RequestErrorCode, schema: GraphQLSchema): GraphQLError {
  return requestError(copyError(error, explainError(error, schema), error.extensions), code)
}

/** Adds code and Chinese to a field error of graphql-js, about an argument whose variable has no suitable value. */
export function describeFieldError(error: GraphQLError, schema: GraphQLSchema): GraphQLError {
  if (error.extensions.code !== undefined) return error
  return copyError(error, explainError(error, schema), { code: 'BAD_USER_INPUT', ...error.extensions })
}

/** Returns an error as clients see it, without the extensions for the server: `http`, and `unexpected`, which marks a defect. */
export function publicError(error: GraphQLFormattedError | GraphQLError): GraphQLFormattedError {
  const { extensions, ...rest } = 'toJSON' in error ? error.toJSON() : error
  const { http: _http, unexpected: _unexpected, ...publicExtensions } = extensions ?? {}
  return Object.keys(publicExtensions).length > 0 ? { ...rest, extensions: publicExtensions } : rest
}

function copyError(error: GraphQLError, message: string, extensions: GraphQLErrorExtensions): GraphQLError {
  const { nodes, source, positions, path, originalError } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    path: path ?? null,
    originalError: originalError ?? null,
    extensions,
  })
}
