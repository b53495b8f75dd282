import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellPosition, cellReference } from './cell-reference.ts'

test.each([
  ['A1', 0, 0],
  ['Z9', 8, 25],
  ['AA10', 9, 26],
  ['XFD1048576', 1_048_575, 16_383],
])('%s', (reference, row, column) => {
  expect(cellPosition(reference)).toEqual({ row, column })
  expect(cellReference({ row, column })).toBe(reference)
})

test('every position has a reference that leads back to it', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(cellPosition(cellReference({ row, column }))).toEqual({ row, column })
    }),
  )
})
