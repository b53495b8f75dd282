import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

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
  [
    'reads the measures of one event',
    '举办“丰收杯”篮球赛，来自12个省区市的36支队伍、400名选手打了60场比赛，志愿者80人。',
    ['event-provinces', 'event-teams', 'event-participants', 'event-matches', '–'],
  ],
  ['abstains from those who represent a region', '我市12名运动员参加第十五届省运会。', ['–']],
  [
    'reads events of all kinds, but not of a level or for each place',
    '全年举办各类赛事活动103场，带动2万人次参与健身。举办省级以上赛事8场。每个县举办50场以上群众赛事。',
    ['mass-sport-events', 'mass-event-participations', '–', '–'],
  ],
  [
    'assigns the values of a list to its names in order',
    '足球场地43个，十一人制、七人制、五人制分别有8个、17个和18个。',
    [
      'football-pitches',
      'eleven-a-side-football-pitches',
      'seven-a-side-football-pitches',
      'five-a-side-football-pitches',
    ],
  ],
  [
    'reads what is before a colon',
    '举办健身赛事活动：目标值80场，实际完成93场。',
    ['mass-sport-events', 'mass-sport-events'],
  ],
  [
    'counts things by another measure word',
    '全县健身步道312条，建成体育公园5座。',
    ['fitness-trails', 'sports-parks-built'],
  ],
  [
    'takes an area for one per person, if only the words before say so',
    '人均体育场地面积3平方米，超额完成规划确定的2.5平方米目标。',
    ['sports-ground-area-per-capita', 'sports-ground-area-per-capita'],
  ],
  [
    'leaves out the words of time and of calculation',
    '年末全市拥有体育场地910个，按常住人口计算每万人有体育场地3个。以全县57.6万常住人口为基数。',
    ['sports-grounds', 'sports-grounds-per-ten-thousand', 'resident-population'],
  ],
  [
    'takes a change for one of what was measured before',
    '体育场地总面积163万平方米，同比增加9万平方米。人均体育场地面积2.57平方米，虽比上年提高0.09平方米。',
    [
      'sports-ground-area',
      'sports-ground-area-added',
      'sports-ground-area-per-capita',
      'sports-ground-area-per-capita-added',
    ],
  ],
  [
    'carries the industry to its size, its value added and its share',
    '体育产业总规模163亿元，年均增速15%；增加值61亿元，占GDP的2.4%。',
    ['sports-industry-output', '–', 'sports-industry-value-added', 'sports-industry-gdp-share'],
  ],
  ['does not guess a growth', '体育彩票销售额同比增长11%。', ['–']],
])('%s', async (_, text, expected) => {
  expect(await indicatorsOf(text)).toEqual(expected)
})
