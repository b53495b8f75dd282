import type { ExecutionResult, GraphQLFormattedError } from 'graphql'

/** Removes the extensions meant for the server: `http`, and `unexpected`, which marks a defect. */
function publicError(error: GraphQLFormattedError | { toJSON(): GraphQLFormattedError }): GraphQLFormattedError {
  const { extensions, ...rest } = 'toJSON' in error ? error.toJSON() : error
  const { http: _http, unexpected: _unexpected, ...publicExtensions } = extensions ?? {}
  return Object.keys(publicExtensions).length > 0 ? { ...rest, extensions: publicExtensions } : rest
}

/** Returns a result as the JSON text of a response. */
export function stringifyResult({ errors, data, extensions }: ExecutionResult): string {
  return JSON.stringify({ errors: errors?.map(publicError), data, extensions })
}
