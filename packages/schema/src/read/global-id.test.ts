import { expect, test } from 'vitest'
import { decodeGlobalId } from './global-id.ts'
import { isReferenceName } from './reference.ts'

const encode = (text: string) => Buffer.from(text).toString('base64')

test('decodes the global ID of a row', () => {
  expect(decodeGlobalId(encode('Region:140700'))).toEqual({ typename: 'Region', id: '140700' })
  expect(decodeGlobalId(encode('Source:a:b'))).toEqual({ typename: 'Source', id: 'a:b' })
})

test.each([
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map((name) => [name]),
  ...['Release', 'IndicatorPart', 'SearchEntry', 'GroupCount', 'Query', ''].map((name) => [name]),
])('refuses the ID of the type %j, which has no rows with global IDs', (typename) => {
  expect(() => decodeGlobalId(encode(`${typename}:x`))).toThrow(/Invalid global ID/)
})

test.each(['__proto__', 'constructor', 'toString'])('%s is no table in memory', (name) => {
  expect(isReferenceName(name)).toBe(false)
})
