import { expect, test } from 'vitest'
import { draftNames, draftText } from '../testing/draft-text.ts'

const commitments = (tasks: string) => draftNames(`一、2023年工作计划\n${tasks}\n`, 'commitments')

test.each([
  ['drafts a clause that ends with its figure', '步道长度26公里，参与率41%左右。', ['步道长度26公里', '参与率41%左右']],
  ['does not treat a year as a figure', '到2025年底，水平有所提升。', []],
  [
    'keeps a deadline with its task',
    '6月底前建成丙县体育馆。年内新建公园2个。',
    ['6月底前建成丙县体育馆', '年内新建公园2个'],
  ],
  ['splits two verbs with two numbers', '新建公园2个、改建球场7块。', ['新建公园2个', '改建球场7块']],
  ['does not split one verb with two numbers', '新建公园2个、球场7块。', ['新建公园2个、球场7块']],
  ['does not split a list in brackets', '办好赛事（含公园2个、新建3个）。', ['办好赛事（含公园2个、新建3个）']],
  ['accepts a word of intention instead of a verb', '力争2名选手入选国家队集训名单。', ['2名选手入选国家队集训名单']],
  [
    'ignores a description of the task before it',
    '举办甲县第二届运动会，设置12个大项，预计选手900人。',
    ['举办甲县第二届运动会'],
  ],
  [
    'drafts full coverage and zero occurrence',
    '乡镇场地全覆盖。安全事故零发生。',
    ['乡镇场地全覆盖', '安全事故零发生'],
  ],
  [
    'drafts the start of a review, but not of an idiom',
    '启动健身计划中期评估。启动新征程上的奋斗。',
    ['启动健身计划中期评估'],
  ],
  ['drafts what is to be brought to an end', '上半年要把州体育公园建成开放。', ['上半年要把州体育公园建成开放']],
  ['drafts what is decided', '会议同意购置冰面养护车2台。', ['购置冰面养护车2台']],
  ['keeps the year of a deadline', '2024年底前开工建设冰上中心。', ['2024年底前开工建设冰上中心']],
  ['ignores the credits of an article', '来源：县体育局 | 编辑：小岗 | 阅读 1.6万', []],
  ['drafts a frequency', '每季度开展一次展演。', ['每季度开展一次展演']],
  [
    'includes a budget or sites before the verb',
    '投资90万元建设球馆。在3个社区布设驿站。',
    ['投资90万元建设球馆', '在3个社区布设驿站'],
  ],
  [
    'joins steps with a deadline each',
    '4月底前签订协议，8月底前印发规程；9月底前完成布置。',
    ['4月底前签订协议，8月底前印发规程；9月底前完成布置'],
  ],
  ['gives a sentence the deadline of the next', '帆船运动进校园行动。8月底前完成。', ['帆船运动进校园行动']],
  ['does not draft the following of a document', '实施《示例规划》，制定《示例办法》。', ['制定《示例办法》']],
  [
    'drafts a milestone and a rank to be reached',
    '体育中心6月底竣工。力争金牌总数进入全省前五。',
    ['体育中心6月底竣工', '金牌总数进入全省前五'],
  ],
  [
    'drafts what others must do by a day',
    '甲县要于11月底前完成绿化，乙科10月20日前办结手续。',
    ['甲县要于11月底前完成绿化', '乙科10月20日前办结手续'],
  ],
  [
    'drafts verbs that the dictionary has',
    '遴选示范球队3支。引入滑雪企业2家。',
    ['遴选示范球队3支', '引入滑雪企业2家'],
  ],
  ['joins what only says by when', '建设预约平台，年内上线运行。', ['建设预约平台，年内上线运行']],
  ['joins a time before a comma', '赛后两个月内，所有场馆全部向市民开放。', ['赛后两个月内，所有场馆全部向市民开放']],
  ['ignores a purpose', '为巩固扩大建设成果，', []],
  ['ignores the announcement of a list', '重点抓好三件大事。做好以下工作：', []],
  ['ignores years, efforts and principles', '2023年是开局之年。坚持以人民为中心。', []],
  ['ignores the holding of an event, which is no task', '甲县杯联赛要在5月举行。', []],
  ['omits a note on the responsible unit', '完成球场改造（责任单位：甲科；时限：6月）。', ['完成球场改造']],
])('%s: %s', async (_, tasks, expected) => {
  expect(await commitments(tasks)).toEqual(expected)
})

