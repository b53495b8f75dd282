import { expect, test } from 'vitest'
import { draftNames, draftText } from './testing/draft-text.ts'

const commitments = (tasks: string) => draftNames(`一、2023年工作计划\n${tasks}\n`, 'commitments')

test.each([
  [
    'A clause that ends with its figure is a goal',
    '步道长度26公里，参与率41%左右。',
    ['步道长度26公里', '参与率41%左右'],
  ],
  ['a year, which is no target', '到2025年底，水平有所提升。', []],
  [
    'A deadline stays with its task',
    '6月底前建成丙县体育馆。年内新建公园2个。',
    ['6月底前建成丙县体育馆', '年内新建公园2个'],
  ],
  ['Two verbs with two numbers are two tasks', '新建公园2个、改建球场7块。', ['新建公园2个', '改建球场7块']],
  ['One verb with two numbers is one task', '新建公园2个、球场7块。', ['新建公园2个、球场7块']],
  [
    'A list of verbs in a bracket is not divided',
    '办好赛事（含公园2个、新建3个）。',
    ['办好赛事（含公园2个、新建3个）'],
  ],
  ['What is aimed at needs no verb of its own', '力争2名选手入选国家队集训名单。', ['2名选手入选国家队集训名单']],
  ['a description, which is no task', '举办甲县第二届运动会，设置12个大项，预计选手900人。', ['举办甲县第二届运动会']],
  [
    'Nothing left out and nothing happening are outcomes',
    '乡镇场地全覆盖。安全事故零发生。',
    ['乡镇场地全覆盖', '安全事故零发生'],
  ],
  ['A review that begins can be looked for', '启动健身计划中期评估。启动新征程上的奋斗。', ['启动健身计划中期评估']],
  ['How often is a goal', '每季度开展一次展演。', ['每季度开展一次展演']],
  [
    'Money and places stand before the verb',
    '投资90万元建设球馆。在3个社区布设驿站。',
    ['投资90万元建设球馆', '在3个社区布设驿站'],
  ],
  [
    'a note on responsibility, which is not part of the task',
    '完成球场改造（责任单位：甲科；时限：6月）。',
    ['完成球场改造'],
  ],
])('drafts tasks of %s: %s', async (_, tasks, expected) => {
  expect(await commitments(tasks)).toEqual(expected)
})

test.each([
  ['a heading in brackets that sets tasks', '【2022年工作情况】\n新建公园3个。\n【重点任务】\n新建公园5个。', '2023'],
  [
    'a heading that begins with a later year',
    '一、2022年工作总结\n新建公园3个。\n二、2024年\n坚持把群众身边的场地摆在首要位置，新建公园5个。',
    '2024',
  ],
  ['a part without a number', '一、2022年总结\n新建公园3个。\n2023年打算：\n（一）抓好场地建设。新建公园5个。', '2023'],
  [
    'a title of two years',
    '2022年小记与2023年打算\n一、已做的工作。新建公园3个。\n二、2023年打算。新建公园5个。',
    '2023',
  ],
  [
    'prose on a year to come',
    '一是办好赛事。新建公园3个。\n2023年，我们将抓好三件事。\n——补短板。新建公园5个。',
    '2023',
  ],
  ['the rest of the year', '上半年，新建公园3个。\n下半年，我局将抓好建设，新建公园5个。', '2022'],
  ['prose that turns ahead for good', '新建公园3个。\n\n下一步，我们要抓好建设。\n\n一方面，新建公园5个。', '2023'],
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
