import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

async function kindsOf(text: string): Promise<string[]> {
  const drafts = await draftText(text, 'observations')
  return drafts.map(({ cells }) => `${cells.exact} ${cells.kind === 'ACTUAL' ? 'fact' : 'ahead'} ${cells.yearTo}`)
}

const review = (text: string) => `一、2022年工作总结\n${text}`

test.each([
  [
    'carries a plan through the clauses of a sentence',
    review('我市计划争取批复步道6条，增加场地面积12万平方米。截至9月底，已建成公园3个。'),
    ['6 ahead 2022', '12 ahead 2022', '3 fact 2022'],
  ],
  ['reads a plan and its result', review('原计划建设28公里，实际完成33公里。'), ['28 ahead 2022', '33 fact 2022']],
  ['reads a task and its result', review('年度任务12块，实际建成13块。'), ['12 ahead 2022', '13 fact 2022']],
  ['takes no fact from after the year of the report', review('到2025年，人均面积2.6平方米。'), ['2.6 ahead 2025']],
  ['reads a five-year plan under way as its end', review('“十四五”期间，将建成公园3个。'), ['3 ahead 2025']],
  ['takes a share of a plan for a fact', review('完成年度计划的103%。'), ['103 fact 2022']],
  [
    'looks back in a plan',
    '2022年示例局重点任务\n2021年，全县建成公园3个。\n2022年，全县建成公园5个。',
    ['3 fact 2021', '5 ahead 2022'],
  ],
  [
    'takes a target value for one, and funds sent down for a fact',
    review('合格率目标值95%，实际91%。上级下达经费30万元。'),
    ['95 ahead 2022', '91 fact 2022', '30 fact 2022'],
  ],
  [
    'takes what was exceeded for a target only',
    review('人均面积3平方米，超额完成规划确定的2.5平方米目标。'),
    ['3 fact 2022', '2.5 ahead 2022'],
  ],
  [
    'reads the two ends of a change that is decided',
    '会议纪要\n一、会议议定事项\n补贴由每年120万元调整为150万元。',
    ['120 fact 2022', '150 ahead 2023'],
  ],
  [
    'takes 今年 of a speech that reviews the past year for the next',
    '同志们：\n一、成绩\n过去的一年，建成公园3个。\n二、今年的任务\n上半年要建成公园5个。年底前新增步道6公里。',
    ['3 fact 2022', '5 ahead 2023', '6 ahead 2023'],
  ],
  [
    'reads a plan below a heading with a year in brackets',
    '📊【回顾】\n✅ 新建球场14片\n📅【2023预告】\n👉 新建球场20片',
    ['14 fact 2022', '20 ahead 2023'],
  ],
  [
    'takes the size of an event that is announced for a plan',
    review('马拉松将于11月24日在人民广场鸣枪。本届赛事总规模3万人，其中全程2万人。'),
    ['3 ahead 2022', '2 ahead 2022'],
  ],
  [
    'takes a value that a rule or a contract sets for a target',
    review('开放时间不足200天，达不到每年300天的最低标准；完好率81%，低于合同约定的95%。'),
    ['200 fact 2022', '300 ahead 2022', '81 fact 2022', '95 ahead 2022'],
  ],
  [
    'takes a target for one only, if what was reached precedes it',
    review('新建球场26处，完成年初确定的20处目标。'),
    ['26 fact 2022', '20 ahead 2022'],
  ],
  ['takes a rate that is paid for a fact', review('按每人30元的标准发放补贴6万元。'), ['30 fact 2022', '6 fact 2022']],
  ['counts tasks that were set', review('年初确定的9项重点任务全部完成。'), ['9 fact 2022']],
  [
    'does not carry a value that was set to the clauses after it',
    review('完好率目标95%，接待群众3万人次；8项达到目标值，2项未达到；追加资金40万元下达较晚，结余5万元。'),
    ['95 ahead 2022', '3 fact 2022', '8 fact 2022', '2 fact 2022', '40 fact 2022', '5 fact 2022'],
  ],
  [
    'ignores what brackets say before a number',
    review('游泳馆利用率64%（目标70%），培训学员300人。'),
    ['64 fact 2022', '70 ahead 2022', '300 fact 2022'],
  ],
  [
    'takes the months after the year under review for facts',
    review('截至2023年3月底，归还资金56万元。截至2023年底，将建成3处。'),
    ['56 fact 2023', '3 ahead 2023'],
  ],
  [
    'does not find an intention in the end of an office',
    review('由换届时的41家发展到现在的97家。'),
    ['41 fact 2021', '97 fact 2022'],
  ],
  [
    'takes the base of a share for nothing that was set',
    review('其中3000万元占应下达总额的43%。'),
    ['3000 fact 2022', '43 fact 2022'],
  ],
  ['ignores the words of a title', review('按照《示例县发展计划》要求，建成公园3个。'), ['3 fact 2022']],
  ['does not take 将近 for an intention', review('参赛人数将近300人。'), ['300 fact 2022']],
])('%s', async (_, text, expected) => {
  expect(await kindsOf(text)).toEqual(expected)
})
