import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashSet64 } from './hash-sets.ts'

test('numbers texts in the order they are added, like a Map', () => {
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

test('keeps 300,000 keys apart that differ in digits', () => {
  const seen = new HashSet64()
  const repeated = Array.from({ length: 300_000 }, (_, number) => seen.add(`gen-${number}`)).filter(
    (one) => one !== undefined,
  )
  expect(repeated).toEqual([])
  for (let number = 0; number < 300_000; number += 7) expect(seen.indexOf(`gen-${number}`)).toBe(number)
  expect(seen.indexOf('gen-300000')).toBeUndefined()
})
