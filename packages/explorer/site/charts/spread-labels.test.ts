import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

const label = (middle: number, height = 18) => ({ middle, height })
const range = [0, 300] as const

test('labels that are apart stay where they are', () => {
  expect(spreadLabels([label(100), label(20)], range)).toEqual([100, 20])
})

test('labels at one height move up and down by the same distance', () => {
  expect(spreadLabels([label(100), label(100)], range)).toEqual([91, 109])
})

test('a label of two lines has the room of two', () => {
  expect(spreadLabels([label(100), label(100, 36)], range)).toEqual([86.5, 113.5])
})

test('labels stay in the range, in the order of their lines, and never overlap', () => {
  const anyLabel = fc.record({ middle: fc.integer({ min: 0, max: 300 }), height: fc.constantFrom(18, 36) })
  fc.assert(
    fc.property(fc.array(anyLabel, { minLength: 1, maxLength: 6 }), (labels) => {
      const placed = spreadLabels(labels, range).map((middle, at) => ({
        wanted: labels[at]?.middle ?? 0,
        top: middle - (labels[at]?.height ?? 0) / 2,
        bottom: middle + (labels[at]?.height ?? 0) / 2,
      }))
      const sorted = placed.toSorted((one, other) => one.top - other.top)
      for (const [at, { top, bottom, wanted }] of sorted.entries()) {
        expect(top).toBeGreaterThanOrEqual(-1e-9)
        expect(bottom).toBeLessThanOrEqual(300 + 1e-9)
        const above = sorted[at - 1]
        if (above) {
          expect(top).toBeGreaterThanOrEqual(above.bottom - 1e-9)
          expect(wanted).toBeGreaterThanOrEqual(above.wanted)
        }
      }
    }),
  )
})
