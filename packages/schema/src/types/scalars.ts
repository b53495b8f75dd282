import { GraphQLError, Kind } from 'graphql'
import { builder } from '../builder.ts'

const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const DECIMAL = /^-?\d+(\.\d+)?$/

function matching(name: string, shape: RegExp, example: string) {
  return (value: unknown): string => {
    if (typeof value === 'string' && shape.test(value)) return value
    throw new GraphQLError(
      `${JSON.stringify(value)} is no ${name}; write it as a string such as ${example}. 不是有效的 ${name}，请写成字符串，如 ${example}。`,
      {
        extensions: { code: 'BAD_USER_INPUT' },
      },
    )
  }
}

function textScalar(name: 'Date' | 'Decimal', shape: RegExp, example: string, description: string) {
  const check = matching(name, shape, example)
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  })
}

textScalar(
  'Date',
  DATE,
  '"2020-07-07"',
  'A date as precise as it is known, ISO 8601: 2020, 2020-07 or 2020-07-07.\nISO 8601 日期，精确到已知程度：2020、2020-07 或 2020-07-07。',
)

textScalar(
  'Decimal',
  DECIMAL,
  '"2.3508"',
  'A decimal number as a string, digit for digit as published.\n十进制数字符串，与发布逐位一致。',
)

builder.scalarType('DateTime', {
  description: 'A moment, ISO 8601 in UTC.\nISO 8601 时刻（UTC）。',
  serialize: (value) => new Date(value).toISOString(),
  parseValue: (value) => new Date(String(value)),
})
