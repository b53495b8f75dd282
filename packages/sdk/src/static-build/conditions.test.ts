import { expect, test } from 'vitest'
import { operatorCases, PARENT_CODES } from '../../../schema/src/testing/operator-cases.ts'
import { matchesCondition } from './conditions.ts'

test.each(operatorCases)(
  '$row matches $field $operator $operand: $expected',
  ({ row, field, operator, operand, expected }) => {
    expect(matchesCondition(row, field, { [operator]: operand }, PARENT_CODES)).toBe(expected)
  },
)
