import { expect, test } from 'vitest'
import { DocumentCache } from './document-cache.ts'

test('What was asked for longest ago goes when the texts get too long', () => {
  const cache = new DocumentCache<{ made: string }>(10)
  const made: string[] = []
  const get = (text: string) =>
    cache.get(text, () => {
      made.push(text)
      return { made: text }
    })
  const first = get('aaaa')
  get('bbbb')
  expect(get('aaaa')).toBe(first)
  get('cc')
  expect(made).toEqual(['aaaa', 'bbbb', 'cc'])
  get('dddd')
  expect(get('aaaa')).toBe(first)
  get('bbbb')
  expect(made).toEqual(['aaaa', 'bbbb', 'cc', 'dddd', 'bbbb'])
  get('longer than all')
  get('longer than all')
  expect(made.filter((text) => text === 'longer than all')).toHaveLength(2)
})
