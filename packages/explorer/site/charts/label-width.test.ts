import { expect, test } from 'vitest'
import { labelWidth } from './label-width.ts'

test('Chinese characters are wider than letters', () => {
  expect(labelWidth('晋中市')).toBe(39)
  expect(labelWidth('Jinzhong')).toBe(72)
  expect(labelWidth('')).toBe(0)
})
