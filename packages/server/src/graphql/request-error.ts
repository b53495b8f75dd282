import type { ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** An error of a request that does not follow GraphQL over HTTP, in English and Chinese. */
interface RequestErrorText {
  readonly en: string
  readonly zh: string
}

/** Creates the error that a malformed request is answered with; the status holds for every media type. */
export function malformedRequest(
  { en, zh }: RequestErrorText,
  code: ErrorCode = 'BAD_REQUEST',
  status = 400,
): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code, http: { status } } })
}
