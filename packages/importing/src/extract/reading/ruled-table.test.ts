import { expect, test } from 'vitest'
import { runsAt } from '../testing/text-runs.ts'
import { layOut } from './pdf-text.ts'
import type { RulingLine } from './ruling-lines.ts'
import type { TextRun } from './text-run.ts'

const horizontal = (at: number, from: number, to: number): RulingLine => ({ isHorizontal: true, at, from, to })
const vertical = (at: number, from: number, to: number): RulingLine => ({ isHorizontal: false, at, from, to })

/** The lines of a table of three columns of 100 points and three rows of 30 points. */
const GRID = [
  ...[0, 30, 60, 90].map((y) => horizontal(y, 0, 300)),
  ...[0, 100, 200, 300].map((x) => vertical(x, 0, 90)),
]
const read = (runs: readonly TextRun[], rules: readonly RulingLine[] = GRID) => layOut(runs, { rules }).text

const HEAD = runsAt(-20, ['指标', 5], ['单位', 105], ['数值', 205])

test('reads the cells between lines, wherever their texts stand, and those in two lines', () => {
  const runs = [
    ...HEAD,
    ...runsAt(-42, ['人均体育场地面积', 5]),
    ...runsAt(-50, ['平方米', 105], ['2.35', 275]),
    ...runsAt(-54, ['（含水域）', 5]),
    ...runsAt(-80, ['场地', 5], ['个', 145], ['1204', 275]),
  ]
  expect(read(runs)).toBe('指标 | 单位 | 数值\n人均体育场地面积（含水域） | 平方米 | 2.35\n场地 | 个 | 1204')
})

test('reads a heading over two columns in the first of them, and leaves the text above and below', () => {
  const rules = [
    ...[0, 60, 90].map((y) => horizontal(y, 0, 300)),
    horizontal(30, 100, 300),
    ...[0, 100, 300].map((x) => vertical(x, 0, 90)),
    vertical(200, 30, 90),
  ]
  const runs = [
    ...runsAt(10, ['表1', 100]),
    ...runsAt(-20, ['场地', 180]),
    ...runsAt(-35, ['县区', 5]),
    ...runsAt(-50, ['个数', 105], ['面积', 205]),
    ...runsAt(-80, ['甲县', 5], ['12', 150], ['3.5', 250]),
    ...runsAt(-120, ['以上。', 0]),
  ]
  expect(read(runs, rules)).toBe('表1\n县区 | 场地 | \n | 个数 | 面积\n甲县 | 12 | 3.5\n以上。')
})

test('divides a run over the line between two cells at its space', () => {
  const run: TextRun = { text: '12.6 864.2', x: 180, y: -50, width: 50, height: 10 }
  expect(read([...HEAD, ...runsAt(-50, ['甲县', 5]), run])).toBe('指标 | 单位 | 数值\n甲县 | 12.6 | 864.2')
})

test('takes a text in a box for no table', () => {
  const box = [horizontal(0, 0, 300), horizontal(90, 0, 300), vertical(0, 0, 90), vertical(300, 0, 90)]
  expect(read(runsAt(-50, ['新建公园12个。', 20]), box)).toBe('新建公园12个。')
})
