import { appendFile, copyFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Review } from './review.ts'
import { DraftedReport } from './testing/draft-report.ts'

const TEXT = `晋中市体育局2022年工作总结
一、2022年工作总结
新建健身步道12公里，居全省第二。新增智慧驿站8个。改造智慧驿站8个，投入200万元。
举办2022年山西省武术锦标赛。
`

const SOURCE = { titleEn: 'Work report 2022', publisher: '晋中市体育局', publisherEn: 'Jinzhong Sports Bureau' }

/** Returns the drafts as `table outcome words`. */
async function outcomes(review: Review): Promise<string[]> {
  const { reviewed } = await review.state()
  return reviewed.map(({ draft, outcome }) => `${draft.table.name} ${outcome}`)
}

/** Returns the identifier of the draft whose words or name contain some. */
async function find(review: Review, table: string, words: string): Promise<string> {
  const { reviewed } = await review.state()
  const found = reviewed.find(
    ({ draft, cells }) =>
      draft.table.name === table && `${draft.citation?.asWritten ?? ''}${cells.name ?? ''}`.includes(words),
  )
  return found?.draft.id ?? ''
}

test('accepted rows enter the package with their source and citations', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const trail = await find(review, 'observations', '健身步道12公里')
  const rank = await find(review, 'rank-claims', '第二')
  const event = await find(review, 'events', '武术锦标赛')
  expect(await review.accept('draft-report', SOURCE)).toMatchObject({ isAccepted: true })
  expect(await review.acceptAll([trail, rank, event])).toBe(2)
  expect(await review.accept(event)).toMatchObject({ problems: [{ field: 'nameEn' }] })
  expect(await review.accept(event, { nameEn: 'Shanxi Wushu Championships 2022' })).toMatchObject({ isAccepted: true })
  expect((await review.check()).problems).toEqual([])
  const { isWritten, added } = await review.write()
  expect({ isWritten, added }).toEqual({
    isWritten: true,
    added: { sources: 1, citations: 3, observations: 1, 'rank-claims': 1, events: 1 },
  })
  expect(await drafted.copy.problems()).toEqual([])
  const observations = await drafted.copy.read('observations.csv')
  expect(observations).toContain('jinzhong-report-2022-o-0001,fitness-trail-length-built,140700,2022,2022,ACTUAL,12')
  expect(await drafted.copy.read('rank-claims.csv')).toContain('jinzhong-report-2022-o-0001,2,140000,全省')
  expect(await drafted.copy.read('events.csv')).toContain('shanxi-wushu-championships-2022,')
  expect(await review.write()).toMatchObject({ isWritten: true, added: {} })
  expect((await outcomes(review)).filter((one) => one.endsWith('WRITTEN'))).toHaveLength(4)
})

test('an interrupted writing is completed without repeated rows', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.accept('draft-report', SOURCE)
  await review.acceptAll([await find(review, 'observations', '健身步道12公里')])
  const { reviewed } = await review.state()
  await review.target.write(reviewed)
  const before = await drafted.copy.read('observations.csv')
  expect(await review.write()).toMatchObject({ isWritten: true })
  expect(await drafted.copy.read('observations.csv')).toBe(before)
})

test('one decision on an indicator applies to all alike', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const [first, second] = [
    await find(review, 'observations', '新增智慧驿站'),
    await find(review, 'observations', '改造智慧驿站'),
  ]
  const before = await review.state()
  const proposal = before.byId.get(first)?.cells.indicatorCode ?? ''
  expect(before.byId.get(second)?.cells.indicatorCode).toBe(proposal)
  await review.accept(first, { indicatorCode: 'fitness-trails' })
  const after = await review.state()
  expect(after.byId.get(second)).toMatchObject({ outcome: 'OPEN', cells: { indicatorCode: 'fitness-trails' } })
  expect(after.byId.get(proposal)?.outcome).toBe('REJECTED')
  expect(after.decisions).toBe(1)
  expect(await review.undo()).toBe(true)
  expect((await review.state()).byId.get(second)?.cells.indicatorCode).toBe(proposal)
})

test('a figure waits for its proposed indicator', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const figure = await find(review, 'observations', '新增智慧驿站')
  const proposal = (await review.state()).byId.get(figure)?.cells.indicatorCode ?? ''
  await review.accept('draft-report', SOURCE)
  await review.accept(figure)
  expect([...review.blocked(await review.state()).keys()]).toEqual([figure])
  expect(await review.accept(proposal, { nameEn: 'Smart stations', topic: 'VENUES' })).toMatchObject({
    isAccepted: true,
  })
  expect([...review.blocked(await review.state()).keys()]).toEqual([])
  expect((await review.write()).isWritten).toBe(true)
  expect(await drafted.copy.read('indicators.csv')).toContain('smart-stations,')
  expect(await drafted.copy.read('observations.csv')).toContain(',smart-stations,140700,')
})

