// Tables of foreign files: totals, footnotes, headers of two lines, sheets, dates of other calendars, map services.
import { expect, test } from 'vitest'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { workbookFile } from '../testing/xlsx-file.ts'
import { suggestMapping } from './suggest-mapping.ts'

const REGION = '  regionCode: { value: "140700" }'

async function suggest(file: string, content: string | Uint8Array): Promise<string> {
  await using folder = await MappingFolder.make()
  return await suggestMapping(await folder.write(file, content))
}

async function mapped(file: string, content: string | Uint8Array) {
  await using folder = await MappingFolder.make()
  const text = (await suggest(file, content)).replace('fields:', `fields:\n${REGION}`)
  const report = await folder.map(text, file, content)
  return { report, rows: await folder.rows('facilities') }
}

test.each([
  ['合计', '注：数据截至2023年底'],
  ['总 计', '* 暂定'],
  ['Total', 'Source: City Council 2023'],
  ['Summe:', 'Quelle: Stadt'],
])('leaves out the total %s and the note %s', async (total, note) => {
  const { rows, report } = await mapped('a.csv', `name,area m2\nA,10\nB,20\n${total},30\n${note},\n`)
  expect(rows.map(({ name }) => name)).toEqual(['A', 'B'])
  expect(report.rejectionCounts.map(({ reason }) => reason)).toEqual(['left-out', 'left-out'])
})

test('takes a venue with a word of a total in its name for a venue', async () => {
  const { rows } = await mapped('a.csv', 'name,area m2\nTotal Fitness,10\n总工会体育馆,20\n注册运动员中心,\n')
  expect(rows).toHaveLength(3)
})

test('finds a header of two lines and the sheet with the table', async () => {
  const file = workbookFile([
    { name: '说明', rows: [['填报说明']] },
    {
      name: '场馆',
      rows: [
        ['全市场馆一览'],
        ['序号', '名称', '规模', '', '开放时间'],
        ['', '', '面积（平方米）', '座位数', ''],
        [1, '甲馆', 1200, 300, '8:00-20:00'],
        [2, '乙馆', 980, 200, '9:00-18:00'],
      ],
      merged: ['A1:E1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3'],
    },
  ])
  const text = await suggest('a.xlsx', file)
  expect(text).toContain('sheet: "场馆"')
  expect(text).toContain('header: "2-3"')
  const { rows } = await mapped('a.xlsx', file)
  expect(rows).toMatchObject([
    { id: '1', name: '甲馆', area: '1200', areaUnitCode: 'M2' },
    { id: '2', area: '980' },
  ])
})

test.each([
  ['opened', ['2566', '15/03/2560'], ['2023', '2017-03-15']],
  ['啟用年', ['87', '101'], ['1998', '2012']],
  ['啟用日期', ['087/05/01', '民國103年'], ['1998-05-01', '2014']],
  ['開設年', ['S45.4.1', 'Ｒ２'], ['1970-04-01', '2020']],
  ['opened', ['36526', '43831'], ['2000-01-01', '2020-01-01']],
  ['建成时间', ['二〇一五年三月', '2015.3'], ['2015-03', '2015-03']],
  ['opened', ['20150403', '2016'], ['2015-04-03', '2016']],
])('reads the dates of %s: %j', async (header, [one, other], [first, second]) => {
  const { rows } = await mapped('a.csv', `id,name,${header}\n1,A,${one}\n2,B,${other}\n`)
  expect(rows.map(({ openedOn }) => openedOn)).toEqual([first, second])
})

test.each(['1445/03/12', '1398', '2015.1', '约2010年'])('leaves the date %s empty and reports it', async (date) => {
  const { rows, report } = await mapped('a.csv', `id,name,opened\n1,A,${date}\n2,B,2016\n`)
  expect(rows.map(({ openedOn }) => openedOn)).toEqual(['', '2016'])
  expect(report.leftOut).toMatchObject([{ reason: 'not-a-date', value: date }])
})

test.each([
  ['高德经度,高德纬度', '112.7528,37.6889', 'GCJ-02'],
  ['百度坐标,备注', '"112.7528,37.6889",x', 'BD-09'],
])('takes the coordinate system from %s', async (header, cells, crs) => {
  expect(await suggest('a.csv', `id,name,${header}\n1,A,${cells}\n2,B,${cells}\n`)).toContain(`crs: "${crs}"`)
})

test.each([
  ['empty.csv', '', 'no records'],
  ['header.csv', 'id,name\n', 'no records'],
  ['page.csv', '<!DOCTYPE html><table><tr><td>1</td></tr></table>', 'HTML or XML'],
  ['places.txt', '<?xml version="1.0"?><kml></kml>', 'HTML or XML'],
  ['cut.json', '[{"id":1,"name":"A",},]', 'JSON'],
])('drafts nothing of %s', async (file, content, words) => {
  await expect(suggest(file, content)).rejects.toThrow(words)
})

test('says that a workbook under another name is one', async () => {
  const file = workbookFile([
    {
      name: 'S',
      rows: [
        ['id', 'name'],
        [1, 'A'],
      ],
    },
  ])
  await expect(suggest('a.csv', file)).rejects.toThrow('Name it .xlsx')
})

test.each([
  ['letters', 'N37 41.5, E112 45.2', '112.75333333', []],
  ['Chinese words', '东经112度45分，北纬37度41分', '112.75', []],
  ['the longitude first', '112.75,37.69', '112.75', ['axes: xy']],
  ['the latitude first', '37.69,112.75', '112.75', ['axes: yx']],
])('reads places in one column with %s', async (_, place, longitude, lines) => {
  const { rows } = await mapped('a.csv', `name;place\nA;${place}\nB;${place}\n`)
  expect(rows.map((row) => row.longitude)).toEqual([longitude, longitude])
  const text = await suggest('a.csv', `name;place\nA;${place}\nB;${place}\n`)
  expect(text.match(/^ {2}axes: .*/gm)?.map((line) => line.trim()) ?? []).toEqual(lines)
})

test('leaves the order of places in one column to a person where nothing tells it', async () => {
  const file = 'name;place\nA;43.8,87.6\nB;43.9,87.5\n'
  expect(await suggest('a.csv', file)).toContain('  # axes: yx')
  const { report } = await mapped('a.csv', file)
  expect(report.rejectionCounts).toMatchObject([{ reason: 'coordinates', count: 2 }])
})

test.each([
  ['lat', 'lon'],
  ['纬度', '经度'],
])('exchanges columns whose names %s and %s are exchanged, and says so', async (latitude, longitude) => {
  const file = `name,${latitude},${longitude}\nA,112.75,37.69\nB,112.76,37.70\n`
  expect(await suggest('a.csv', file)).toContain('The names of these columns are exchanged')
  const { rows } = await mapped('a.csv', file)
  expect(rows).toMatchObject([{ longitude: '112.75', latitude: '37.69' }, { longitude: '112.76' }])
})

test.each([
  ['a,60.1701,24.9401\nb,60.1702,24.9402\n', true],
  ['id,lat,lon\na,60.1701,24.9401\nb,60.1702,24.9402\n', false],
  ['a,37.6901,112.7501\nb,37.6902,112.7502\n', false],
])('says where nothing but the order tells longitudes from latitudes: %j', async (file, isUnclear) => {
  expect((await suggest('a.csv', file)).includes('Both columns may be latitudes')).toBe(isUnclear)
})
