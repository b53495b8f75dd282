import { type Column, date, decimal, INVALID } from '@tiyu/model'
import { GraphQLError, Kind, print, type ValueNode } from 'graphql'
import { builder } from '../builder.ts'

/** Defines a scalar whose values are strings, valid as cells of this format are. */
function defineStringScalar(name: 'Date' | 'Decimal', { parse, hint }: Column<string>, description: string) {
  const isValid = (value: unknown): value is string => typeof value === 'string' && parse?.(value) !== INVALID
  const invalid = (written: string, node?: ValueNode) =>
    new GraphQLError(
      `Invalid ${name} ${written}. ${hint.en} It is a string, in double quotes. ${name} 无效：${written}。${hint.zh}此处须为带英文双引号的字符串。`,
      { ...(node && { nodes: node }), extensions: { code: 'BAD_USER_INPUT' } },
    )
  builder.scalarType(name, {
    description,
    serialize: (value) => value,
    parseValue: (value) => {
      if (isValid(value)) return value
      throw invalid(JSON.stringify(value))
    },
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && isValid(node.value)) return node.value
      throw invalid(print(node), node)
    },
  })
}

defineStringScalar(
  'Date',
  date,
  'A date in ISO 8601, as precise as it is known: 2020, 2020-07 or 2020-07-07.\nISO 8601 日期，精确到已知程度：2020、2020-07 或 2020-07-07。',
)

defineStringScalar(
  'Decimal',
  decimal,
  'A decimal number as a string, exactly as published.\n十进制数字符串，与发布内容完全一致。',
)

builder.scalarType('DateTime', {
  description: 'A point in time, ISO 8601 in UTC.\nISO 8601 时刻（UTC）。',
  serialize: (value) => new Date(value).toISOString(),
})

builder.scalarType('GeoJSON', {
  description:
    'An object of GeoJSON (RFC 7946): longitude before latitude, in degrees, WGS 84.\nGeoJSON 对象（RFC 7946）：先经度后纬度，单位为度，WGS 84。',
  serialize: (value) => value,
})
