import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

/** Returns the name, days and status of each event of a report. */
async function eventsIn(report: string): Promise<string[]> {
  const events = await draftText(report, 'events')
  return events.map(({ cells }) => [cells.name, cells.startsOn, cells.endsOn, cells.status].filter(Boolean).join(' '))
}

const eventsOf = (text: string) => eventsIn(`一、2022年工作总结\n${text}`)

test.each([
  ['甲县首届桨板公开赛因道路施工取消。', ['甲县首届桨板公开赛 2022 CANCELLED']],
  ['甲县首届桨板公开赛因故取消举办。', ['甲县首届桨板公开赛 2022 CANCELLED']],
  ['受疫情影响，取消了甲县首届桨板公开赛。', ['甲县首届桨板公开赛 2022 CANCELLED']],
  ['甲县首届桨板公开赛取消了开幕式表演。', ['甲县首届桨板公开赛 2022 HELD']],
  ['甲县首届桨板公开赛不再举办。', ['甲县首届桨板公开赛 2022 CANCELLED']],
  [
    '甲县首届桨板公开赛、乙县第二届棋王赛因疫情停办。',
    ['甲县首届桨板公开赛 2022 CANCELLED', '乙县第二届棋王赛 2022 CANCELLED'],
  ],
  [
    '举办甲县首届桨板公开赛，乙县第二届棋王赛因疫情取消。',
    ['甲县首届桨板公开赛 2022 HELD', '乙县第二届棋王赛 2022 CANCELLED'],
  ],
  ['原定5月的甲县首届桨板公开赛推迟至10月26日。', ['甲县首届桨板公开赛 2022-10-26 POSTPONED']],
  ['甲县首届桨板公开赛延期举办，时间另行通知。', ['甲县首届桨板公开赛 2022 POSTPONED']],
  ['甲县首届桨板公开赛推迟至10月26日举行，吸引了300人参赛。', ['甲县首届桨板公开赛 2022-10-26 HELD']],
  ['会议要求，二要办好甲县首届桨板公开赛。', ['甲县首届桨板公开赛 2022 PLANNED']],
  ['甲县首届桨板公开赛因大风延期到明年3月。', ['甲县首届桨板公开赛 2023-03 POSTPONED']],
  ['甲县首届桨板公开赛原定6月举行。受台风影响，赛事取消。', ['甲县首届桨板公开赛 2022-06 CANCELLED']],
  [
    '将于6月举办甲县首届桨板公开赛。新建步道8公里。甲县首届桨板公开赛因台风推迟至9月3日。',
    ['甲县首届桨板公开赛 2022-09-03 POSTPONED'],
  ],
  ['举办甲县首届桨板公开赛。2023年的甲县首届桨板公开赛取消。', ['甲县首届桨板公开赛 2022 HELD']],
])('reads from %j whether an event took place', async (text, expected) => {
  expect(await eventsOf(text)).toEqual(expected)
})

test.each([
  ['5月至11月，举办甲县首届桨板公开赛。', ['甲县首届桨板公开赛 2022-05 2022-11 HELD']],
  ['去年我们成功举办了甲县首届桨板公开赛。', ['甲县首届桨板公开赛 2021 HELD']],
  ['7月2022年甲县少年游泳锦标赛在市馆举行。', ['2022年甲县少年游泳锦标赛 2022-07 HELD']],
  [
    '甲县第二届环湖赛（3月17日）、乙县第三届棋王赛（5月1日至4日）圆满举行。',
    ['甲县第二届环湖赛 2022-03-17 HELD', '乙县第三届棋王赛 2022-05-01 2022-05-04 HELD'],
  ],
  ['（一）第三届甲县冰雪季。拟于2022年12月28日在乙镇启动。', ['第三届甲县冰雪季 2022-12-28 PLANNED']],
  ['4月6日2022甲县马拉松开跑。', ['2022甲县马拉松 2022-04-06 HELD']],
  [
    '甲县首届桨板公开赛筹备就绪。本届赛事定于2023年5月6日至8日在乙镇举行。',
    ['甲县首届桨板公开赛 2023-05-06 2023-05-08 PLANNED'],
  ],
  ['举办甲县首届桨板公开赛。我县新建步道8公里，6月完工。', ['甲县首届桨板公开赛 2022 HELD']],
])('reads the days of %j', async (text, expected) => {
  expect(await eventsOf(text)).toEqual(expected)
})

test.each([
  '召开甲县足球协会第五次会员代表大会。',
  '开展“体育法进赛场”活动63场。',
  '甲县2022年体育赛事活动如下。',
  '纳入世界帆联赛历。',
  '2021—2022年度群众冰雪活动有序开展。',
])('drafts no event from %j', async (text) => {
  expect(await eventsOf(text)).toEqual([])
})

test('reads a calendar line by line', async () => {
  const text =
    '甲县2023年赛事日历\n二季度\n4月6日 甲县首届桨板公开赛 东湖\n5月中旬 “丰收杯”篮球赛\n三季度\n8月 甲县第八届职工运动会'
  const events = await draftText(text, 'events')
  expect(events.map(({ cells }) => `${cells.name} ${cells.startsOn} ${cells.status}`)).toEqual([
    '甲县首届桨板公开赛 2023-04-06 PLANNED',
    '“丰收杯”篮球赛 2023-05 PLANNED',
    '甲县第八届职工运动会 2023-08 PLANNED',
  ])
})

test('reads the place of an event before and after its name', async () => {
  const text = '在昔阳县举办首届桨板公开赛。第三届棋王赛首次落户灵石县。'
  const events = await draftText(`一、2022年工作总结\n${text}`, 'events')
  expect(events.map(({ cells }) => cells.regionCode)).toEqual(['140724', '140729'])
})

/** Returns a chronicle of a year with one entry in May. */
const chronicle = (heading: string, entry: string) =>
  `石岭市体育大事记（2022年）\n\n一月\n18日 全市体育工作会议召开。\n${heading}\n${entry}\n20日 我市运动员夺得1枚金牌。\n七月\n25日 免费游泳培训结束。`

test.each([
  ['五月', '4日至6日 石岭市第十二届运动会举行。', '石岭市第十二届运动会 2022-05-04 2022-05-06 HELD'],
  ['5月份', '4日 石岭市第十二届运动会举行。', '石岭市第十二届运动会 2022-05-04 HELD'],
  ['赛事', '4日 石岭市第十二届运动会举行。', '石岭市第十二届运动会 2022 HELD'],
  ['五月', '4日 全市动员会召开，部署推进石岭市第十二届运动会。', '石岭市第十二届运动会 2022 HELD'],
])('takes the month of a day from the heading of a chronicle: %s, %s', async (heading, entry, expected) => {
  expect(await eventsIn(chronicle(heading, entry))).toEqual([expected])
})
