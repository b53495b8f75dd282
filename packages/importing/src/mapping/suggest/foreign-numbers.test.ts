// Numbers of foreign files: separators, units and multiples that a suggestion must not mistake.
import { describe, expect, it, test } from 'vitest'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { detectNumberFormat } from './number-detection.ts'
import { suggestMapping } from './suggest-mapping.ts'

const REGION = '  regionCode: { value: "140700" }'

/** Maps a file by its suggestion as it is. */
async function mapped(file: string, content: string): Promise<Readonly<Record<string, string>>[]> {
  await using folder = await MappingFolder.make()
  const text = await suggestMapping(await folder.write(file, content))
  await folder.map(text.replace('fields:', `fields:\n${REGION}`), file, content)
  return folder.rows('facilities')
}

describe('detectNumberFormat', () => {
  it.each([
    [['1,200', '980', '2,180'], ',', '.', ','],
    [['1,200', '3.5'], ';', '.', ','],
    [['1.200', '3,5'], ';', ',', '.'],
    [['1.200.000', '980'], ';', ',', '.'],
    [["1'200.5", '12’345'], ';', '.', "'"],
    [['1\u202f200,5', '12\u00a0345'], ';', ',', ' '],
    [['1,23,456', '12,000'], ',', '.', ','],
    [['0,500', '1,200'], ';', ',', undefined],
    [['112.753', '37.689'], ',', '.', undefined],
    [['1234,567'], ';', ',', undefined],
  ])('detects the separators of %j between cells with %s', (cells, delimiter, decimal, thousands) => {
    expect(detectNumberFormat(cells, delimiter)).toEqual({
      format: { decimal, ...(thousands !== undefined && { thousands }) },
      isUnclear: false,
    })
  })

  it.each([[['1.200', '2.350']], [['1,200', '980']]])('leaves %j of a file with semicolons unclear', (cells) => {
    expect(detectNumberFormat(cells, ';').isUnclear).toBe(true)
  })
})

test('asks what 1.200 means if nothing tells', async () => {
  await using folder = await MappingFolder.make()
  const text = await suggestMapping(await folder.write('a.csv', 'id;name;area m2\n1;A;1.200\n2;B;2.350\n'))
  expect(text).toContain('# 1.200 may be 1200 or 1.2')
  expect(text).toContain('  # area: { column: "area m2", unit: M2 }')
})

test.each([
  ['面积（万㎡）', '1.2', 'WAN_M2'],
  ['面积（万平方米）', '1.2', 'WAN_M2'],
  ['面积(公亩)', '1.2', 'ARE'],
  ['面積(坪)', '12', 'PING'],
  ['占地面积（亩）', '12', 'MU'],
  ['area (rai)', '12', 'RAI'],
])('reads the unit of %s', async (header, value, unit) => {
  expect(await mapped('a.csv', `id,name,"${header}"\n1,A,${value}\n2,B,3\n`)).toMatchObject([
    { area: value, areaUnitCode: unit },
    { area: '3' },
  ])
})

test.each(['面积（千平方米）', 'Area (1,000 sq ft)', 'area, thousand m2', '面积（百亩）'])(
  'asks for the unit of %s',
  async (header) => {
    expect(await mapped('a.csv', `id,name,"${header}"\n1,A,1.2\n2,B,3\n`)).toMatchObject([{ area: '' }, { area: '' }])
  },
)

test.each(['人均面积（平方米）', 'area per capita (m2)', '每万人场地面积(m2)'])(
  'takes %s for no area',
  async (header) => {
    await using folder = await MappingFolder.make()
    expect(await suggestMapping(await folder.write('a.csv', `id,name,${header}\n1,A,1.2\n2,B,3\n`))).not.toContain(
      'area:',
    )
  },
)

test('reads the units in the cells, and reports a number without one', async () => {
  const rows = await mapped('a.csv', '编号,名称,面积,长度\n1,A,3.5公顷,2公里\n2,B,1.2万平方米,3里\n3,C,500,\n')
  expect(rows).toMatchObject([
    { area: '3.5', areaUnitCode: 'HECTARE', length: '2', lengthUnitCode: 'KM' },
    { area: '1.2', areaUnitCode: 'WAN_M2', length: '3', lengthUnitCode: 'LI' },
    { area: '', areaUnitCode: '' },
  ])
})

test('takes sizes, ratings and distances for no position', async () => {
  const rows = await mapped('a.csv', 'id,name,rating,distance_km,area_ha\n1,A,4.5,12.3,1.5\n2,B,3.8,7.9,2.5\n')
  expect(rows).toMatchObject([{ longitude: '', area: '1.5' }, { longitude: '' }])
})
