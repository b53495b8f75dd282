import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { xlsxFile } from '../testing/xlsx-file.ts'
import { readWorkbook } from './workbook-sheets.ts'

test('reads a workbook once while its file stays as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-workbook-'))
  try {
    const path = join(folder, 'halls.xlsx')
    await writeFile(path, xlsxFile([['name'], ['A']]))
    const workbook = await readWorkbook(path, 'halls.xlsx')
    expect(await readWorkbook(path, 'halls.xlsx')).toBe(workbook)
    await writeFile(path, xlsxFile([['name'], ['A longer name']]))
    expect((await readWorkbook(path, 'halls.xlsx')).sheets[0]?.data).toEqual([['name'], ['A longer name']])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
