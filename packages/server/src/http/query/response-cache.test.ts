import { expect, test } from 'vitest'
import { BASE_VARIANT, Representation } from './representation.ts'
import { ResponseCache } from './response-cache.ts'

const answer = (size: number) => Representation.of(Buffer.alloc(size, 'x'), BASE_VARIANT)

test('what was asked for longest ago goes first when the bytes are used up', async () => {
  const cache = new ResponseCache(100_000)
  for (const key of ['a', 'b', 'c', 'd']) {
    cache.set(key, await answer(20_000))
    cache.link(`request ${key}`, key)
  }
  expect(cache.getByRawRequest('request a')).toBe(cache.get('a'))
  cache.set('e', await answer(20_000))
  expect(cache.get('b')).toBeUndefined()
  expect(cache.getByRawRequest('request b')).toBeUndefined()
  for (const key of ['a', 'c', 'd', 'e']) expect(cache.get(key)).toBeDefined()
})

test('an answer that would take all the bytes is not kept, and drives out no other', async () => {
  const cache = new ResponseCache(50_000)
  cache.set('small', await answer(10_000))
  cache.set('large', await answer(90_000))
  expect(cache.get('large')).toBeUndefined()
  expect(cache.get('small')).toBeDefined()
})

test('requests take no more than their part of the bytes, and very long ones none', async () => {
  const cache = new ResponseCache(80_000)
  cache.set('key', await answer(1000))
  const requests = Array.from({ length: 10 }, (_, number) => `${'x'.repeat(3000)}${number}`)
  for (const request of requests) cache.link(request, 'key')
  expect(requests.filter((request) => cache.getByRawRequest(request))).toEqual(requests.slice(-3))
  cache.link('x'.repeat(20_000), 'key')
  expect(cache.getByRawRequest('x'.repeat(20_000))).toBeUndefined()
  expect(cache.getByRawRequest(requests.at(-1) as string)).toBeDefined()
})
