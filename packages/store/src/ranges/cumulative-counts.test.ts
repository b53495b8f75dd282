import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countDistinct, cumulativeCounts } from './cumulative-counts.ts'

const numbers = fc
  .array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })), {
    maxLength: 200,
  })
  .map((values) => Float64Array.from(values).sort())

test('each count is that of the numbers up to its value', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (sorted, step) => {
      const counts = [...cumulativeCounts(sorted, step)]
      for (const { value, count } of counts) expect(count).toBe(sorted.filter((number) => number <= value).length)
      expect(counts[0]).toEqual({ value: -Infinity, count: 0 })
      expect(counts.at(-1)).toEqual({ value: Infinity, count: sorted.length })
    }),
  )
})

test('fewer numbers than the step lie between two values', () => {
  fc.assert(
    fc.property(numbers, fc.integer({ min: 1, max: 20 }), (sorted, step) => {
      const values = [...cumulativeCounts(sorted, step)].map(({ value }) => value)
      for (const [at, value] of values.slice(1).entries()) {
        const between = sorted.filter((number) => number > (values[at] as number) && number < value)
        expect(between.length).toBeLessThan(step)
      }
      expect(new Set(values).size).toBe(values.length)
    }),
  )
})

test('with a step of one, each value has a count', () => {
  const sorted = Float64Array.of(1, 2, 2, 2.5)
  expect([...cumulativeCounts(sorted, 1)].slice(1, -1)).toEqual([
    { value: 1, count: 1 },
    { value: 2, count: 3 },
    { value: 2.5, count: 4 },
  ])
  expect(countDistinct(sorted)).toBe(3)
})
