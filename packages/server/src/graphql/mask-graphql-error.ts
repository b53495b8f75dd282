import { isLostConnection } from '@tiyu/store'
import { GraphQLError } from 'graphql'
import { maskError } from 'graphql-yoga'

/**
 * An error as callers are told of it: their own as they are, a database that is away as UNAVAILABLE, because the caller
 * may ask again, and a defect by the given message alone.
 */
export function maskGraphQLError(error: unknown, message: string, isDev?: boolean): Error {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (!isLostConnection(original)) return maskError(error, message, isDev)
  return new GraphQLError('The database does not answer now; ask again later. 数据库目前没有响应，请稍后再试。', {
    nodes: error instanceof GraphQLError ? (error.nodes ?? null) : null,
    path: error instanceof GraphQLError ? (error.path ?? null) : null,
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '2' } } },
  })
}
