import { expect, test } from 'vitest'
import { compareCodePoints } from './code-point-order.ts'
import { parseTokenQuery, type TokenExpression } from './token-expression.ts'
import { allOf, anyOf, tokenQuery } from './token-query.ts'

/** Prints an expression as the tsquery that it was. */
function print(expression: TokenExpression): string {
  if ('term' in expression) {
    const { typeTag, level, mark, token, isBeginning } = expression.term
    return `'${typeTag}${level}${mark}${token}'${isBeginning ? ':*' : ''}`
  }
  if ('not' in expression) return `!${print(expression.not)}`
  return 'all' in expression ? allOf(expression.all.map(print)) : anyOf(expression.any.map(print))
}

const word = (token: string) => ({ token, operator: '' }) as const
const beginning = (token: string) => ({ token, operator: ':*' }) as const

test.each([
  tokenQuery('F', 'title', word('手球')),
  tokenQuery('F', 'text', beginning('球'), ['2', '3']),
  allOf([tokenQuery('F', 'title', word('手球')), anyOf(["'O-3580'", "'O=3580'"]), "!('F1=手球' | 'F2=手球')"]),
  anyOf([allOf(["'F^shen.bu':*", "'F@140700'"]), "'E-x.y'"]),
])('reads %s', (query) => expect(print(parseTokenQuery(query))).toBe(query))

test('a token without a type is in no entry', () => {
  expect(parseTokenQuery("'-'")).toEqual({ any: [] })
})

test('code points, not code units, are the order of texts', () => {
  const texts = ['\u{20000}', 'ﬀ', '体育', '体', 'b', 'a', '']
  expect([...texts].sort(compareCodePoints)).toEqual(['', 'a', 'b', '体', '体育', 'ﬀ', '\u{20000}'])
})
