import { expect, test } from 'vitest'
import { DraftedReport } from './testing/draft-report.ts'

const TEXT = '一、2022年工作总结\n新建健身步道12公里。新增智慧驿站8个。新建体育公园3个。\n'

test('drafting again leaves decided rows and says what would differ', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const { reviewed } = await review.state()
  const [trail, station, park] = reviewed.filter(({ draft }) => draft.table.name === 'observations')
  await review.accept(trail?.draft.id ?? '')
  await review.reject(station?.draft.id ?? '')
  // The package now has a unit and an indicator that the drafts lacked.
  await drafted.copy.edit('indicators.csv', (text) =>
    text.replace('fitness-trail-length-built,健身步道建设里程', 'fitness-trail-length-built,绿道建设里程'),
  )
  await drafted.copy.edit('indicators.csv', (text) =>
    text.replace('sports-parks-built,体育公园建设数', 'sports-parks-built,郊野公园建设数'),
  )
  const changes = await drafted.extract(TEXT)
  expect(changes).toMatchObject({
    reviewed: 2,
    differing: [
      { title: '新建健身步道12公里', columns: [{ name: 'indicatorCode', before: 'fitness-trail-length-built' }] },
    ],
    changed: [{ title: '新建体育公园3个', columns: [{ name: 'indicatorCode', before: 'sports-parks-built' }] }],
    missing: [],
    removed: [],
  })
  const after = await (await drafted.review('乙')).state()
  expect(after.byId.get(trail?.draft.id ?? '')).toMatchObject({
    outcome: 'ACCEPTED',
    cells: { indicatorCode: 'fitness-trail-length-built' },
  })
  expect(after.byId.get(station?.draft.id ?? '')?.outcome).toBe('REJECTED')
  expect(after.byId.get(park?.draft.id ?? '')?.cells.indicatorCode).toMatch(/^proposed-/)
})

test('drafting again keeps a proposed indicator that a decided figure needs', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const station = (await review.state()).reviewed.find(({ draft }) => draft.citation?.asWritten.includes('驿站'))
  await review.accept(station?.draft.id ?? '')
  const proposal = station?.cells.indicatorCode ?? ''
  // The package now has an indicator for it.
  await drafted.copy.edit('indicators.csv', (text) =>
    text.replace('sports-parks-built,体育公园建设数', 'sports-parks-built,智慧驿站建设数'),
  )
  const changes = await drafted.extract(TEXT)
  expect(changes?.differing).toMatchObject([{ columns: [{ name: 'indicatorCode', before: proposal }] }])
  expect(changes?.missing).toEqual([station && (await review.state()).byId.get(proposal)?.cells.name])
  const after = await (await drafted.review('甲')).state()
  expect(after.byId.get(station?.draft.id ?? '')).toMatchObject({
    outcome: 'ACCEPTED',
    cells: { indicatorCode: proposal },
  })
  expect(after.byId.get(proposal)).toMatchObject({ outcome: 'OPEN', draft: { table: { name: 'indicators' } } })
})

test('drafting again without a change changes nothing', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  expect(await drafted.extract(TEXT)).toEqual({
    reviewed: 0,
    differing: [],
    missing: [],
    changed: [],
    added: [],
    removed: [],
  })
})

test('a cell written again as it was is no correction', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const { reviewed } = await review.state()
  const park = reviewed.find(({ draft }) => draft.citation?.asWritten.includes('体育公园'))
  await review.accept(park?.draft.id ?? '', { exact: '3', note: '含在建1个。' })
  expect((await review.state()).byId.get(park?.draft.id ?? '')?.corrected).toEqual(['note'])
})

test('decisions on another text are not mixed with new drafts', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  const { reviewed } = await review.state()
  await review.reject(reviewed.at(-1)?.draft.id ?? '')
  await expect(drafted.extract(`${TEXT}新建公园5个。\n`)).rejects.toThrow(/decisions on another text/)
})

test('drafts without decisions give way to those of another text', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  expect(await drafted.extract('一、2022年工作总结\n新建体育公园3个。\n')).toBeUndefined()
  expect((await (await drafted.review('甲')).state()).reviewed).toHaveLength(2)
})
