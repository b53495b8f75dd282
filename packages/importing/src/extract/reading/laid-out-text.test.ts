import { expect, test } from 'vitest'
import { withoutRepeatedHead } from './laid-out-text.ts'

const BEFORE = '表1\n县区 | 场地 | \n | 个数 | 面积\n甲县 | 12 | 3.5'

test('takes off the head of a table that goes on from the page before', () => {
  expect(withoutRepeatedHead(BEFORE, '县区 | 场地 | \n | 个数 | 面积\n乙县 | 8 | 2.1')).toBe('乙县 | 8 | 2.1')
})

test('leaves rows that only look like the table before, and other tables', () => {
  expect(withoutRepeatedHead(BEFORE, '乙县 | 8 | 2.1')).toBe('乙县 | 8 | 2.1')
  expect(withoutRepeatedHead(`${BEFORE}\n注：完。`, '县区 | 场地 | \n乙县 | 8 | ')).toMatch(/^县区/)
})