test.each([
  [
    'a heading in brackets that announces tasks',
    '【2022年工作情况】\n新建公园3个。\n【重点任务】\n新建公园5个。',
    '2023',
  ],
  [
    'a heading that starts with a later year',
    '一、2022年工作总结\n新建公园3个。\n二、2024年\n坚持把群众身边的场地摆在首要位置，新建公园5个。',
    '2024',
  ],
  ['an unnumbered heading', '一、2022年总结\n新建公园3个。\n2023年打算：\n（一）抓好场地建设。新建公园5个。', '2023'],
  [
    'a title with two years',
    '2022年小记与2023年打算\n一、已做的工作。新建公园3个。\n二、2023年打算。新建公园5个。',
    '2023',
  ],
  [
    'prose about a future year',
    '一是办好赛事。新建公园3个。\n2023年，我们将抓好三件事。\n——补短板。新建公园5个。',
    '2023',
  ],
  ['prose about the rest of the year', '上半年，新建公园3个。\n下半年，我局将抓好建设，新建公园5个。', '2022'],
  [
    'prose that starts a plan across paragraphs',
    '新建公园3个。\n\n下一步，我们要抓好建设。\n\n一方面，新建公园5个。',
    '2023',
  ],
])('reads tasks after %s', async (_, text, year) => {
  const tasks = await draftText(text, 'commitments')
  expect(tasks.map(({ cells }) => `${cells.title} ${cells.dueYear}`)).toEqual([`新建公园5个 ${year}`])
})

test.each([
  ['下半年，新建公园5个。', []],
  ['下半年，受疫情影响，停办赛事5场。', []],
  ['一、重点任务完成情况\n新建公园5个。', []],
  ['下一步，新建公园5个。\n一、2022年工作总结\n新建公园3个。', ['新建公园5个']],
])('treats %j as retrospective', async (text, expected) => {
  expect(await draftNames(text, 'commitments')).toEqual(expected)
})

test.each([
  [
    '年度目标新建步道60公里，已建成51公里，余下部分预计11月中旬完工。',
    ['年度目标新建步道60公里', '余下部分预计11月中旬完工'],
  ],
  ['全年计划更新器材120件，实际更新123件。', []],
  ['年内计划开放学校15所，目前仅开放8所。', ['年内计划开放学校15所']],
  ['计划培训2万人，提前完成任务。', []],
  ['我们将做好两件事：招募志愿者50名；开通专线6条。', ['招募志愿者50名', '开通专线6条']],
  ['命名满三年，2026年下半年开展期满复核。', ['下半年开展期满复核']],
  ['2023年，部门预算总计9846万元。超出计划116件。', []],
  ['破纪录者将额外获得奖金。', []],
  [
    '我州将启用平台3个，年内各县（市）至少培育精品项目1个。',
    ['我州将启用平台3个', '年内各县（市）至少培育精品项目1个'],
  ],
  ['拟推荐丙园区等8家单位申报，现予公示。', []],
  ['我局将新建球场3处；改造步道2条。', ['新建球场3处', '改造步道2条']],
])('drafts what the review %j announces and does not report as done', async (text, expected) => {
  expect(await draftNames(`一、2022年工作总结\n${text}`, 'commitments')).toEqual(expected)
})

test('drafts what a review announces, but not what was planned and done', async () => {
  const text =
    '一、2022年工作总结\n今年，我市计划新建步道45公里。原计划建设28公里，实际完成33公里。将于10月举办甲县第三届运动会。'
  expect(await draftNames(text, 'commitments')).toEqual(['新建步道45公里', '于10月举办甲县第三届运动会'])
})

test('drafts the projects of a table with deadlines, unless their target is reached', async () => {
  const text = `实事进展
序号 | 实事项目 | 年度目标 | 进展情况 | 完成时限
1 | 改造篮球场 | 30片 | 已完工24片 | 11月底
2 | 免费培训游泳 | 200人 | 已培训213人 | 8月底
`
  expect(await draftNames(text, 'commitments')).toEqual(['改造篮球场：30片'])
})

test.each([
  ['甲市2023年“健身月”活动实施方案', '一、主要内容'],
  ['关于做好2023年冰雪活动有关工作的通知', '一、重点活动'],
  ['甲市足球发展三年行动计划（2023—2025年）', '一、重点行动'],
  ['关于印发2023年重点任务清单的通知', '一、基础设施类'],
])('reads the tasks of a document with the title %s', async (title, heading) => {
  expect(await draftNames(`${title}\n${heading}\n\n新建公园5个。\n`, 'commitments')).toEqual(['新建公园5个'])
})