test('a proposed indicator is rejected with its rows', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const figures = [
    await find(review, 'observations', '新增智慧驿站'),
    await find(review, 'observations', '改造智慧驿站'),
  ]
  await review.reject((await review.state()).byId.get(figures[0] ?? '')?.cells.indicatorCode ?? '')
  const { byId, decisions } = await review.state()
  expect(figures.map((id) => byId.get(id)?.outcome)).toEqual(['REJECTED', 'REJECTED'])
  expect(decisions).toBe(1)
})

test('a unit chosen for a measure word is used wherever the word stands', async () => {
  await using drafted = await DraftedReport.of('一、2022年工作总结\n新建驿站3处。维修广场4处。\n')
  const review = await drafted.review('甲')
  const [first, second] = [await find(review, 'observations', '驿站3处'), await find(review, 'observations', '广场4处')]
  const { byId } = await review.state()
  const proposal = byId.get(first)?.cells.indicatorCode ?? ''
  expect([first, second, proposal].map((id) => byId.get(id)?.cells.unitCode)).toEqual(['处', '处', '处'])
  const corrections = { unitCode: 'ITEM', nameEn: 'Stations', topic: 'VENUES' }
  expect(await review.accept(proposal, corrections, [first])).toMatchObject({ isAccepted: true })
  const after = await review.state()
  expect(after.byId.get(proposal)?.cells.definitionEn).toBe('Number of stations of a region.')
  expect(after.byId.get(first)).toMatchObject({ outcome: 'ACCEPTED', cells: { unitCode: 'ITEM' } })
  expect(after.byId.get(second)).toMatchObject({
    outcome: 'OPEN',
    cells: { unitCode: 'ITEM', underivable: '原文的单位为“处”，此处以个计。' },
  })
})

test('two reviewers see the decisions of each other', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const [one, other] = [await drafted.review('甲'), await drafted.review('乙')]
  const figure = await find(one, 'observations', '健身步道12公里')
  const { revision } = await other.state()
  await one.accept(figure)
  const seen = await other.state()
  expect(seen.revision).not.toBe(revision)
  expect(seen.byId.get(figure)).toMatchObject({ outcome: 'ACCEPTED', by: '甲' })
  expect(await other.undo()).toBe(false)
  await other.reject(figure)
  expect((await one.state()).byId.get(figure)).toMatchObject({ outcome: 'REJECTED', by: '乙' })
})

test('the incomplete last line of a log is not read', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.reject(await find(review, 'observations', '健身步道12公里'))
  const [file = ''] = await readdir(join(drafted.folder, 'decisions'))
  await appendFile(join(drafted.folder, 'decisions', file), '{"id":"x","at":"2026')
  expect((await review.state()).decisions).toBe(1)
})

test('a damaged decision is named rather than lost', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.reject(await find(review, 'observations', '健身步道12公里'))
  const [file = ''] = await readdir(join(drafted.folder, 'decisions'))
  await appendFile(join(drafted.folder, 'decisions', file), '{"id":"x"}\n')
  await expect(review.state()).rejects.toThrow(`${file}:2 is damaged`)
})

test('a copy of a log by a synchronised folder counts once', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.reject(await find(review, 'observations', '健身步道12公里'))
  const [file = ''] = await readdir(join(drafted.folder, 'decisions'))
  await copyFile(join(drafted.folder, 'decisions', file), join(drafted.folder, 'decisions', 'copy.jsonl'))
  expect((await review.state()).decisions).toBe(1)
})

test('an accepted row that is corrected to be incomplete is open again', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const figure = await find(review, 'observations', '健身步道12公里')
  const outcome = async () => (await review.state()).byId.get(figure)?.outcome
  await review.accept(figure)
  await review.correct(figure, { note: '含在建1个。' })
  expect(await outcome()).toBe('ACCEPTED')
  await review.correct(figure, { exact: '十二' })
  expect(await outcome()).toBe('OPEN')
  await review.accept(figure, { exact: '12' })
  await review.accept(figure, { exact: '' })
  expect(await outcome()).toBe('OPEN')
})

test('nothing is written while a row makes the package invalid; the problem names its draft', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const figure = await find(review, 'observations', '健身步道12公里')
  await review.accept('draft-report', SOURCE)
  await review.accept(figure, { exact: '21' })
  const before = await drafted.copy.read('observations.csv')
  const { isWritten, problems } = await review.write()
  expect({ isWritten, problems }).toMatchObject({ isWritten: false, problems: [{ draft: figure, field: 'exact' }] })
  expect(await drafted.copy.read('observations.csv')).toBe(before)
})

test('a folder without drafts is refused', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const { folder } = drafted.copy
  const { Review } = await import('./review.ts')
  await expect(Review.open({ folder, into: folder, reviewer: '甲' })).rejects.toThrow(/has no report.json/)
})
