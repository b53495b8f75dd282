import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { readCodelists } from './codelists.ts'
import { findSubjectProblems, yearOfTitle } from './report-subject.ts'

test.each([
  ['示例市体育局2022年工作总结和2023年工作计划\n正文。', 2022],
  ['示例区2024年体育工作要点\n正文。', 2023],
  ['示例日报\n2022-12-28 15:20\n示例市体育局2021年工作综述\n', 2021],
  ['示例市全民健身实施计划（2021-2025年）\n正文。', undefined],
  ['体育工作目标\n2013年举办赛事。', undefined],
])('reads the year of the title of %j', (text, year) => {
  expect(yearOfTitle(text)?.year).toBe(year)
})

test('reports a year that contradicts the title, and an unknown region', async () => {
  const codelists = await readCodelists(publishedFolder)
  const text = '示例市体育局2022年工作总结\n正文。'
  expect(findSubjectProblems(text, { year: 2022, region: '140700' }, codelists)).toEqual([])
  const problems = findSubjectProblems(text, { year: 2020, region: '999999' }, codelists)
  expect(problems.map(({ isFatal, en }) => [isFatal, en])).toEqual([
    [true, expect.stringContaining('The regions table has no 999999.')],
    [false, expect.stringContaining('The title names 2022, but --year is 2020.')],
  ])
})
