import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ExaminedProposal, Extraction } from '@tiyu/importing/extract'
import { DraftedReport } from '@tiyu/importing/review/testing'
import { expect, test } from 'vitest'
import { startReview } from './review-server.ts'

const TEXT = '晋中市体育局2022年工作总结\n一、2022年工作总结\n新建健身步道12公里。新增智慧驿站8个。\n'

const REFUSED: ExaminedProposal = {
  kind: 'figures',
  quote: '总产出9999亿元 <b>',
  outcome: 'REFUSED',
  reason: { en: 'The quoted words are not in the report.', zh: '报告中没有所引原文。' },
}

/** Marks the first figure as one of a model. */
function propose(extraction: Extraction) {
  const drafts = extraction.drafts.map((row, at) => (at === 0 ? { ...row, draftedBy: '<模型>', confidence: 0.3 } : row))
  const indicators = extraction.indicators.map((one) => ({ ...one, nameEn: 'Smart stations', draftedBy: '<模型>' }))
  return { extraction: { ...extraction, drafts, indicators }, proposals: [REFUSED] }
}

test('rows of a model are marked on the page, in both languages, and what was refused is listed', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  await drafted.extract(TEXT, propose)
  const server = await startReview({ folder: drafted.folder, into: drafted.copy.folder, reviewer: '甲', port: 0 })
  const page = async (address: string) => (await fetch(new URL(address, server.url))).text()
  for (const row of ['draft-o-0001', 'proposed-0001'])
    expect(await page(`?row=${row}`)).toContain('含语言模型 &lt;模型> 的建议，请对照原文核对。')
  expect(await page('../en/?row=draft-o-0001')).toContain('Contains a proposal of the language model &lt;模型>')
  const other = await page('?row=draft-o-0002')
  expect(other).not.toContain('含语言模型')
  expect(other).toContain('总产出9999亿元 &lt;b>')
  expect(other).toContain('报告中没有所引原文。')
  await server.close()
})

test('drafting again without the model keeps its rows with a decision, and forgets what was refused', async () => {
  await using drafted = await DraftedReport.of(TEXT)
  await drafted.extract(TEXT, propose)
  await (await drafted.review('甲')).accept('draft-o-0001')
  await drafted.extract(TEXT)
  const { reviewed } = await (await drafted.review('甲')).state()
  expect(reviewed.filter(({ draft }) => draft.draftedBy !== undefined).map(({ draft }) => draft.id)).toEqual([
    'draft-o-0001',
  ])
  expect(existsSync(join(drafted.folder, 'proposals.csv'))).toBe(false)
})
