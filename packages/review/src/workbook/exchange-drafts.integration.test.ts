import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeTextSheets } from '@tiyu/exporting/workbook'
import { DraftedReport } from '@tiyu/importing/review/testing'
import { strFromU8, unzipSync } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { draftWorkbook, readDraftWorkbook } from './exchange-drafts.ts'

const TEXT = `晋中市体育局2022年工作总结
一、2022年工作总结
新建健身步道12公里，居全省第二。新增智慧驿站8个。改造智慧驿站8个，投入200万元。
举办2022年山西省武术锦标赛。电话0354-2031234。
`

let drafted: DraftedReport
let folder: string
beforeEach(async () => {
  drafted = await DraftedReport.of(TEXT)
  folder = await mkdtemp(join(tmpdir(), 'tiyu-drafts-'))
})
afterEach(async () => {
  await drafted[Symbol.asyncDispose]()
  await rm(folder, { recursive: true })
})

const options = (reviewer = '表') => ({ folder: drafted.folder, into: drafted.copy.folder, reviewer })

/** A workbook as a person edits it: the rows of each sheet. */
class EditedWorkbook {
  private readonly sheets: { readonly name: string; readonly rows: string[][] }[]

  private constructor(sheets: EditedWorkbook['sheets']) {
    this.sheets = sheets
  }

  static async open(bytes: Uint8Array): Promise<EditedWorkbook> {
    const sheets = await readXlsx(Buffer.from(bytes), { trim: false } as never)
    return new EditedWorkbook(
      sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => row.map((cell) => String(cell ?? ''))),
      })),
    )
  }

  rows(table: string): string[][] {
    return this.sheets.find(({ name }) => name.endsWith(` ${table}`))?.rows ?? []
  }

  /** Returns the cells of a draft by column. */
  row(table: string, draft: string): Record<string, string> {
    const [, names = [], ...rows] = this.rows(table)
    const cells = rows.find((row) => row[names.indexOf('draft')] === draft) ?? []
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  }

  edit(table: string, draft: string, cells: Readonly<Record<string, string>>): this {
    const [, names = [], ...rows] = this.rows(table)
    const row = rows.find((one) => one[names.indexOf('draft')] === draft) ?? []
    for (const [name, text] of Object.entries(cells)) row[names.indexOf(name)] = text
    return this
  }

  async read(reviewer?: string) {
    const path = join(folder, 'book.xlsx')
    const plain = { columns: [], frozen: 0, spareRows: 0, headerRow: -1 }
    await writeFile(
      path,
      await writeTextSheets(
        this.sheets.map((sheet) => ({ ...sheet, ...plain })),
        '2026-01-01',
      ),
    )
    return readDraftWorkbook(path, options(reviewer))
  }
}

const exported = async () => EditedWorkbook.open(await draftWorkbook(options()))
const stateOf = async () => (await drafted.review('查')).state()

const NOTHING = { accepted: 0, rejected: 0, opened: 0, corrected: 0, replaced: 0 }

test('drafts are shown by names, with their words, their place and what they lack', async () => {
  const book = await exported()
  expect(book.row('observations', 'draft-o-0001')).toMatchObject({
    decision: '待审核 Open',
    words: '新建健身步道12公里',
    place: expect.stringMatching(/2022年工作总结（第 3 行）$/),
    indicatorCode: '健身步道建设里程',
    regionCode: '晋中市',
    kind: '实际',
    unitCode: '公里',
    preferred: '是',
  })
  expect(book.row('events', 'draft-e-0001').check).toMatch(/^英文名称：.*尚未填写/)
  expect(book.rows('numbers').flat()).toContain('2031234')
  expect(book.rows('observations')[0]?.slice(0, 4)).toEqual(['审核', '检查', '原文', '位置'])
})

test('decisions and names have drop-down lists', async () => {
  const parts = unzipSync(await draftWorkbook(options()))
  const xml = Object.entries(parts)
    .filter(([path]) => path.startsWith('xl/worksheets/sheet'))
    .map(([, bytes]) => strFromU8(bytes))
  const figures = xml.find((one) => one.includes('采纳 Accept') && one.includes('实际,')) ?? ''
  expect(figures).toContain('<formula1>"采纳 Accept,驳回 Reject,待审核 Open"</formula1>')
  expect(figures).toMatch(/<formula1>'选项 choices'!\$[A-Z]\$1:\$[A-Z]\$\d+<\/formula1>/)
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(/name="选项 choices"[^>]*state="hidden"/)
})

