import { expect, test } from 'vitest'
import { exampleSlug } from './example.ts'

test.each([
  ['Facilities of a city', 'facilities-of-a-city'],
  ['  “Quoted”, and (bracketed)! ', 'quoted-and-bracketed'],
  ['Top 10', 'top-10'],
])('the slug of %j is %s', (title, slug) => {
  expect(exampleSlug({ title })).toBe(slug)
})
