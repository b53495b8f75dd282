import type { Bilingual, ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** Creates the error that a malformed request is answered with; the status holds for every media type. */
export function malformedRequest({ en, zh }: Bilingual, code: ErrorCode = 'BAD_REQUEST', status = 400): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code, http: { status } } })
}
