import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

test.each([
  ['丙中心被县教育局评为2021年度省级优秀训练中心。', ['PROVINCIAL PROJECT 丙中心']],
  ['丙中心入选省级社区健康中心试点。', ['PROVINCIAL PROJECT 丙中心']],
  ['丙营地、丁雪场上榜2021年全省体育旅游精品项目。', ['PROVINCIAL PROJECT 丙营地', 'PROVINCIAL PROJECT 丁雪场']],
  ['丙湖中心成功创建国家水上休闲运动中心。', ['NATIONAL PROJECT 丙湖中心']],
  ['丙湖中心成为全省首批体育服务综合体。', ['PROVINCIAL PROJECT 丙湖中心']],
  [
    '甲县、乙市分获“省级健身模范县”“省级健身模范市”称号。',
    ['PROVINCIAL UNIT 甲县省级健身模范县', 'PROVINCIAL UNIT 乙市省级健身模范市'],
  ],
  ['丙村获“全国排球示范村”。', ['NATIONAL UNIT 丙村全国排球示范村']],
  ['丙步道获得省级健身步道称号。', ['PROVINCIAL PROJECT 丙步道']],
  ['累计获得省级示范单位5家，力争创成省级示范基地1个，被市局授予市级健身中心称号。', []],
  ['丙国家步道列入国家级体育旅游精品线路。', ['NATIONAL PROJECT 丙国家步道']],
  ['丙选手入选国家队，获批省级补助资金。', []],
  ['全市体育公园建设提速，全省示范基地数量增加。', []],
  ['争取通过国家示范县省级验收。', []],
  [
    '新增2个国家体育产业示范基地（甲县、丙公司），1个示范单位（丁俱乐部）。',
    ['NATIONAL BASE 甲县国家体育产业示范基地', 'NATIONAL BASE 丙公司', 'NATIONAL UNIT 丁俱乐部'],
  ],
  ['已建成甲江、乙河2个国家体育产业示范基地（含示范项目）。', ['NATIONAL BASE 甲江', 'NATIONAL BASE 乙河']],
  ['丙县文体局积极开展活动，被国家体育总局评为“全国健身活动先进单位”。', ['NATIONAL UNIT 丙县文体局']],
  ['丙项目加入国家体育产业示范项目“国家队”，丁基地成为国家级训练基地。', ['NATIONAL BASE 丁基地']],
  ['丙中学、丁体校获评2024—2028周期国家高水平体育后备人才基地。', ['NATIONAL BASE 丙中学', 'NATIONAL BASE 丁体校']],
  ['丙夜场被评为青溪市体育服务品牌，公司获评青溪市示范企业。', ['MUNICIPAL PROJECT 丙夜场']],
  ['丙小学被省体育局、省教育厅命名为省级体育传统特色学校。', ['PROVINCIAL UNIT 丙小学']],
  ['撤销丙公司“省级体育产业示范单位”称号。', []],
  ['关于命名2022年省级体育产业示范基地的公告。', []],
])('drafts the projects of %s', async (text, expected) => {
  const projects = await draftText(`一、2022年工作总结\n${text}`, 'demonstration-projects')
  expect(projects.map(({ cells }) => `${cells.level} ${cells.category} ${cells.name}`)).toEqual(expected)
})

test.each([
  [
    '一、省级体育产业示范基地（2个）\n1.丙园区\n2.丁县\n二、省级体育产业示范单位（3家）\n丙公司、丁协会（甲区）、戊俱乐部\n',
    ['BASE 丙园区', 'BASE 丁县省级体育产业示范基地', 'UNIT 丙公司', 'UNIT 丁协会', 'UNIT 戊俱乐部'],
  ],
  [
    '省级体育产业示范项目名单：\n（一）丙国际马拉松（申报单位：丙协会）；\n（二）丁骑行线路。\n名单自印发之日起生效，请认真落实。\n戊公司\n',
    ['PROJECT 丙国际马拉松', 'PROJECT 丁骑行线路'],
  ],
  ['一、省级体育产业示范基地（1个）\n1.丙园区\n2.丁园区\n', ['BASE 丙园区']],
  ['一、创建省级体育产业示范基地\n1.加强领导\n', []],
])('drafts the names below the heading of a list: %j', async (text, expected) => {
  const projects = await draftText(text, 'demonstration-projects')
  expect(projects.map(({ cells }) => `${cells.category} ${cells.name}`)).toEqual(expected)
})

test('drafts no event from a name that receives a designation', async () => {
  const text = '省级体育产业示范项目名单：\n1.丙国际马拉松\n2.丁湖龙舟公开赛\n'
  expect(await draftText(text, 'events')).toEqual([])
})
