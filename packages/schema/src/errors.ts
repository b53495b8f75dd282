import type { ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** Returns an error the client can act on: the message in English and Chinese, the code in the extensions. */
export function userError(code: ErrorCode, en: string, zh: string): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code } })
}
