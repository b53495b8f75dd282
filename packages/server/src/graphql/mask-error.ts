import { isLostConnection } from '@tiyu/store'
import { GraphQLError } from 'graphql'
import { maskError as maskUnexpected } from 'graphql-yoga'

/**
 * Returns the error that clients see: an expected error as it is, a lost database connection as `UNAVAILABLE`, and a
 * defect with the given message only.
 */
export function maskError(error: unknown, message: string, isDev?: boolean): Error {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (!isLostConnection(original)) return maskUnexpected(error, message, isDev)
  return new GraphQLError('The database does not respond; try again later. 数据库没有响应，请稍后再试。', {
    nodes: error instanceof GraphQLError ? (error.nodes ?? null) : null,
    path: error instanceof GraphQLError ? (error.path ?? null) : null,
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '2' } } },
  })
}
