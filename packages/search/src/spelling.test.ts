import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctionsOf } from './spelling.ts'

const words = ['fitness', 'gymnasium', 'stadium', 'swim', 'swimming', 'trail', 'trails', 'witness']

test.each([
  ['fitnes', ['fitness']],
  ['ftiness', ['fitness']],
  ['gimnasiun', ['gymnasium']],
  ['stadum', ['stadium']],
  ['trail', ['trails']],
  ['swims', ['swim', 'swimming']],
  ['trial', ['trail']],
  ['fit', []],
  ['体育', []],
  ['zzzzzzzzzz', []],
])('%s may mean %j', (word, meant) => expect(correctionsOf(word, words)).toEqual(meant))

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'i', 's'), minLength: 4, maxLength: 10 })

/** One mistake at a place: a letter too many, missing, another, or exchanged with the next. */
function mistake(word: string, kind: number, place: number, letter: string): string {
  const at = place % word.length
  const [before, one, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
  return [
    `${before}${letter}${one}${after}`,
    `${before}${after}`,
    `${before}${letter}${after}`,
    `${before}${after.charAt(0)}${one}${after.slice(1)}`,
  ][kind] as string
}

test('a word with one mistake may mean the word, whatever the mistake', () => {
  fc.assert(
    fc.property(letters, fc.nat(3), fc.nat(9), fc.constantFrom('a', 's', 'x'), (word, kind, place, letter) => {
      const written = mistake(word, kind, place, letter)
      fc.pre(written !== word && written.length >= 4)
      expect(correctionsOf(written, [word, 'unlike'])).toEqual([word])
    }),
  )
})
