import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { facility, tableOf } from '@tiyu/model'
import { unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { TableRow } from '../table/table.ts'
import { openPackageTable } from './package-table.ts'
import { workbook } from './workbook.ts'
import { zip } from './zip.ts'

const CSV = 'id,name,area,longitude,inferred\nhall,"馆, ""大""",12.50,112.5,\nfield,场,,,name;area\n'

const file = (content: string | Buffer, path = 'facilities.csv') => ({
  path,
  read: () => Readable.from([Buffer.from(content)], { objectMode: false }),
})

async function readRows(content: string | Buffer, path?: string) {
  const { columns, batches } = await openPackageTable(tableOf('Facility'), file(content, path))
  const rows: TableRow[] = []
  for await (const batch of batches) rows.push(...batch)
  return { columns, rows }
}

describe('a table of a package', () => {
  const ROWS = [
    ['hall', '馆, "大"', '12.50', 112.5, []],
    ['field', '场', null, null, ['name', 'area']],
  ]

  it('has the columns of its file with the types of the model', async () => {
    const { columns, rows } = await readRows(CSV)
    expect(columns.map(({ name, type, isList }) => [name, type, isList])).toEqual([
      ['id', 'text', false],
      ['name', 'text', false],
      ['area', 'decimal', false],
      ['longitude', 'number', false],
      ['inferred', 'text', true],
    ])
    expect(columns[1]?.description).toEqual(facility.fields.find(({ name }) => name === 'name')?.description)
    expect(rows).toEqual(ROWS)
  })

  it('is read from a compressed file', async () => {
    expect((await readRows(gzipSync(CSV), 'facilities.csv.gz')).rows).toEqual(ROWS)
  })

  it('is read in small batches, however large the pieces of its file are', async () => {
    const lines = Array.from({ length: 40_000 }, (_, at) => `id-${at},名${at}\n`).join('')
    const { batches } = await openPackageTable(tableOf('Facility'), file(`id,name\n${lines}`))
    const lengths: number[] = []
    for await (const { length } of batches) lengths.push(length)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(40_000)
    expect(Math.max(...lengths)).toBeLessThan(6000)
  })

  it('may have a header only', async () => {
    expect((await readRows('id,name\n')).rows).toEqual([])
  })
})

describe('a workbook of a release', () => {
  it('has a sheet for each table, with headers in both languages', async () => {
    const write = () => workbook([{ table: tableOf('Facility'), file: file(CSV) }], '2026-07-01T08:00:00.000Z')
    const bytes = Buffer.from(await write())
    expect(bytes.equals(await write())).toBe(true)
    expect(await readXlsx(bytes)).toEqual([
      {
        sheet: '设施',
        data: [
          expect.arrayContaining([expect.stringMatching(/^\p{Script=Han}.* [A-Z]/u)]),
          ['hall', '馆, "大"', '12.50', 112.5, null],
          ['field', '场', null, null, 'name;area'],
        ],
      },
    ])
  })
})

describe('a zip archive', () => {
  const entries = [
    { path: 'a.csv', read: () => Readable.from([Buffer.from('甲,'), Buffer.from('乙\n')]) },
    { path: 'texts/空.txt', read: () => Readable.from([]) },
  ]
  const write = () => buffer(Readable.from(zip(entries)))

  it('has the files', async () => {
    const files = unzipSync(await write())
    expect(Object.entries(files).map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual([
      ['a.csv', '甲,乙\n'],
      ['texts/空.txt', ''],
    ])
  })

  it('has the same bytes each time', async () => {
    expect((await write()).equals(await write())).toBe(true)
  })
})
