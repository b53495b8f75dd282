import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HashSet64 } from './hash-sets.ts'

/** Any UTF-16 code units. The unit 'binary' of fast-check takes a second to prepare. */
const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 6 })

test('numbers texts in the order they are added, like a Map', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 200 }), (texts) => {
      const seen = new HashSet64()
      const numbers = new Map<string, number>()
      const found = texts.map((text) => [seen.indexOf(text), seen.add(text)])
      const expected = texts.map((text) => {
        const number = numbers.get(text)
        if (number === undefined) numbers.set(text, numbers.size)
        return [number, number]
      })
      expect(found).toEqual(expected)
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
  const numbers = Array.from({ length: 300_000 }, (_, number) => number)
  expect(numbers.filter((number) => seen.indexOf(`gen-${number}`) !== number)).toEqual([])
  expect(seen.indexOf('gen-300000')).toBeUndefined()
})
