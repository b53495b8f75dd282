import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Fingerprints } from './fingerprints.ts'

test('Texts are numbered in the order they are first seen, as a map would', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 200 }), (texts) => {
      const seen = new Fingerprints()
      const numbers = new Map<string, number>()
      for (const text of texts) {
        expect(seen.find(text)).toBe(numbers.get(text))
        expect(seen.add(text)).toBe(numbers.get(text))
        if (!numbers.has(text)) numbers.set(text, numbers.size)
      }
      expect(seen.size).toBe(numbers.size)
    }),
  )
})

test('Keys that differ in a digit stay apart, however many', () => {
  const seen = new Fingerprints()
  const repeated = Array.from({ length: 300_000 }, (_, number) => seen.add(`gen-${number}`)).filter(
    (one) => one !== undefined,
  )
  expect(repeated).toEqual([])
  for (let number = 0; number < 300_000; number += 7) expect(seen.find(`gen-${number}`)).toBe(number)
  expect(seen.find('gen-300000')).toBeUndefined()
})
