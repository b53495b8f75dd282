import { foldQuery } from '@tiyu/model/search-tokens'
import { expect, test } from 'vitest'
import { withoutQuestionWords } from './question-words.ts'

test.each([
  ['晋中市2020年体育彩票销售额是多少', '晋中市2020 体育彩票销售额'],
  ['晋中有多少个足球场', '晋中 足球场'],
  ['什么是人均体育场地面积', '人均体育场地面积'],
  ['手球学校在哪里', '手球学校'],
  ['云竹水库怎么样？', '云竹水库 ?'],
  ['河北省的足球场地数量是多少个', '河北省 足球场地数量'],
  ['How many basketball courts in China?', 'basketball courts in china?'],
  ['where is the handball school', 'the handball school'],
])('%s', (text, rest) => expect(withoutQuestionWords(foldQuery(text))).toBe(rest))

test.each(['其他系统管理的体育场地', '少年宫', '几何', '哪吒', 'Howard', 'Island', '多少', 'what is'])(
  'leaves %s as it is',
  (text) => expect(withoutQuestionWords(foldQuery(text))).toBeUndefined(),
)
