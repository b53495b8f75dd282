import { expect, test } from 'vitest'
import { findRankPart, findStatedPart } from './stated-part.ts'

const units = [
  { code: 'KM', name: '公里' },
  { code: 'ITEM', name: '个' },
  { code: 'PERSON', name: '人' },
]

const kilometres = (exact: string, qualifier: 'APPROXIMATE' | null = null) => ({ exact, unitCode: 'KM', qualifier })

const partOf = (text: string, part: ReturnType<typeof findStatedPart>) => part && text.slice(part.start, part.end)

test('finds the number with its unit and its qualifier', () => {
  const text = '建成约600公里步道和30个球场'
  expect(partOf(text, findStatedPart(text, kilometres('600', 'APPROXIMATE'), units))).toBe('约600公里')
  expect(partOf(text, findStatedPart(text, { exact: '30', unitCode: 'ITEM' }, units))).toBe('30个')
})

test('finds a range by both ends', () => {
  const text = '参加者80-100人'
  const range = { exact: '80', exactUpper: '100', unitCode: 'PERSON', qualifier: 'RANGE' } as const
  expect(partOf(text, findStatedPart(text, range, units))).toBe('80-100人')
  expect(findStatedPart(text, { ...range, exactUpper: '120' }, units)).toBeUndefined()
})

test.each([
  ['another unit', '600个', kilometres('600')],
  ['another qualifier', '约600公里', kilometres('600')],
  ['two places', '计划600公里，实际600公里', kilometres('600')],
  ['nowhere', '步道', kilometres('600')],
])('finds nothing with %s', (_, text, figure) => {
  expect(findStatedPart(text, figure, units)).toBeUndefined()
})

test('finds a claimed rank that is claimed once', () => {
  expect(partOf('总数居全省第二', findRankPart('总数居全省第二', 2))).toMatch(/第二$/)
  expect(findRankPart('总数居全省第二', 3)).toBeUndefined()
  expect(findRankPart('金牌居全省第二，奖牌居全省第二', 2)).toBeUndefined()
})
