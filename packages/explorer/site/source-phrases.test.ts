import { expect, test } from 'vitest'
import { sortPhrases } from './source-phrases.ts'

test('phrases are in the order of the text, those without a place at the end', () => {
  const phrases = [
    { slug: 'a', start: null },
    { slug: 'b', start: 8 },
    { slug: 'c', start: 1 },
    { slug: 'd', start: null },
  ]
  expect(sortPhrases(phrases).map(({ slug }) => slug)).toEqual(['c', 'b', 'a', 'd'])
})
