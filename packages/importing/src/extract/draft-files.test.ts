import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { columnsOf, PackageCopy, publishedFolder } from '@tiyu/datapackage/testing'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { readCodelists } from './codelists.ts'
import { DRAFT_COLUMNS, toDraftFiles, toDraftTables, writeDraftFiles } from './draft-files.ts'
import { extract } from './extraction.ts'

const TEXT = '一、2022年工作总结\n新建健身步道12公里，居全省第二。举办2022年山西省武术锦标赛。\n'

const SUBJECT = { year: 2022, region: '140700' }
const SOURCE = { title: '示例', titleEn: '', publisher: '', publisherEn: '' }
const REPORT = { title: '示例', source: SOURCE, text: TEXT, sha256: 'ab'.repeat(32), subject: SUBJECT }

async function drafted() {
  return extract(TEXT, SUBJECT, await readCodelists(publishedFolder))
}

async function draftFiles() {
  const extraction = await drafted()
  return toDraftFiles(toDraftTables(extraction, REPORT), extraction.numbers, REPORT)
}

test('writes the columns of the table, confidence, and reason in both languages', async () => {
  const files = await draftFiles()
  for (const name of ['observations', 'events', 'rank-claims', 'policies', 'commitments']) {
    const [header] = parse(files.get(`${name}.csv`) ?? '') as string[][]
    expect(header).toEqual([...columnsOf(name), ...DRAFT_COLUMNS])
  }
  const [figure] = parse(files.get('observations.csv') ?? '', { columns: true }) as Record<string, string>[]
  expect(figure).toMatchObject({ exact: '12', unitCode: 'KM', confidence: expect.stringMatching(/^0\.\d+$/) })
  expect(figure?.reason).toMatch(/\p{Script=Han}{2}/u)
  expect(figure?.reasonEn).toMatch(/[a-z]{3}/)
})

test('writes drafts that pass the check against the text once reviewed', async () => {
  await using copy = await PackageCopy.published()
  const files = await draftFiles()
  const missing = {
    titleEn: 'Example',
    publisher: '示例',
    publisherEn: 'Example',
    nameEn: 'Example',
    scopeEn: 'Example',
  }
  for (const name of ['sources', 'citations', 'observations', 'rank-claims', 'events']) {
    for (const row of parse(files.get(`${name}.csv`) ?? '', { columns: true }) as Record<string, string>[]) {
      const filled = Object.fromEntries(
        columnsOf(name).map((column) => [column, row[column] || missing[column as 'titleEn'] || '']),
      )
      await copy.append(name, filled)
    }
  }
  expect(await copy.problems()).toEqual([])
})

test('refuses to write drafts into a package', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-drafts-'))
  await writeDraftFiles(join(folder, 'new'), await draftFiles())
  expect(await readFile(join(folder, 'new', 'report.txt'), 'utf8')).toBe(TEXT)
  await rm(folder, { recursive: true })
  await using copy = await PackageCopy.withoutRows()
  await expect(writeDraftFiles(copy.folder, await draftFiles())).rejects.toThrow(/is a data package/)
})