test('a workbook that is read back unchanged changes nothing, and the same drafts give the same bytes', async () => {
  const book = await exported()
  expect(await book.read()).toEqual({ counts: NOTHING, absent: 0, problems: [], checked: [] })
  expect((await stateOf()).decisions).toBe(0)
  expect(Buffer.from(await draftWorkbook(options())).equals(await draftWorkbook(options()))).toBe(true)
})

test('decisions and corrections by names are recorded as one decision of the log', async () => {
  const book = await exported()
  book.edit('observations', 'draft-o-0001', { decision: '采纳 Accept', note: '含在建1公里。', regionCode: '太原市' })
  book.edit('rank-claims', 'draft-r-0001', { decision: 'Reject' })
  book.edit('events', 'draft-e-0001', { decision: '采纳', nameEn: 'Shanxi Wushu Championships', level: '省级' })
  const { counts, problems, checked } = await book.read()
  expect({ counts, problems }).toEqual({ counts: { ...NOTHING, accepted: 2, rejected: 1 }, problems: [] })
  expect(checked).toEqual([])
  const { byId, decisions } = await stateOf()
  expect(byId.get('draft-o-0001')).toMatchObject({
    outcome: 'ACCEPTED',
    by: '表',
    cells: { note: '含在建1公里。', regionCode: '140100' },
    corrected: ['regionCode', 'note'],
  })
  expect(byId.get('draft-r-0001')?.outcome).toBe('REJECTED')
  expect(byId.get('draft-e-0001')).toMatchObject({ outcome: 'ACCEPTED', cells: { level: 'PROVINCIAL' } })
  expect(decisions).toBe(1)
  const again = await EditedWorkbook.open(await draftWorkbook(options()))
  expect((await again.read()).counts).toEqual(NOTHING)
})

test('an indicator of the package is used instead of a proposed one in all its rows', async () => {
  const { byId } = await stateOf()
  const proposal = byId.get('draft-o-0002')?.cells.indicatorCode ?? ''
  const book = await exported()
  book.edit('indicators', proposal, { existing: '健身步道数量' })
  book.edit('observations', 'draft-o-0002', { decision: '采纳 Accept' })
  expect((await book.read()).counts).toEqual({ ...NOTHING, replaced: 1, accepted: 1 })
  const after = (await stateOf()).byId
  expect(after.get(proposal)?.outcome).toBe('REJECTED')
  expect(after.get('draft-o-0002')).toMatchObject({ outcome: 'ACCEPTED', cells: { indicatorCode: 'fitness-trails' } })
})

test('an incomplete row is not accepted: what is entered is saved, and the copy says what is missing', async () => {
  const book = await exported()
  book.edit('events', 'draft-e-0001', { decision: '采纳 Accept', note: '延期' })
  const { counts, problems, copy } = await book.read()
  expect(counts).toEqual(NOTHING)
  expect(problems).toMatchObject([{ field: 'nameEn', sheet: '赛事 events', row: 2 }])
  expect((await stateOf()).byId.get('draft-e-0001')).toMatchObject({ outcome: 'OPEN', cells: { note: '延期' } })
  const checked = await EditedWorkbook.open(copy ?? new Uint8Array())
  expect(checked.row('events', 'draft-e-0001')).toMatchObject({ decision: '采纳 Accept', note: '延期' })
  expect(
    Object.values(unzipSync(copy ?? new Uint8Array()))
      .map((part) => strFromU8(part))
      .join(),
  ).toContain('请填写后再采纳')
  checked.edit('events', 'draft-e-0001', { nameEn: 'Wushu Championships' })
  expect((await checked.read()).counts).toEqual({ ...NOTHING, accepted: 1 })
})

