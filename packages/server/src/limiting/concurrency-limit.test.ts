import { expect, test } from 'vitest'
import { ConcurrencyLimit } from './concurrency-limit.ts'

test('the limit falls while the event loop is late, and rises slowly when it is punctual', () => {
  const limit = new ConcurrencyLimit(16)
  expect(limit.current).toBe(16)
  limit.observeDelay(100)
  expect(limit.current).toBe(12)
  for (let count = 0; count < 20; count += 1) limit.observeDelay(100)
  expect(limit.current).toBe(4)
  limit.observeDelay(20)
  expect(limit.current).toBe(4)
  limit.observeDelay(1)
  expect(limit.current).toBe(5)
  for (let count = 0; count < 20; count += 1) limit.observeDelay(1)
  expect(limit.current).toBe(16)
})

test('a limit of one stays one', () => {
  const limit = new ConcurrencyLimit(1)
  limit.observeDelay(1000)
  expect(limit.current).toBe(1)
})
