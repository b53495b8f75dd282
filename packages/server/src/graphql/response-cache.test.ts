import { expect, test } from 'vitest'
import { BASE_VARIANT, GraphQLResponse } from './response.ts'
import { ResponseCache } from './response-cache.ts'

const responseOf = (size: number) => GraphQLResponse.of(Buffer.alloc(size, 'x'), BASE_VARIANT)

test('evicts the least recently used response when the memory is full', async () => {
  const cache = new ResponseCache(100_000)
  for (const key of ['a', 'b', 'c', 'd']) {
    cache.set(key, await responseOf(20_000))
    cache.link(`request ${key}`, key)
  }
  expect(cache.getByRawRequest('request a')).toBe(cache.get('a'))
  cache.set('e', await responseOf(20_000))
  expect(cache.get('b')).toBeUndefined()
  expect(cache.getByRawRequest('request b')).toBeUndefined()
  for (const key of ['a', 'c', 'd', 'e']) expect(cache.get(key)).toBeDefined()
})

test('does not cache a response larger than the cache, and evicts nothing for it', async () => {
  const cache = new ResponseCache(50_000)
  cache.set('small', await responseOf(10_000))
  cache.set('large', await responseOf(90_000))
  expect(cache.get('large')).toBeUndefined()
  expect(cache.get('small')).toBeDefined()
})

test('limits the index to its share of the memory, and leaves out very long requests', async () => {
  const cache = new ResponseCache(80_000)
  cache.set('key', await responseOf(1000))
  const requests = Array.from({ length: 10 }, (_, number) => `${'x'.repeat(3000)}${number}`)
  for (const request of requests) cache.link(request, 'key')
  expect(requests.filter((request) => cache.getByRawRequest(request))).toEqual(requests.slice(-3))
  cache.link('x'.repeat(20_000), 'key')
  expect(cache.getByRawRequest('x'.repeat(20_000))).toBeUndefined()
  expect(cache.getByRawRequest(requests.at(-1) as string)).toBeDefined()
})
