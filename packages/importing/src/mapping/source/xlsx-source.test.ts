import { expect, test } from 'vitest'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { workbookFile } from '../testing/xlsx-file.ts'

const MAPPING = `mapping: 1
id: { slug: [编号] }
fields:
  name: 名称
  regionCode: { column: 县区, region: name }
  area: { column: 面积, unit: MU }
`

const HEADER = ['编号', '名称', '县区', '面积']

test('repeats a text merged over several rows, and leaves a merged number out', async () => {
  await using folder = await MappingFolder.make()
  const file = workbookFile([
    {
      name: '场馆',
      rows: [HEADER, ['a', '甲馆', '榆次区', 12], ['b', '乙馆', '', ''], ['c', '丙馆', '太谷区', 7]],
      merged: ['C2:C3', 'D2:D3'],
    },
  ])
  const report = await folder.map(MAPPING, 'a.xlsx', file)
  expect(await folder.rows('facilities')).toMatchObject([
    { id: 'a', regionCode: '140702', area: '' },
    { id: 'b', regionCode: '140702', area: '' },
    { id: 'c', regionCode: '140703', area: '7' },
  ])
  const notes = report.notes.map(({ en }) => en).join('\n')
  expect(notes).toContain('repeated in each of their rows (县区)')
  expect(notes).toContain('were left out: D2')
})

test('names the formulas without a stored value, hidden rows and other sheets', async () => {
  await using folder = await MappingFolder.make()
  const file = workbookFile([
    { name: 'codes', rows: [['x'], ['y']], isHidden: true },
    {
      name: '场馆',
      rows: [HEADER, ['a', '甲馆', '榆次区', { formula: '3*4' }], ['b', '乙馆', '榆次区', 9]],
      hiddenRows: [2],
    },
    { name: '说明', rows: [['注']] },
  ])
  const report = await folder.map(MAPPING, 'a.xlsx', file)
  expect(await folder.rows('facilities')).toMatchObject([
    { id: 'a', area: '' },
    { id: 'b', area: '9' },
  ])
  const notes = report.notes.map(({ en }) => en).join('\n')
  expect(notes).toContain('1 formula(s) in a.xlsx have no stored value and were read as empty: D2.')
  expect(notes).toContain('1 hidden row(s)')
  expect(notes).toContain('Only the sheet 场馆 of a.xlsx was read; it also has 说明.')
})

test.each([
  ['2-3', [['场馆一览'], ['编号', '名称', '规模', '', '县区'], ['', '', '面积', '座位', '']]],
  [
    '1-2',
    [
      ['编号', '名称', '规模', '', '县区'],
      ['', '', '面积', '座位', ''],
    ],
  ],
])('joins the names of a header of the lines %s', async (header, lines) => {
  await using folder = await MappingFolder.make()
  const mapping = MAPPING.replace('mapping: 1', `mapping: 1\nformat: { header: ${header} }`).replace(
    'column: 面积',
    'column: 规模 面积',
  )
  const rows = [...lines, ['a', '甲馆', 12, 300, '榆次区']]
  await folder.map(mapping, 'a.xlsx', workbookFile([{ name: 'S', rows }]))
  expect(await folder.rows('facilities')).toMatchObject([{ id: 'a', area: '12', regionCode: '140702' }])
  await using other = await MappingFolder.make()
  await other.map(mapping, 'a.csv', rows.map((cells) => cells.join(',')).join('\n'))
  expect(await other.rows('facilities')).toMatchObject([{ id: 'a', area: '12', regionCode: '140702' }])
})

test('refuses a header whose lines run backwards', async () => {
  await using folder = await MappingFolder.make()
  const mapping = MAPPING.replace('mapping: 1', 'mapping: 1\nformat: { header: 3-2 }')
  await expect(folder.map(mapping, 'a.csv', 'x')).rejects.toThrow('such as 2-3')
})
