import { expect, test } from 'vitest'
import { runsAt, runsUpTo } from '../testing/text-runs.ts'
import { layOut } from './pdf-text.ts'
import type { TextRun } from './text-run.ts'

const read = (runs: readonly TextRun[]) => layOut(runs).text

test('reads numbers that stand at the right of their columns', () => {
  const runs = [
    ...runsAt(100, ['指标', 0], ['目标', 100], ['完成', 200]),
    ...runsAt(80, ['公园', 0]),
    ...runsUpTo(80, ['3', 190], ['4', 290]),
    ...runsAt(60, ['步道', 0]),
    ...runsUpTo(60, ['1204.5', 190], ['116.3', 290]),
  ]
  expect(read(runs)).toBe('指标 | 目标 | 完成\n公园 | 3 | 4\n步道 | 1204.5 | 116.3')
})

test('reads headings over columns whose numbers stand at the right, and those over two columns', () => {
  const runs = [
    ...runsAt(120, ['公园', 100], ['步道', 300]),
    ...runsAt(100, ['计划', 110], ['完成', 210], ['计划', 310], ['完成', 410]),
    ...runsAt(80, ['甲县', 0]),
    ...runsUpTo(80, ['6', 190], ['7', 290], ['12', 390], ['12.6', 490]),
    ...runsAt(60, ['合计', 0]),
    ...runsUpTo(60, ['11', 190], ['11', 290], ['130', 390], ['31.6', 490]),
  ]
  expect(read(runs).split('\n').slice(-3)).toEqual([
    ' | 计划 | 完成 | 计划 | 完成',
    '甲县 | 6 | 7 | 12 | 12.6',
    '合计 | 11 | 11 | 130 | 31.6',
  ])
})

test('joins the lines of cells in the middle of their row', () => {
  const runs = [
    ...runsAt(100, ['任务', 0], ['目标', 100], ['时限', 200]),
    ...runsAt(80, ['新建体育公园', 0]),
    ...runsAt(74, ['12个', 100], ['10月', 200]),
    ...runsAt(68, ['和健身步道', 0]),
    ...runsAt(48, ['赛事', 0], ['40场', 100], ['全年', 200]),
    ...runsAt(28, ['培训', 0], ['90人', 100], ['全年', 200]),
  ]
  expect(read(runs)).toBe(
    '任务 | 目标 | 时限\n新建体育公园和健身步道 | 12个 | 10月\n赛事 | 40场 | 全年\n培训 | 90人 | 全年',
  )
})

test('adds nothing to the last row that stands below the table', () => {
  const runs = [
    ...runsAt(100, ['指标', 0], ['数值', 200]),
    ...runsAt(80, ['公园', 0], ['12', 200]),
    ...runsAt(60, ['步道', 0], ['864', 200]),
    ...runsAt(30, ['2024年', 200]),
  ]
  expect(read(runs).split('\n').slice(-2)).toEqual(['步道 | 864', '2024年'])
})

test('makes no number of two in one cell', () => {
  const runs = [
    ...runsAt(100, ['指标', 0], ['目标', 100], ['数值', 200]),
    ...runsAt(80, ['公园', 0], ['3', 100], ['12', 200]),
    ...runsAt(60, ['步道', 0], ['8', 100], ['864', 200]),
    ...runsAt(48, ['46', 200]),
  ]
  expect(read(runs)).toMatch(/864 46/)
})

test('divides no sentence where a column of a table near it starts', () => {
  const runs = [
    ...runsAt(120, ['累计投资 3860 万元，面积 12 亩。', 0]),
    ...runsAt(100, ['指标', 0], ['单位', 75], ['数值', 160]),
    ...runsAt(80, ['公园', 0], ['个', 75], ['12', 160]),
  ]
  expect(read(runs)).toMatch(/^累计投资 3860 万元，面积 12 亩。\n/)
})
