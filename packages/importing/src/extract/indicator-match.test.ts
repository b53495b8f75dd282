import { expect, test } from 'vitest'
import { draftText } from './testing/draft-text.ts'

async function indicatorsOf(text: string): Promise<string[]> {
  const drafts = await draftText(`一、2022年工作总结\n${text}`, 'observations')
  return drafts.map(({ cells }) => (cells.indicatorCode?.startsWith('proposed-') ? '–' : (cells.indicatorCode ?? '')))
}

test.each([
  [
    'distinguishes a stock from an addition',
    '建成体育公园6个，健身步道总长120公里。',
    ['sports-parks-built', 'fitness-trail-length'],
  ],
  [
    'distinguishes an increase from a level',
    '人均体育场地面积2.6平方米，增加0.1平方米。',
    ['sports-ground-area-per-capita', 'sports-ground-area-per-capita-added'],
  ],
  ['abstains from a part of the whole', '公共体育场地面积5万平方米，县级体育公园3个。', ['–', '–']],
  [
    'carries what the clause before measures',
    '田径场地62个，场地面积31万平方米。',
    ['athletics-grounds', 'athletics-ground-area'],
  ],
  [
    'carries it to what is per person',
    '全县体育场地面积65万平方米，人均2.2平方米。',
    ['sports-ground-area', 'sports-ground-area-per-capita'],
  ],
  ['counts medals of Games only', '在第十五届省运会上获金牌3枚。在省锦标赛上获金牌2枚。', ['games-gold-medals', '–']],
  ['reads another word of the same meaning', '体彩销量6.3亿元，足球场34个。', ['lottery-sales', 'football-pitches']],
  ['does not guess a growth', '体育彩票销售额同比增长11%。', ['–']],
])('%s', async (_, text, expected) => {
  expect(await indicatorsOf(text)).toEqual(expected)
})
