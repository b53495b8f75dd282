import type { ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** An error a caller can act on: English and Chinese in the message, the code in the extensions. */
export function userError(code: ErrorCode, en: string, zh: string): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code } })
}
