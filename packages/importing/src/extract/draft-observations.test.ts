import { expect, test } from 'vitest'
import { draftFigures, draftNames, draftText } from './testing/draft-text.ts'

test.each([
  ['发放门票3万张，点击量45万次。', ['30000 张', '450000 OCCASION']],
  ['总分居全省11个市第3位，比上届前移2位。', []],
  ['甲县获女子800米冠军，新建步道800米。', ['800 M']],
  ['重点抓好四件事，办理提案10件，落实3件民生实事。', ['10 PIECE', '3 PIECE']],
  ['来自11个市的选手参赛。', ['11 ITEM']],
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
])('drafts the events of %s', async (text, expected) => {
  expect(await draftNames(`一、2022年工作总结\n${text}`, 'events')).toEqual(expected)
})
