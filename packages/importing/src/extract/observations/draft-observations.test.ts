import { expect, test } from 'vitest'
import { draftFigures, draftNames, draftText } from '../testing/draft-text.ts'

test.each([
  ['发放门票3万张，点击量45万次。', ['30000 张', '450000 OCCASION']],
  ['总分居全省11个市第3位，比上届前移2位。', []],
  ['甲县获女子800米冠军，新建步道800米。', ['800 M']],
  ['重点抓好四件事，办理提案10件，落实3件民生实事。', ['10 PIECE', '3 PIECE']],
  ['来自11个市的选手参赛。', ['11 ITEM']],
  ['取得1个第一名、2个第二名。', ['1 ITEM', '2 ITEM']],
  ['获12金、8银、10铜，铁人三项比赛参赛40人。', ['12 MEDAL', '8 MEDAL', '10 MEDAL', '40 PERSON']],
  ['体育公园二期开工，完成四项任务，5人制足球赛吸引60人。', ['60 PERSON']],
  ['“今年新建步道2公里，实际很受欢迎。”他说。', ['2 KM']],
])('drafts the figures of %s', async (text, expected) => {
  expect(await draftFigures(`一、2022年工作总结\n${text}`)).toEqual(expected)
})

test('treats the number of those ranked as part of the rank', async () => {
  const [rank] = await draftText('一、2022年工作总结\n总分居全省11个市第3位。', 'rank-claims')
  expect(rank?.cells.rank).toBe('3')
})

test.each([
  ['举办首届“丰收”联赛、第二届“丰收”联赛。', ['首届“丰收”联赛', '第二届“丰收”联赛']],
  ['举办环丙湖自行车赛、丙县自行车赛道开放日。', ['环丙湖自行车赛']],
  ['举办“和谐杯”三人篮球赛，篮球赛事丰富。', ['“和谐杯”三人篮球赛']],
  ['举办了云顶跑山赛、龙狮争霸赛等赛事。', ['云顶跑山赛', '龙狮争霸赛']],
  ['获得混合团体表演赛冠军，开展“国球进社区”活动，丙中心被命名。', []],
])('drafts the events of %s', async (text, expected) => {
  expect(await draftNames(`一、2022年工作总结\n${text}`, 'events')).toEqual(expected)
})

test.each([
  ['4月28日至5月3日举办“丰收杯”篮球赛。', '2022-04-28', '2022-05-03', 'HELD'],
  ['“丰收杯”篮球赛10月开赛。', '2022-10', '', 'HELD'],
  ['“丰收杯”篮球赛将于明年4月举行。', '2023-04', '', 'PLANNED'],
  ['8月底前印发“丰收杯”篮球赛规程。', '2022', '', 'HELD'],
])('finds the days of %s', async (text, startsOn, endsOn, status) => {
  const [event] = await draftText(`一、2022年工作总结\n${text}`, 'events')
  expect(event?.cells).toMatchObject({ startsOn, endsOn, status })
})
