import { expect, test } from 'vitest'
import { operationKey } from './cache-keys.ts'
import type { GraphQLRequest } from './request.ts'

const keyOf = (variables: Readonly<Record<string, unknown>>, query = '{ a }') =>
  operationKey({ params: { variables }, query } as GraphQLRequest)

test('the key of an operation is short, however long its variables are', () => {
  const long = (end: string) => ({ a: ['x'.repeat(1_000_000), end] })
  expect(keyOf(long('1')).length).toBeLessThan(100)
  expect(keyOf(long('1'))).toBe(keyOf(long('1')))
  expect(keyOf(long('1'))).not.toBe(keyOf(long('2')))
  expect(keyOf(long('1'))).not.toBe(keyOf(long('1'), '{ b }'))
})

test('the key does not depend on the order of variables', () => {
  expect(keyOf({ a: 1, b: { c: 2, d: 3 } })).toBe(keyOf({ b: { d: 3, c: 2 }, a: 1 }))
})
