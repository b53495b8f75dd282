import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

async function regionsOf(text: string): Promise<string[]> {
  const drafts = await draftText(`一、2022年工作总结\n${text}`, 'observations')
  return drafts.map(({ cells }) => cells.regionCode ?? '')
}

test.each([
  ['昔阳县新建公园3个，投资200万元；全市新建公园9个。', ['140724', '140724', '140700']],
  ['在昔阳县举办，吸引选手300人。', ['140724']],
  ['来自全省的16支球队参赛。', ['140700']],
  ['完成省级基层体育设施项目16个。', ['140700']],
  ['建成国家体育产业示范基地3家，谱写“中国梦”篇章的单位5家。', ['140700', '140700']],
  ['我市人均体育场地面积仅1.46平方米，比全省2.35平方米的平均水平高。', ['140700', '140000']],
  ['城关镇新建步道3公里。', ['']],
  ['昔阳县和寿阳县，两地分别安排15处、9处。', ['140724', '140725']],
  ['北苑街道现在有球场24片、羽毛球馆3家。', ['', '']],
  ['其中市体育馆接待3万人次。来自白塔镇的选手16人。一座在柳溪镇，合计投资20万元。', ['140700', '140700', '140700']],
  ['我市2.57平方米，与全省2.83平方米的平均水平相比仍有差距。', ['140700', '140000']],
  ['举办比赛，全省9个市的463名选手参赛。', ['140700', '140700']],
  ['在主城区新增球场50处。完成县体育馆改造2次。', ['140700', '140700']],
  ['山西省第四届武术比赛吸引选手500人。', ['140700']],
])('finds the regions of %s', async (text, expected) => {
  expect(await regionsOf(text)).toEqual(expected)
})

test('a figure that several regions have each is drafted for each, and cites them all', async () => {
  const drafts = await draftText(
    '一、2022年工作总结\n建成公园5座，其中太谷区、祁县各新建2座，昔阳县1座。',
    'observations',
  )
  expect(drafts.map(({ cells, citation }) => [cells.exact, cells.regionCode, citation.asWritten])).toEqual([
    ['5', '140700', '建成公园5座'],
    ['2', '140703', '太谷区、祁县各新建2座'],
    ['2', '140727', '太谷区、祁县各新建2座'],
    ['1', '140724', '昔阳县1座'],
  ])
})
