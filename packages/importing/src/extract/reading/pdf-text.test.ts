import { expect, test } from 'vitest'
import { layOut } from './pdf-text.ts'
import type { TextRun } from './text-run.ts'

const SIZE = 10

/** Runs of a line: text, start and, for a run whose width is not that of its characters, its width. */
function line(y: number, ...runs: readonly (readonly [text: string, x: number, width?: number])[]): TextRun[] {
  return runs.map(([text, x, width = text.length * SIZE]) => ({ text, x, y, width, height: SIZE }))
}

const read = (runs: readonly TextRun[]) => layOut(runs).text

const HEAD = line(100, ['指标', 0], ['单位', 80], ['数值', 160])

test('divides cells by wide gaps', () => {
  expect(read([...HEAD, ...line(80, ['场地', 0], ['个', 80], ['12', 160])])).toBe('指标 | 单位 | 数值\n场地 | 个 | 12')
})

test('divides a cell that is wider than its column from the next', () => {
  const row = line(80, ['人均体育场地面积标准', 0], ['平方米', 80], ['2.3', 160])
  expect(read([...HEAD, ...row])).toBe('指标 | 单位 | 数值\n人均体育场地面积标准 | 平方米 | 2.3')
})

test('divides cells whose narrow gap is a space of one run, where a column starts', () => {
  const row = line(80, ['体育场地总面积 平方米', 0, 110], ['2.3', 160])
  expect(read([...HEAD, ...row])).toBe('指标 | 单位 | 数值\n体育场地总面积 | 平方米 | 2.3')
})

test('leaves a space within a cell where no column starts', () => {
  const row = line(80, ['体育 场地', 0], ['个', 80], ['12', 160])
  expect(read([...HEAD, ...row])).toBe('指标 | 单位 | 数值\n体育 场地 | 个 | 12')
})

test('joins the runs of a sentence', () => {
  expect(read(line(100, ['新建公园', 0], ['12', 40], ['个', 60]))).toBe('新建公园12个')
})

test('leaves a caption whole whose title starts where a column does', () => {
  const caption = line(120, ['表1', 0], ['设施情况', 30])
  const rows = [...line(100, ['项', 0], ['单位', 30], ['数值', 160]), ...line(80, ['场', 0], ['个', 30], ['12', 160])]
  expect(read([...caption, ...rows])).toMatch(/^表1 设施情况\n/)
})

test('joins the lines of a label', () => {
  const rows = [
    ...line(100, ['Indicator', 0, 60], ['2021', 160, 30], ['2022', 240, 30]),
    ...line(80, ['Adults exercising', 0, 100], ['41.4', 160, 30], ['42.6', 240, 30]),
    ...line(66, ['weekly (%)', 0, 60]),
    ...line(46, ['Trails (km)', 0, 60], ['79', 160, 20], ['84.6', 240, 30]),
  ]
  expect(read(rows)).toBe(
    'Indicator | 2021 | 2022\nAdults exercising weekly (%) | 41.4 | 42.6\nTrails (km) | 79 | 84.6',
  )
})

test.each([
  ['1.92 m²', 'per resident'],
  ['ends.', '43 per cent'],
  ['a week,', '2.1 points'],
  ['9 gold,', '14 silver'],
])('divides the words of %s and %s', (left, right) => {
  const end = left.length * 5
  expect(read(line(100, [left, 0, end], [right, end + 5, right.length * 5]))).toBe(`${left} ${right}`)
})
