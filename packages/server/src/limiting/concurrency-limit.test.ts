import { expect, test } from 'vitest'
import { ConcurrencyLimit } from './concurrency-limit.ts'

test('the limit falls while the event loop is late, and rises slowly when it is punctual', () => {
  const limit = new ConcurrencyLimit(16)
  expect(limit.observeDelay(20)).toBe(16)
  expect(limit.observeDelay(100)).toBe(12)
  for (let count = 0; count < 20; count += 1) limit.observeDelay(100)
  expect(limit.observeDelay(100)).toBe(4)
  expect(limit.observeDelay(20)).toBe(4)
  expect(limit.observeDelay(1)).toBe(5)
  for (let count = 0; count < 20; count += 1) limit.observeDelay(1)
  expect(limit.observeDelay(1)).toBe(16)
})

test('a limit of one stays one', () => {
  const limit = new ConcurrencyLimit(1)
  expect(limit.observeDelay(1000)).toBe(1)
})
