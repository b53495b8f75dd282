import { expect, test } from 'vitest'
import { failsIfMatch, matchesIfNoneMatch } from './conditional-request.ts'

test.each([
  [undefined, false],
  ['*', false],
  ['"a"', false],
  ['"b", "a"', false],
  ['"b"', true],
  ['W/"a"', true],
  ['', true],
])('If-Match: %s fails for "a": %s', (header, fails) => {
  expect(failsIfMatch(header, '"a"')).toBe(fails)
})

test('no weak tag matches If-Match', () => {
  expect(failsIfMatch('W/"a"', 'W/"a"')).toBe(true)
})

test.each([
  [undefined, false],
  [' * ', true],
  ['"a"', true],
  ['W/"a"', true],
  ['"b" , W/"a"', true],
  ['"b"', false],
  ['a', false],
  ['', false],
])('If-None-Match: %s matches "a": %s', (header, matches) => {
  expect(matchesIfNoneMatch(header, '"a"')).toBe(matches)
  expect(matchesIfNoneMatch(header, 'W/"a"')).toBe(matches)
})
