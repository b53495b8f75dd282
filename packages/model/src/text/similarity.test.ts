import { expect, test } from 'vitest'
import { nearestTo } from './similarity.ts'

const regions = [
  ['140700', '晋中市', 'Jinzhong'],
  ['140702', '榆次区', 'Yuci District'],
  ['140100', '太原市', 'Taiyuan'],
]

test.each([
  ['Jinzong', ['140700']],
  ['榆次縣', ['140702']],
  ['140701', ['140700', '140702', '140100']],
  ['football', []],
  ['', []],
])('nearest to %j are %j', (text, expected) => {
  expect(nearestTo(text, regions, (texts) => texts).map(([code]) => code)).toEqual(expected)
})
