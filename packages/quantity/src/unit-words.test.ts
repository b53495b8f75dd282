import { expect, test } from 'vitest'
import { readQuantities } from './testing/read-quantities.ts'

test.each([
  ['座席3000座', '3000 SEAT'],
  ['可容纳观众5000座', '5000 SEAT'],
  ['看台座位共3万座', '30000 SEAT'],
  ['4267个座位', '4267 SEAT'],
  ['500坐席', '500 SEAT'],
  ['3座体育馆', '3 ?'],
  ['体育馆3座', '3 ?'],
  ['健身驿站120座', '120 ?'],
  ['3000座体育公园', '3000 ?'],
  ['体育馆1座，座席3000座', '1 ?, 3000 SEAT'],
  ['看台旁的3座体育馆', ''],
  ['3座谈会', ''],
])('tells seats from buildings: %s', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})

test.each([
  ['位居3位', ''],
  ['排名上升3名', ''],
  ['上升3位', ''],
  ['前进3名', ''],
  ['前移3位', ''],
  ['下移了3位', ''],
  ['跃升至3位', ''],
  ['3位教练', '3 PERSON'],
  ['下降3名', '-3 PERSON'],
  ['3个名次', '3 ?'],
  ['上升3个位次', '3 ?'],
])('tells ranks from people: %s', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})

test.each(['小时', '学时', '季度', '星期', '工作日', '千分点', '万分点', '名次', '平方', '立方'])(
  'reads no count of things in 3个%s',
  (word) => {
    expect(readQuantities(`3个${word}`)).toBe('3 ?')
  },
)

test.each(['一个来月', '3分地', '3分球', '1000米/3分', '一家3口', '一家三口', '3对3'])(
  'finds no unit in %s, or not the one of another word',
  (text) => {
    expect(readQuantities(text)).not.toMatch(/POINT|ESTABLISHMENT|ITEM|\?/)
  },
)
