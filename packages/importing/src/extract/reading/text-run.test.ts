import { expect, test } from 'vitest'
import { closeSpacing, joinCellLines } from './text-run.ts'

test.each([
  ['东 屏 市 2 0 2 3 年 工 作 总 结', '东屏市2023年工作总结'],
  ['完 成 投 资 3 860 万 元 ，增 长 12. 5%', '完成投资3860万元，增长12.5%'],
  ['新建公园 12 个，面积 3.5 公顷', '新建公园 12 个，面积 3.5 公顷'],
  ['1 2 3', '1 2 3'],
])('closes the spaces of a text that is spaced out: %s', (text, expected) => {
  expect(closeSpacing(text)).toBe(expected)
})

test.each([
  ['1,234,', '567', '1,234,567'],
  ['864', '46', '864 46'],
  ['95%', '3.5', '95% 3.5'],
  ['新建体育', '公园', '新建体育公园'],
  ['Adults', 'exercising', 'Adults exercising'],
])('joins the lines of a cell: %s and %s', (above, below, expected) => {
  expect(joinCellLines(above, below)).toBe(expected)
})
