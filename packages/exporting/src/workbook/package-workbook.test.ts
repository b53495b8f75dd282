import { fileURLToPath } from 'node:url'
import { PackageCopy } from '@tiyu/datapackage/testing'
import { tableOf, tables } from '@tiyu/model'
import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { columnNote } from './column-note.ts'
import { packageWorkbook } from './package-workbook.ts'
import { writeSheets } from './write-sheets.ts'

const lydmark = fileURLToPath(new URL('../../../../examples/packages/lydmark', import.meta.url))

let workbook: Uint8Array
let parts: Readonly<Record<string, string>>

beforeAll(async () => {
  workbook = await packageWorkbook(lydmark)
  parts = Object.fromEntries(Object.entries(unzipSync(workbook)).map(([path, bytes]) => [path, strFromU8(bytes)]))
})

/** XML of the sheet of a table. */
function sheetXml(name: string): string {
  return parts[`xl/worksheets/sheet${tables.findIndex((table) => table.name === name) + 1}.xml`] ?? ''
}

describe('a workbook of a package', () => {
  it('keeps digits: no cell is a number or a date', () => {
    const cells = [...sheetXml('observations').matchAll(/<c [^>]*>/g)].map(([cell]) => cell)
    expect(cells.length).toBeGreaterThan(300)
    for (const cell of cells) expect(cell).toMatch(/ s="\d+"/)
    expect(cells.filter((cell) => !cell.endsWith('/>') && !cell.includes('t="s"'))).toEqual([])
    expect(parts['xl/styles.xml']).toContain('formatCode="@"')
  })

  it('freezes the heads and the identifiers', () => {
    expect(sheetXml('facilities')).toContain('<pane xSplit="1" ySplit="2" topLeftCell="B3" state="frozen"')
  })

  it('offers the values of enumerations, true or false, and the identifiers of small tables', () => {
    const validations = [...sheetXml('facilities').matchAll(/sqref="([^"]*)".*?<formula1>(.*?)<\/formula1>/g)]
    const offered = new Map(validations.map(([, range, formula]) => [range, formula]))
    expect(offered.get('F3:F1048576')).toContain('PLANNED,UNDER_CONSTRUCTION,OPEN')
    expect(offered.get('D3:D1048576')).toBe(
      "OFFSET('设施类型 facility-types'!$A$3,0,0,MAX(1,COUNTA('设施类型 facility-types'!$A$3:$A$2003)),1)",
    )
    expect(sheetXml('indicator-parts')).toContain('true,false')
  })

  it('has the notes of the model at the heads', () => {
    const comments = Object.entries(parts).filter(([path]) => /comments\d+\.xml$/.test(path))
    expect(comments).toHaveLength(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet')).length)
    expect(comments.length).toBeGreaterThan(20)
    expect(comments.map(([, xml]) => xml).join()).toContain('UNDER_CONSTRUCTION：')
  })

  it('is refused for a text that a cell cannot hold', async () => {
    await using copy = await PackageCopy.withoutRows()
    await copy.write('sports.csv', `code,name,nameEn,parentCode\nlong,${'长'.repeat(32_768)},Long,\n`)
    await expect(packageWorkbook(copy.folder)).rejects.toThrow(/has 32768 characters; a cell holds 32767.*请直接编辑/)
  })

  it('keeps texts that look like formulas, escapes or numbers, and line breaks', async () => {
    await using copy = await PackageCopy.withoutRows()
    const texts = ['=1+1', '_x0041_ and _x000D_', '007', '1E5', '甲\n  乙 ', '<&>"', '2020-07']
    await copy.write(
      'sports.csv',
      ['code,name,nameEn,parentCode', ...texts.map((text) => `a,"${text.replaceAll('"', '""')}",b,`), ''].join('\n'),
    )
    const sheets = await readXlsx(Buffer.from(await packageWorkbook(copy.folder)), { trim: false } as never)
    const { data = [] } = sheets.find(({ sheet }) => sheet.endsWith('sports')) ?? {}
    expect(data.slice(2).map(([, name]) => name)).toEqual(texts)
  })
})

describe('the comments of a sheet', () => {
  it('are at their cells, several in one', async () => {
    const table = tableOf('Sport')
    const sheet = { table, name: 'sports', rows: [['code'], ['ball']], headerRow: 0 }
    const comments = ['甲', '乙'].map((text) => ({ row: 1, column: 0, text }))
    const bytes = await writeSheets([sheet], '2026-01-01', new Map([['sports', comments]]))
    const xml = strFromU8(unzipSync(bytes)['xl/comments1.xml'] ?? new Uint8Array())
    expect(xml).toMatch(/ref="A2".*甲\n\n乙/s)
    expect(xml).toMatch(/ref="A1".*项目代码/s)
  })
})

describe('the values of a list', () => {
  it('fit into a formula', () => {
    const lists = tables.flatMap(({ columns }) =>
      Object.values(columns).map(({ field }) => field.constraints?.enum ?? []),
    )
    for (const values of lists) expect(values.join(',').length).toBeLessThanOrEqual(255)
  })
})

describe('the note of a column', () => {
  it('names its values, or the sheet its identifiers are in', () => {
    const facilities = tables.find(({ name }) => name === 'facilities') as (typeof tables)[number]
    expect(columnNote(facilities, 'status')).toMatch(/^状态.*\nStatus.*\n可留空.*\nPLANNED：\p{Script=Han}+ /su)
    expect(columnNote(facilities, 'regionCode')).toContain('工作表“行政区划 regions”')
    expect(columnNote(facilities, 'id')).toContain('必填')
    expect(columnNote(facilities, '备忘')).toBeUndefined()
  })
})
