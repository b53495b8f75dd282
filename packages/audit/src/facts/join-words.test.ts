import { expect, test } from 'vitest'
import { joinWords } from './join-words.ts'

test.each([
  [['晋中市', '2020年', '人均体育场地面积'], '晋中市2020年人均体育场地面积'],
  [['晋中市', '', '打卡人次'], '晋中市打卡人次'],
  [['Southmere', '2024年', 'Sports grounds'], 'Southmere 2024年 Sports grounds'],
  [['全国', '2023年', 'GDP比重'], '全国2023年 GDP比重'],
  [['2026年世界U20', '女子手球'], '2026年世界U20女子手球'],
])('joins %j to %s', (words, text) => {
  expect(joinWords(words)).toBe(text)
})
