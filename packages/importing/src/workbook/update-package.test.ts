import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PackageCopy } from '@tiyu/datapackage/testing'
import { writeSheets } from '@tiyu/exporting/workbook'
import { type ModelName, tableOf } from '@tiyu/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { xlsxFile } from '../mapping/testing/xlsx-file.ts'
import { updatePackage } from './update-package.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-workbook-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

const HEADER = ['code', 'name', 'nameEn', 'parentCode']

/** A workbook with the table of sports. */
async function sportsWorkbook(rows: readonly (readonly string[])[], name = '体育项目 sports'): Promise<string> {
  const path = join(folder, 'sports.xlsx')
  await writeFile(path, await writeSheets([{ table: tableOf('Sport'), name, rows, headerRow: 1 }], '2026-01-01'))
  return path
}

describe('an edited workbook', () => {
  it('is found by the names of its columns, in any order, with titles above and blank rows between', async () => {
    await using copy = await PackageCopy.withoutRows()
    const workbook = await sportsWorkbook([
      ['体育项目'],
      ['name', 'code', 'parentCode', '', 'nameEn'],
      ['球类\n（大类）', 'ball', '', '', 'Ball'],
      [],
      ['手球', 'handball', 'ball', '', 'Handball'],
    ])
    const { problems } = await updatePackage(workbook, copy.folder)
    expect(problems).toMatchObject([{ file: '体育项目 sports!A3', field: 'name' }])
    await sportsWorkbook([
      ['体育项目'],
      ['name', 'code', 'parentCode', '', 'nameEn'],
      [],
      ['手球', 'handball', '', '', 'H'],
    ])
    expect(await updatePackage(workbook, copy.folder)).toMatchObject({ problems: [], changed: ['sports.csv'] })
    expect(await copy.read('sports.csv')).toBe('code,name,nameEn,parentCode\nhandball,手球,H,\n')
  })

  it('writes nothing if anything is invalid, and names the cells', async () => {
    await using copy = await PackageCopy.withoutRows()
    const workbook = await sportsWorkbook([
      ['代码', '名称'],
      HEADER,
      ['ball', '球类\n', 'Ball', ''],
      ['Hand Ball', '手球', '#N/A', 'bal', '备忘'],
    ])
    const before = await copy.read('sports.csv')
    const { problems, problemCount, changed } = await updatePackage(workbook, copy.folder)
    expect(problems.map(({ file }) => file)).toEqual([
      '体育项目 sports!E4',
      '体育项目 sports!B3',
      '体育项目 sports!A4',
      '体育项目 sports!C4',
    ])
    expect([problemCount, changed]).toEqual([4, []])
    expect(await copy.read('sports.csv')).toBe(before)
  })

  it('reports a sheet that is no table, a table without names of columns, and missing and unknown columns', async () => {
    await using copy = await PackageCopy.withoutRows()
    const other = await updatePackage(await sportsWorkbook([[], HEADER], '草稿'), copy.folder)
    expect(other.problems).toMatchObject([{ file: '草稿!A1', message: { en: expect.stringContaining('no table') } }])
    const unnamed = await updatePackage(await sportsWorkbook([['代码'], ['名称']]), copy.folder)
    expect(unnamed.problems).toMatchObject([{ file: '体育项目 sports!A1' }])
    const short = await updatePackage(await sportsWorkbook([[], ['code', 'name', 'nameEn', '备注']]), copy.folder)
    expect(short.problems.map(({ file }) => file)).toEqual(['体育项目 sports!A2', '体育项目 sports!D2'])
  })

  it('has its table in the package', async () => {
    await using copy = await PackageCopy.withoutRows()
    await copy.edit('datapackage.json', (text) => {
      const descriptor = JSON.parse(text) as { resources: { name: string }[] }
      const resources = descriptor.resources.filter(({ name }) => name !== 'series-breaks')
      return JSON.stringify({ ...descriptor, resources })
    })
    const table = tableOf('SeriesBreak')
    const path = join(folder, 'breaks.xlsx')
    const rows = [Object.keys(table.columns)]
    await writeFile(path, await writeSheets([{ table, name: 'series-breaks', rows, headerRow: 0 }], '2026-01-01'))
    const { problems } = await updatePackage(path, copy.folder)
    expect(problems).toMatchObject([{ file: 'series-breaks!A1' }])
  })
})

describe('what a spreadsheet changes', () => {
  type Cells = Readonly<Record<string, Parameters<typeof xlsxFile>[0][number][number]>>

  /** Updates a package without rows by these rows of a table. */
  async function update(model: ModelName, ...rows: readonly Cells[]) {
    await using copy = await PackageCopy.withoutRows()
    const { name } = tableOf(model)
    const header = Object.keys(tableOf(model).columns)
    const workbook = join(folder, 'changed.xlsx')
    await writeFile(workbook, xlsxFile([header, ...rows.map((row) => header.map((one) => row[one] ?? ''))], name))
    const { problems } = await updatePackage(workbook, copy.folder)
    return {
      problems: problems.map(({ file, message }) => `${file} ${message.en}`),
      text: await copy.read(`${name}.csv`),
    }
  }

  const metre = { code: 'M', name: '米', nameEn: 'metre', quantityKind: 'length', baseCode: 'M' }
  const county = { code: '140000', name: '甲县', nameEn: 'A', level: 'PROVINCE' }

  it('is written as typed where nothing is lost: digits, and dates shown with their day', async () => {
    const units = await update(
      'Unit',
      { ...metre, factor: 1 },
      { ...metre, code: 'X', name: '甲', factor: { stored: '1.1000000000000001' } },
      { ...metre, code: 'Y', name: '乙', factor: { stored: '2.5000000000000001E-7' } },
    )
    expect(units.problems).toEqual([])
    expect(units.text.match(/(?<=,M,)[\d.]+/g)).toEqual(['1', '1.1', '0.00000025'])
    const regions = await update('Region', { ...county, code: 140000, validFrom: { date: 43831 } })
    expect(regions).toMatchObject({ problems: [], text: expect.stringContaining('2020-01-01') })
  })

  it('is reported at its cell: dates elsewhere or without their day, errors, and numbers with lost digits', async () => {
    const units = await update(
      'Unit',
      { ...metre, factor: { date: 43831 } },
      { ...metre, code: 'X', name: '甲', ucum: { date: 43831 } },
      { ...metre, code: 'Y', name: { error: '#REF!' } },
      { ...metre, code: 'Z', name: '丁', factor: { stored: '1.23456789012345E+17' } },
    )
    expect(units.problems).toEqual([
      expect.stringMatching(/^units!F2 The cell is the date 2020-01-01/),
      expect.stringMatching(/^units!G3 The cell is the date 2020-01-01/),
      expect.stringMatching(/^units!B4 .*error of a spreadsheet/),
      expect.stringMatching(/^units!F5 .*shortened by a spreadsheet/),
    ])
    const regions = await update('Region', { ...county, validFrom: { month: 43831 } })
    expect(regions.problems).toEqual([expect.stringMatching(/^regions!H2 The cell is the date 2020-01-01/)])
  })

  it('is written in lower case where it is true or false', async () => {
    const parts = await update('IndicatorPart', { complete: 'TRUE' }, { complete: 'yes' })
    expect(parts.problems).not.toContainEqual(expect.stringContaining('TRUE'))
    expect(parts.problems).toContainEqual(expect.stringContaining('Invalid boolean "yes"'))
  })
})
