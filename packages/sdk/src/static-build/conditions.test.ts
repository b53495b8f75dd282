import { expect, test } from 'vitest'
import { foldingTable } from '../../../model/src/text/folding.ts'
import { operatorCases, PARENT_CODES } from '../../../schema/src/testing/operator-cases.ts'
import { matchesCondition } from './conditions.ts'
import { createFolding } from './folding.ts'

const context = { parents: PARENT_CODES, foldText: createFolding(foldingTable) }

test.each(operatorCases)('$row matches $field $operator $operand: $expected', ({ row, field, condition, expected }) => {
  expect(matchesCondition(row, field, condition, context)).toBe(expected)
})
