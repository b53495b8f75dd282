import { expect, test } from 'vitest'
import { draftText } from './testing/draft-text.ts'

async function yearsOf(text: string): Promise<string[]> {
  const drafts = await draftText(`一、2022年工作总结\n${text}`, 'observations')
  return drafts.map(({ cells }) =>
    cells.yearFrom === cells.yearTo ? `${cells.yearTo}` : `${cells.yearFrom}-${cells.yearTo}`,
  )
}

test.each([
  ['去年，接待群众318万人次。今年接待187万人次。', ['2021', '2022']],
  ['学员由去年的86人增至134人，开设3个项目。', ['2021', '2022', '2022']],
  [
    '体育场地由2015年的5万个增加到2020年的8万个，人均面积由1.5平方米提高到2.3平方米。',
    ['2015', '2020', '2015', '2020'],
  ],
  ['“十三五”期间，累计投入资金18亿元。', ['2016-2020']],
  ['五年来，全县累计举办赛事230次。向上级输送运动员57名。', ['2018-2022', '2018-2022']],
  ['2019年至2021年，累计投资2亿元，拥有雪道14条。', ['2019-2021', '2021']],
  ['与2020年相比，场地增加860个。', ['2022']],
  ['销售1845万元，比去年同期的1602万元增长15%。', ['2022', '2021', '2022']],
  ['从业人员1600人。', ['2022']],
  ['举办《示例市规划（2021年）》宣讲12场。', ['2022']],
])('finds the years of %s', async (text, expected) => {
  expect(await yearsOf(text)).toEqual(expected)
})
