import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { tableSheetName } from '@tiyu/datapackage'
import { tables } from '@tiyu/model'
import { parse } from 'csv-parse/sync'
import readXlsx from 'read-excel-file/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageWorkbook } from './package-workbook.ts'

const published = fileURLToPath(new URL('../../../../data', import.meta.url))

let workbook: Uint8Array

beforeAll(async () => {
  workbook = await packageWorkbook(published)
})

describe('the workbook of the published package', () => {
  it('has a sheet for each table: labels, names, and every cell of the file as text', async () => {
    const sheets = await readXlsx(Buffer.from(workbook), { trim: false } as never)
    expect(sheets.map(({ sheet }) => sheet)).toEqual(tables.map(tableSheetName))
    for (const [at, { name }] of tables.entries()) {
      const [labels = [], ...rows] = sheets[at]?.data ?? []
      const records = parse(await readFile(join(published, `${name}.csv`))) as string[][]
      expect(rows.map((row) => row.map((cell) => cell ?? ''))).toEqual(records)
      for (const label of labels) expect(label).toMatch(/\p{Script=Han}/u)
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  it('has the same bytes each time', async () => {
    expect(Buffer.from(workbook).equals(await packageWorkbook(published))).toBe(true)
  })
})
