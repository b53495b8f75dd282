import type { Problem } from '@tiyu/model'
import { expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'

/** Edits one row of the published package and returns the problems of the copy. */
async function problemsOf(file: string, from: string, to: string): Promise<readonly Problem[]> {
  await using copy = await PackageCopy.published()
  await copy.edit(file, (text) => text.replace(from, to))
  return await copy.problems()
}

function shown({ file, field, message }: Problem): string {
  return `${file} ${field}: ${message.en}`
}

test('accepts every figure of the published package', async () => {
  await using copy = await PackageCopy.published()
  expect(await copy.problems()).toEqual([])
})

test('reports a wrong number with the stated and the parsed figure', async () => {
  const problems = await problemsOf('observations.csv', 'TARGET,3580,,KM', 'TARGET,3581,,KM')
  expect(problems.map(shown)).toEqual([
    'observations.csv exact: The row states 3581 KM, but the citation "全市3580公里的建设任务" gives 3580 KM.',
  ])
  expect(problems[0]).toMatchObject({ column: 7, line: expect.any(Number) })
  expect(problems[0]?.message.zh).toBe('本行为 3581 KM，由引文 "全市3580公里的建设任务" 得出 3580 KM。')
  expect(problems[0]?.hint.en).toContain('underivable')
})

test('reports a number that lacks a printed zero', async () => {
  const [problem] = await problemsOf('observations.csv', 'ACTUAL,31.0,,YI_M2', 'ACTUAL,31,,YI_M2')
  expect(problem && shown(problem)).toMatch(/exact: The row states 31 YI_M2, but the citation .* gives 31\.0 YI_M2/)
})

test.each([
  ['unitCode', 'ACTUAL,37451,,PERSON_TIME', 'ACTUAL,37451,,PERSON'],
  ['unitCode', 'ACTUAL,2.3508,,M2_PER_PERSON', 'ACTUAL,2.3508,,M2'],
  ['qualifier', 'ACTUAL,10,,PROJECT_ITEM,AT_LEAST', 'ACTUAL,10,,PROJECT_ITEM,'],
  ['exactUpper', 'PLAN,80,100,ITEM,RANGE', 'PLAN,80,90,ITEM,RANGE'],
  ['exact', 'ACTUAL,5,,RANK', 'ACTUAL,6,,RANK'],
])('reports a wrong %s of an observation', async (field, from, to) => {
  const problems = await problemsOf('observations.csv', from, to)
  expect(problems.map((problem) => problem.field)).toEqual([field])
})

test.each([
  ['facilities.csv', 'area', '500,MU', '600,MU'],
  ['facilities.csv', 'areaUnitCode', '500,MU', '500,HECTARE'],
  ['facilities.csv', 'lengthQualifier', '120,KM,APPROXIMATE', '120,KM,'],
  ['facilities.csv', 'capacity', '4000,PERSON', '4001,PERSON'],
  ['rank-claims.csv', 'rank', 'o-s023,2,', 'o-s023,3,'],
])('%s: reports a wrong %s', async (file, field, from, to) => {
  const problems = await problemsOf(file, from, to)
  expect(problems.map((problem) => `${problem.file} ${problem.field}`)).toEqual([`${file} ${field}`])
})

test('requires the reason of an underivable figure', async () => {
  const reason = '引文是名单中的省名与括号里的数字，没有单位；同一名单的总数写作“96个”。'
  const problems = await problemsOf('observations.csv', reason, '')
  expect(problems.map((problem) => problem.field)).toEqual(['underivable'])
})

test('reports an unnecessary reason', async () => {
  const problems = await problemsOf(
    'rank-claims.csv',
    '全省,the whole province,,,,s024',
    '全省,the whole province,,无,None,s024',
  )
  expect(problems.map(shown)).toEqual([
    'rank-claims.csv underivable: Unnecessary reason: every figure of the row follows from the citation "居全省第二".',
  ])
})

test('accepts a figure that follows from one of several citations', async () => {
  await using copy = await PackageCopy.published()
  await copy.edit('rank-claims.csv', (text) => text.replace(/s024$/m, 's001;s024'))
  expect(await copy.problems()).toEqual([])
})
