import { GraphQLError } from 'graphql'

/** Every `extensions.code` the schema itself answers with, and what it means. */
export const errorCodes = {
  GRAPHQL_PARSE_FAILED: {
    en: 'The text is not GraphQL; the message says where.',
    zh: '文本不是合法的 GraphQL；消息中说明位置。',
  },
  GRAPHQL_VALIDATION_FAILED: {
    en: 'The operation does not fit the schema; the message says where and often what would.',
    zh: '操作与模式不符；消息中说明位置，通常也说明应如何书写。',
  },
  OPERATION_RESOLUTION_FAILURE: {
    en: 'The text has several operations, or none of the name asked for; the message lists those it has.',
    zh: '文本中有多个操作，或没有所指名称的操作；消息中列出已有的操作。',
  },
  BAD_USER_INPUT: {
    en: 'An argument has a value the field cannot work with; the message says which and what would be right.',
    zh: '参数取值不可用；消息中说明是哪个参数、应如何填写。',
  },
  BAD_CURSOR: {
    en: 'A cursor was not made by this list with this order; take it from pageInfo or edges of the same list.',
    zh: '游标不是由同一列表、同一排序产生；请使用同一列表 pageInfo 或 edges 中的游标。',
  },
  QUERY_TOO_COSTLY: {
    en: 'The query asks for more at once than a limit allows; the message names the limit.',
    zh: '一次查询的内容超过限制；消息中说明是哪项限制。',
  },
  UNIT_MISMATCH: {
    en: 'The value cannot be converted into the unit asked for; the message names the units that fit.',
    zh: '数值不能换算成所要求的单位；消息中列出可用的单位。',
  },
} as const

export type ErrorCode = keyof typeof errorCodes

/** An error a caller can act on: English and Chinese in the message, the code in the extensions. */
export function userError(code: ErrorCode, en: string, zh: string): GraphQLError {
  return new GraphQLError(`${en} ${zh}`, { extensions: { code } })
}