test('what others decided since is told, not overwritten, and the copy can be read to insist', async () => {
  const book = await exported()
  book.edit('observations', 'draft-o-0001', { decision: '采纳 Accept' })
  book.edit('observations', 'draft-o-0003', { exact: '9' })
  book.edit('rank-claims', 'draft-r-0001', { decision: '驳回 Reject' })
  const other = await drafted.review('乙')
  await other.reject('draft-o-0001')
  await other.correct('draft-o-0003', { exact: '7' })
  await other.reject('draft-r-0001')
  const { counts, problems, copy } = await book.read()
  expect(counts).toEqual({ ...NOTHING, rejected: 1 })
  expect(problems.map(({ field, message }) => [field, message.en])).toEqual([
    ['decision', '乙 has decided on the row since: 驳回 Reject. In the workbook: 采纳 Accept.'],
    ['exact', '乙 has changed the cell since: "7". In the workbook: "9".'],
  ])
  const { byId } = await stateOf()
  expect(byId.get('draft-o-0001')?.outcome).toBe('REJECTED')
  expect(byId.get('draft-o-0003')?.cells.exact).toBe('7')
  const insisted = await EditedWorkbook.open(copy ?? new Uint8Array())
  expect((await insisted.read()).counts).toEqual({ ...NOTHING, accepted: 1, corrected: 1 })
  expect((await stateOf()).byId.get('draft-o-0003')?.cells.exact).toBe('9')
})

test('a row is not accepted with a cell that its workbook does not show', async () => {
  const book = await exported()
  book.edit('observations', 'draft-o-0001', { decision: '采纳 Accept' })
  await (await drafted.review('乙')).correct('draft-o-0001', { exact: '21' })
  const { problems } = await book.read()
  expect(problems).toMatchObject([{ field: 'exact' }])
  expect((await stateOf()).byId.get('draft-o-0001')?.outcome).toBe('OPEN')
})

test('rows that cannot be read are told and kept in the copy', async () => {
  const book = await exported()
  const rows = book.rows('observations')
  rows.push(['采纳 Accept', '', '手工补录'], [...(rows[2] ?? [])])
  book.edit('rank-claims', 'draft-r-0001', { decision: '也许' })
  book.edit('events', 'draft-e-0001', { base: '' })
  const { problems, copy, absent } = await book.read()
  expect(problems.map(({ message }) => message.en)).toEqual([
    'The row has no draft, or its hidden state is damaged.',
    'The row has no draft, or its hidden state is damaged.',
    'Another row is the draft "draft-o-0001" already.',
    '"也许" is no decision.',
  ])
  expect(absent).toBe(2)
  const checked = await EditedWorkbook.open(copy ?? new Uint8Array())
  expect(checked.rows('observations').at(-2)).toContain('手工补录')
  expect(checked.rows('rank-claims')).toHaveLength(3)
  expect(checked.row('rank-claims', 'draft-r-0001').decision).toBe('也许')
})

test('a name that several rows have needs its code', async () => {
  await drafted.copy.edit('indicators.csv', (text) =>
    text.replace('sports-parks-built,体育公园建设数', 'sports-parks-built,健身步道建设里程'),
  )
  const book = await exported()
  expect(book.row('observations', 'draft-o-0001').indicatorCode).toBe('健身步道建设里程（fitness-trail-length-built）')
  book.edit('observations', 'draft-o-0001', { indicatorCode: '健身步道建设里程' })
  expect((await book.read()).problems).toMatchObject([{ field: 'indicatorCode' }])
})

test('a workbook of another report, or none of drafts, is refused', async () => {
  const book = await exported()
  await drafted.extract('一、2022年工作总结\n新建体育公园3个。\n')
  const { problems } = await book.read()
  expect(problems[0]?.message.en).toBe('The row is of another report.')
  const path = join(folder, 'other.xlsx')
  await writeFile(path, await writeTextSheets([], '2026-01-01').catch(() => new Uint8Array()))
  await expect(readDraftWorkbook(path, options())).rejects.toThrow()
})

test('rows that are written are changed in the package', async () => {
  const review = await drafted.review('甲')
  const source = { titleEn: 'Work report 2022', publisher: '晋中市体育局', publisherEn: 'Jinzhong Sports Bureau' }
  await review.accept('draft-report', source)
  await review.accept('draft-o-0001')
  expect((await review.write()).isWritten).toBe(true)
  const book = await exported()
  expect(book.row('observations', 'draft-o-0001').decision).toBe('已写入 Written')
  book.edit('observations', 'draft-o-0001', { exact: '13' })
  expect((await book.read()).problems).toMatchObject([{ message: { en: 'The row is in the package already.' } }])
})
