import { GraphQLError, Kind } from 'graphql'
import { builder } from '../builder.ts'

const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const DECIMAL_PATTERN = /^-?\d+(\.\d+)?$/

function patternValidator(name: string, pattern: RegExp, example: string) {
  return (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value
    throw new GraphQLError(
      `Invalid ${name} ${JSON.stringify(value)}. Write a string such as ${example}. ${name} 无效：${JSON.stringify(value)}。请写成字符串，如 ${example}。`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    )
  }
}

function defineStringScalar(name: 'Date' | 'Decimal', pattern: RegExp, example: string, description: string) {
  const validate = patternValidator(name, pattern, example)
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: validate,
    parseLiteral: (node) => validate(node.kind === Kind.STRING ? node.value : undefined),
  })
}

defineStringScalar(
  'Date',
  DATE_PATTERN,
  '"2020-07-07"',
  'A date in ISO 8601, as precise as it is known: 2020, 2020-07 or 2020-07-07.\nISO 8601 日期，精确到已知程度：2020、2020-07 或 2020-07-07。',
)

defineStringScalar(
  'Decimal',
  DECIMAL_PATTERN,
  '"2.3508"',
  'A decimal number as a string, exactly as published.\n十进制数字符串，与发布内容完全一致。',
)

builder.scalarType('DateTime', {
  description: 'A point in time, ISO 8601 in UTC.\nISO 8601 时刻（UTC）。',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => new Date(String(value)),
})
