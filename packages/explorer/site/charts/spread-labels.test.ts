import { expect, test } from 'vitest'
import { spreadLabels } from './spread-labels.ts'

test('labels keep their order and do not overlap', () => {
  expect(spreadLabels([10, 50, 12], 18)).toEqual([10, 50, 28])
  expect(spreadLabels([50, 50, 50], 10)).toEqual([50, 60, 70])
  expect(spreadLabels([], 10)).toEqual([])
})
