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
])('drafts the projects of %s', async (text, expected) => {
  const projects = await draftText(`一、2022年工作总结\n${text}`, 'demonstration-projects')
  expect(projects.map(({ cells }) => `${cells.level} ${cells.category} ${cells.name}`)).toEqual(expected)
})
