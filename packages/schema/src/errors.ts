import type { ErrorCode } from '@tiyu/model'
import { GraphQLError } from 'graphql'

/** Creates an expected error: message in English and Chinese, code in the extensions. */
export function userError(code: ErrorCode, en: string, zh: string): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code } })
}

/** @throws GraphQLError BAD_USER_INPUT with a message in English and Chinese */
export function refuse(en: string, zh: string): never {
  throw userError('BAD_USER_INPUT', en, zh)
}
