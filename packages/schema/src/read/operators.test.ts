import { expect, test } from 'vitest'
import { operatorCases } from '../testing/operator-cases.ts'

test.each(operatorCases)('$row matches $operator $operand: $expected', ({ matches, expected }) => {
  expect(matches).toBe(expected)
})
