import { expect, test } from 'vitest'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

/** Invalid cells in otherwise valid rows. */
const cells: readonly [what: string, table: string, key: Record<string, string>, field: string, cell: string][] = [
  ['a number with separators', 'observations', { id: 'o-new', indicatorCode: 'sports-grounds' }, 'exact', '3,580'],
  ['a number with its unit', 'observations', { id: 'o-new', indicatorCode: 'sports-grounds' }, 'exact', '3580公里'],
  ['a year in words', 'observations', { id: 'o-new', indicatorCode: 'sports-grounds' }, 'yearFrom', '二〇二〇'],
  ['an unknown kind', 'observations', { id: 'o-new' }, 'kind', 'Actual'],
  ['an identifier with capitals', 'facilities', {}, 'id', 'New-Facility'],
  ['a latitude above 90 degrees', 'facilities', { id: 'new', longitude: '112.7' }, 'latitude', '90.1'],
  ['a nonexistent day', 'events', { id: 'new' }, 'endsOn', '2021-02-29'],
  ['an empty name', 'facilities', { id: 'new' }, 'name', ''],
  ['an invalid web address', 'sources', { id: 'new' }, 'url', 'www.example.cn'],
  ['a trailing space', 'organisations', { id: 'new' }, 'name', '晋中市体育局 '],
  ['an unknown region', 'facilities', { id: 'new' }, 'regionCode', '999999'],
  ['an unknown unit', 'observations', { id: 'o-new', indicatorCode: 'sports-grounds' }, 'unitCode', 'LI'],
  ['an unknown parent', 'regions', { code: '990000', level: 'PROVINCE' }, 'parentCode', '980000'],
  ['an unknown citation', 'facilities', { id: 'new' }, 'citationIds', 's001;s999'],
  ['an unknown sport', 'events', { id: 'new' }, 'sportCodes', 'quidditch'],
  ['a duplicate identifier', 'sports', {}, 'code', 'handball'],
]

test.each(cells)('reports the position of %s', async (_, table, key, field, cell) => {
  await using copy = await PackageCopy.published()
  const line = await copy.append(table, { ...key, [field]: cell })
  expect(await copy.positions()).toEqual([`${table}.csv:${line}:${columnsOf(table).indexOf(field) + 1} (${field})`])
})

test('quotes an unknown reference and names its table', async () => {
  await using copy = await PackageCopy.published()
  await copy.append('facilities', { id: 'new', citationIds: 's001;s999' })
  const [problem] = await copy.problems()
  expect(problem?.message.en).toBe('Unknown id "s999": no such row in citations.')
  expect(problem?.message.zh).toBe('id "s999" 无效：表 citations 中没有此行。')
})

test('accepts a reference to a later row of the same table', async () => {
  await using copy = await PackageCopy.published()
  await copy.append('regions', { code: '990100', parentCode: '990000', level: 'PREFECTURE' })
  await copy.append('regions', { code: '990000', parentCode: '100000', level: 'PROVINCE' })
  expect(await copy.positions()).toEqual([])
})

test('counts line breaks within cells', async () => {
  await using copy = await PackageCopy.published()
  await copy.append('facilities', { id: 'new-1', note: '一\n二\n三' })
  const line = await copy.append('facilities', { id: 'new-2', regionCode: 'x' })
  expect(await copy.positions()).toEqual([`facilities.csv:${line}:5 (regionCode)`])
})

test('accepts columns in any order and reports positions of the file', async () => {
  await using copy = await PackageCopy.withoutRows()
  await copy.write('sports.csv', 'parentCode,nameEn,name,code\n,Ball,球,ball\nnone,Bowls,滚球,ball\n')
  expect(await copy.positions()).toEqual(['sports.csv:3:4 (code)', 'sports.csv:3:1 (parentCode)'])
})
