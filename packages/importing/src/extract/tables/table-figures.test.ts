import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

async function figuresOf(table: string): Promise<string[]> {
  const drafts = await draftText(`2022年示例市工作总结\n${table}`, 'observations')
  return drafts.map(({ cells }) => `${cells.exact} ${cells.unitCode} ${cells.kind} ${cells.yearTo}`)
}

test('takes the unit from the column of units, and targets from theirs', async () => {
  const table =
    '项目 | 单位 | 年度目标 | 完成数 | 完成率\n体育公园 | 个 | 3 | 4 | 133.3\n健身步道 | 公里 | 40 | 46.5 | 116'
  expect(await figuresOf(table)).toEqual([
    '3 ITEM TARGET 2022',
    '4 ITEM ACTUAL 2022',
    '133.3 PERCENT ACTUAL 2022',
    '40 KM TARGET 2022',
    '46.5 KM ACTUAL 2022',
    '116 PERCENT ACTUAL 2022',
  ])
})

test('takes the unit from the column heading or the caption, and the year from the row heading', async () => {
  const table =
    '表4 销售情况（单位：万元）\n年份 | 电脑彩票 | 参与人数（人）\n2021年 | 2,860 | 120\n2022年 | 3015 | 130'
  expect(await figuresOf(table)).toEqual([
    '2860 WAN_CNY ACTUAL 2021',
    '120 PERSON ACTUAL 2021',
    '3015 WAN_CNY ACTUAL 2022',
    '130 PERSON ACTUAL 2022',
  ])
})

test('cites the cell and says which heading gives the unit', async () => {
  const [draft] = await draftText('镇街 | 场地面积（万平方米）\n甲县 | 18.2\n乙县 | 3', 'observations')
  expect(draft?.citation.asWritten).toBe('18.2')
  expect(draft?.reason.zh).toContain('单位见表头“场地面积（万平方米）”')
})

test('says that Chinese words do not state the figure if its unit is in a heading', async () => {
  const drafts = await draftText('镇街 | 场地面积（万平方米）\n甲县 | 约18.2\n乙县 | 3', 'observations')
  expect(drafts.map(({ cells }) => [cells.underivable, cells.underivableEn])).toEqual([
    ['单位见表头“场地面积（万平方米）”。', 'The unit is in the column heading “场地面积（万平方米）”.'],
    ['', ''],
  ])
})

test.each([
  ['项目 | 计量单位 | 完成数\n体育公园 | 个 | 4', 'the column “计量单位”'],
  ['表4 销售情况（单位：万元）\n年份 | 电脑彩票\n2021年 | 2,860', 'the caption, “单位：万元”'],
  ['指标 | 2022年\n注册运动员（人） | 120', 'the row heading “注册运动员（人）”'],
])('says where the unit of %j is: in %s', async (table, place) => {
  const [draft] = await draftText(`2022年示例市工作总结\n${table}`, 'observations')
  expect(draft?.reason.en).toContain(`the unit is in ${place}`)
})

test('leaves the region empty for a place that the regions table lacks', async () => {
  const table = '地区 | 体育场地数（个）\n昔阳县 | 12\n不明镇 | 8\n合计 | 20'
  const drafts = await draftText(table, 'observations')
  expect(drafts.map(({ cells }) => cells.regionCode)).toEqual(['140724', '', '140700'])
})

test('reads the sentences of a cell, and skips the numbers of rows', async () => {
  const table =
    '序号 | 任务 | 进展情况\n1 | 建设公园 | 截至9月底，全市已建成公园5个；完成目标任务的98%。\n2 | 办赛 | 举办赛事4项。'
  expect(await figuresOf(table)).toEqual(['5 ITEM ACTUAL 2022', '98 PERCENT ACTUAL 2022', '4 PROJECT_ITEM ACTUAL 2022'])
})

test('drafts the events and projects of tables', async () => {
  const events =
    '赛事名称 | 时间 | 地点\n甲县第四届城市定向赛 | 4月15日 | 古城\n“古城杯”围棋公开赛 | 10月2日—4日 | 图书馆'
  const drafted = await draftText(`2022年总结\n${events}`, 'events')
  expect(drafted.map(({ cells }) => [cells.name, cells.startsOn, cells.endsOn])).toEqual([
    ['甲县第四届城市定向赛', '2022-04-15', ''],
    ['“古城杯”围棋公开赛', '2022-10-02', '2022-10-04'],
  ])
  const projects =
    '产业基地名录表\n年份 | 级别 | 示范基地 | 示范单位\n2016年 | 国家级 | 甲产业示范基地（乙区） | 1.丙公司（丁区） 2.戊公司（己区）'
  const designated = await draftText(projects, 'demonstration-projects')
  expect(designated.map(({ cells }) => `${cells.level} ${cells.name}`)).toEqual([
    'NATIONAL 甲产业示范基地',
    'NATIONAL 丙公司',
    'NATIONAL 戊公司',
  ])
})

test('counts a heading over several columns for each of them, and takes the units of the caption in their order', async () => {
  const table =
    '单位：个、公里、万元\n地区 | 公园 |  | 步道 |  | 完成投资\n | 计划 | 完成 | 计划 | 完成 | \n昔阳县 | 6 | 7 | 12 | 12.6 | 864.2\n寿阳县 | 3 | 3 | 8 | 6.5 | 412'
  expect(await figuresOf(table)).toEqual([
    '6 ITEM TARGET 2022',
    '7 ITEM ACTUAL 2022',
    '12 KM TARGET 2022',
    '12.6 KM ACTUAL 2022',
    '864.2 WAN_CNY ACTUAL 2022',
    '3 ITEM TARGET 2022',
    '3 ITEM ACTUAL 2022',
    '8 KM TARGET 2022',
    '6.5 KM ACTUAL 2022',
    '412 WAN_CNY ACTUAL 2022',
  ])
})

