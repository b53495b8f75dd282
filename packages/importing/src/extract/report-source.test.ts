import { expect, test } from 'vitest'
import { draftSource } from './report-source.ts'

const SUBJECT = { year: 2024, region: '990100' }
const CODELISTS = {
  units: [],
  indicators: [],
  sports: [],
  regions: [{ code: '990100', name: '云河市', nameEn: 'Yunhe City', parentCode: '' }],
}

test('takes title and bureau from the first lines', () => {
  const text = '云河市体育局2024年工作总结和2025年工作计划\n一、工作总结\n新建公园3个。'
  expect(draftSource(text, 'report.docx', SUBJECT, CODELISTS)).toEqual({
    title: '云河市体育局2024年工作总结和2025年工作计划',
    titleEn: 'Yunhe City Sports Bureau: work report 2024',
    publisher: '云河市体育局',
    publisherEn: 'Yunhe City Sports Bureau',
  })
})

test('leaves empty what the report does not say', () => {
  const source = draftSource('新建公园3个，投入资金200万元。', 'report.docx', SUBJECT, CODELISTS)
  expect(source).toEqual({ title: 'report.docx', titleEn: '', publisher: '', publisherEn: '' })
})
