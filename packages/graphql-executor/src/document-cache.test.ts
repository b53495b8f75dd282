import { expect, test } from 'vitest'
import { DocumentCache } from './document-cache.ts'

test('evicts the least recently used text when the capacity is exceeded', () => {
  const cache = new DocumentCache<{ text: string }>(10)
  const computed: string[] = []
  const get = (text: string) =>
    cache.get(text, () => {
      computed.push(text)
      return { text }
    })
  const first = get('aaaa')
  get('bbbb')
  expect(get('aaaa')).toBe(first)
  get('cc')
  expect(computed).toEqual(['aaaa', 'bbbb', 'cc'])
  get('dddd')
  expect(get('aaaa')).toBe(first)
  get('bbbb')
  expect(computed).toEqual(['aaaa', 'bbbb', 'cc', 'dddd', 'bbbb'])
})

test('does not cache a text longer than the capacity', () => {
  const cache = new DocumentCache<object>(10)
  expect(cache.get('longer than ten', () => ({}))).not.toBe(cache.get('longer than ten', () => ({})))
})