test('reads the column that says what is measured, behind one of groups, and years with a word as headings', async () => {
  const table =
    '类别 | 指标 | 2020实绩 | 2025目标 | 属性\n产业 | 总规模（亿元） | 163.8 | 300 | 预期性\n产业 | 从业人员（万） | 4 | ≥6 | 预期性'
  const drafts = await draftText(`2022年规划\n${table}`, 'observations')
  expect(
    drafts.map(({ cells }) => `${cells.exact} ${cells.unitCode} ${cells.kind} ${cells.yearTo} ${cells.qualifier}`),
  ).toEqual([
    '163.8 YI_CNY ACTUAL 2020 ',
    '300 YI_CNY TARGET 2025 ',
    '4 WAN_PERSON ACTUAL 2020 ',
    '6 WAN_PERSON TARGET 2025 AT_LEAST',
  ])
})

test('takes the unit behind a stroke, that of a score and a compound of units from the heading', async () => {
  const table =
    '项目（单位：万元）\n事项 | 场地面积/万㎡ | 预算数 | 执行数 | 能耗（千瓦时/㎡） | 得分\n场馆 | 1.2 | 320 | 300 | 86.5 | 9.5'
  expect(await figuresOf(table)).toEqual([
    '1.2 WAN_M2 ACTUAL 2022',
    '320 WAN_CNY TARGET 2022',
    '300 WAN_CNY ACTUAL 2022',
    '86.5 千瓦时/㎡ ACTUAL 2022',
    '9.5 POINT ACTUAL 2022',
  ])
})

test('does not lose the last row above a heading', async () => {
  expect(await figuresOf('指标 | 数量（个）\n公园 | 3\n球场 | 5\n二、其他\n无。')).toEqual([
    '3 ITEM ACTUAL 2022',
    '5 ITEM ACTUAL 2022',
  ])
})

test('leaves numbers unread if the units of the caption are not those of the headings', async () => {
  expect(await figuresOf('单位：个、公里\n地区 | 公园 | 步道 | 中心\n昔阳县 | 6 | 7 | 12')).toEqual([])
})

test('drafts the tasks of a table with their targets', async () => {
  const table =
    '序号 | 任务内容 | 目标值 | 责任单位 | 完成时限\n1 | 新建球场 | 25片 | 各县 | 10月\n2 | 人均体育场地面积 | 2.75平方米 | 各县 | 12月'
  const text = `2022年总结\n二、2023年工作计划\n${table}`
  const tasks = await draftText(text, 'commitments')
  expect(tasks.map(({ cells, citation }) => [cells.title, cells.dueYear, citation.asWritten])).toEqual([
    ['新建球场：25片', '2023', '新建球场'],
    ['人均体育场地面积：2.75平方米', '2023', '人均体育场地面积'],
  ])
  const figures = await draftText(text, 'observations')
  expect(figures.map(({ cells }) => cells.unitCode)).toEqual(['片', 'M2_PER_PERSON'])
})

/** Returns the units of the figures in a column with this heading. */
async function unitsUnder(heading: string): Promise<string[]> {
  const table = `2022年示例市工作总结\n镇街 | ${heading}\n甲县 | 18\n乙县 | 3`
  const drafts = await draftText(table, 'observations')
  return [...new Set(drafts.map(({ cells }) => cells.unitCode ?? ''))]
}

test.each([
  ['参赛人数', 'PERSON'],
  ['裁判员', 'PERSON'],
  ['社会体育指导员（名）', 'PERSON'],
  ['注册会员总数', 'PERSON'],
  ['2022年常住人口', 'PERSON'],
  ['参赛运动员（男）', 'PERSON'],
  ['健身人次', 'PERSON_TIME'],
  ['代表队数', 'TEAM'],
  ['金牌数', 'MEDAL'],
  ['团体总分', 'POINT'],
  ['比赛场次', 'SESSION'],
  ['学生参与率', 'PERCENT'],
])('takes the unit from the noun at the end of the heading %s', async (heading, unit) => {
  expect(await unitsUnder(heading)).toEqual([unit])
})

test.each([
  '运动员宿舍',
  '人员经费',
  '会员费',
  '会员单位',
  '用户满意度排名',
  '观众席',
  '人口密度',
  '人次补贴',
  '队伍建设经费',
  '奖牌榜名次',
  '金牌排名',
  '总分排名',
  '场次收入',
  '群众体育经费',
  '学生宿舍',
  '运动员平均心率',
  '社会动员',
])('takes no unit from a heading on another thing: %s', async (heading) => {
  expect(await unitsUnder(heading)).toEqual([])
})

test('takes no percentage from a column of a growing number', async () => {
  expect(await unitsUnder('比上年增长人数')).toEqual(['PERSON'])
})

test('reads headings in both languages by their Chinese', async () => {
  const table =
    '指标 Indicator | 单位 Unit | 2021 | 2022 | 增长 Change（%）\n体育场地 Sports grounds | 个 | 8105 | 8642 | 6.6\n健身步道 Fitness trails | 公里 | 612.5 | 688.9 | 12.5'
  expect(await figuresOf(table)).toEqual([
    '8105 ITEM ACTUAL 2021',
    '8642 ITEM ACTUAL 2022',
    '6.6 PERCENT ACTUAL 2022',
    '612.5 KM ACTUAL 2021',
    '688.9 KM ACTUAL 2022',
    '12.5 PERCENT ACTUAL 2022',
  ])
})
