// Figures that agree with their cited number, but not with the year, the division or the kind that is cited.
import { expect, test } from 'vitest'
import { csvLine } from '../csv/csv-writer.ts'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

type Cells = Readonly<Record<string, string>>

const FIGURE: Cells = {
  id: 'o-x',
  indicatorCode: 'sports-grounds',
  regionCode: '140702',
  yearFrom: '2019',
  yearTo: '2019',
  kind: 'ACTUAL',
  exact: '3',
  unitCode: 'ITEM',
  preferred: 'true',
  citationIds: 'c-x',
}

async function problemsOf(asWritten: string, cells: Cells = {}) {
  await using copy = await PackageCopy.published()
  const append = (table: string, row: Cells) =>
    copy.edit(`${table}.csv`, (text) => text + csvLine(columnsOf(table).map((column) => row[column] ?? '')))
  await append('citations', { id: 'c-x', sourceId: 'ground-growth-2003-2013-news', asWritten })
  await append('observations', { ...FIGURE, ...cells })
  return await copy.problems()
}

test.each<[asWritten: string, cells: Cells, field: string, words: string]>([
  ['2018年体育场地3个', {}, 'yearFrom', 'names 2018'],
  ['截至２０１７年底有体育场地3个', {}, 'yearFrom', 'names 2017'],
  ['2013年至2018年新建体育场地3个', {}, 'yearFrom', 'names 2013–2018'],
  ['太谷区体育场地3个', {}, 'regionCode', 'names 太谷区'],
  ['山西省太原市有体育场地3个', {}, 'regionCode', 'names 太原市'],
  ['计划建成体育场地3个', {}, 'kind', '“计划”'],
  ['力争达到3个', {}, 'kind', '“力争”'],
  ['已建成体育场地3个', { kind: 'TARGET' }, 'kind', '“已建”'],
])('reports what %s contradicts', async (asWritten, cells, field, words) => {
  const problems = await problemsOf(asWritten, cells)
  expect(problems).toMatchObject([{ field, message: { en: expect.stringContaining(words) } }])
})

test.each<[asWritten: string, cells: Cells]>([
  ['2019年体育场地3个', {}],
  ['2018—2020年新建体育场地3个', {}],
  ['比2018年增加，体育场地3个', {}],
  ['较2018年的2个增至3个', {}],
  ['榆次区、太谷区体育场地共3个', {}],
  ['晋中市体育场地3个', {}],
  ['山西省晋中市有体育场地3个', {}],
  ['2018年体育场地3个', { inferred: 'yearFrom' }],
  ['太谷区体育场地3个', { inferred: 'regionCode' }],
  ['计划建成体育场地3个', { kind: 'TARGET' }],
  ['预计有体育场地3个', { qualifier: 'ESTIMATED' }],
])('accepts %s', async (asWritten, cells) => {
  expect(await problemsOf(asWritten, cells)).toEqual([])
})
