import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashSet64 } from './hash-set-64.ts'

test('Texts are numbered in the order they are first seen, as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 200 }), (texts) => {
      const seen = new HashSet64()
      const numbers = new Map<string, number>()
      for (const text of texts) {
        expect(seen.indexOf(text)).toBe(numbers.get(text))
        expect(seen.add(text)).toBe(numbers.get(text))
        if (!numbers.has(text)) numbers.set(text, numbers.size)
      }
      expect(seen.size).toBe(numbers.size)
    }),
  )
})

test('Keys that differ in a digit stay apart, however many', () => {
  const seen = new HashSet64()
  const repeated = Array.from({ length: 300_000 }, (_, number) => seen.add(`gen-${number}`)).filter(
    (one) => one !== undefined,
  )
  expect(repeated).toEqual([])
  for (let number = 0; number < 300_000; number += 7) expect(seen.indexOf(`gen-${number}`)).toBe(number)
  expect(seen.indexOf('gen-300000')).toBeUndefined()
})
