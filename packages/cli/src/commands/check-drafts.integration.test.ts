import { DraftedReport } from '@tiyu/importing/review/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { checkDrafts } from './check-drafts.ts'

const TEXT = '晋中市体育局2022年工作总结\n一、2022年工作总结\n新建健身步道12公里。新增智慧驿站8个。\n'

afterEach(() => {
  process.exitCode = 0
  vi.restoreAllMocks()
})

test('a check of half-decided drafts names the rows by their words', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.accept('draft-o-0001')
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  await checkDrafts(drafted.folder, drafted.copy.folder, false)
  const printed = print.mock.calls.flat().join('\n')
  expect(printed).toContain('observations “新建健身步道12公里”\n  It waits for “晋中市体育局2022年工作总结”.')
  expect(printed).toMatch(/3 rows open, 1 accepted, 0 rejected, 0 written/)
  expect(process.exitCode).toBe(1)
})

test('rows that wait are problems of the check as JSON', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  const review = await drafted.review('甲')
  await review.accept('draft-o-0001')
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  await checkDrafts(drafted.folder, drafted.copy.folder, true)
  expect(JSON.parse(String(print.mock.calls[0]?.[0]))).toMatchObject({
    drafts: { open: 3, accepted: 1 },
    problems: [{ draft: 'draft-o-0001' }],
    problemCount: 1,
  })
  expect(process.exitCode).toBe(1)
})
