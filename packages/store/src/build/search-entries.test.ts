import { type AnyTable, tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { SearchNameCollector } from '../search/search-name-collector.ts'
import { CopyEncoder } from './copy-encoder.ts'
import { createSearchEntryWriter } from './search-entries.ts'

const names = new SearchNameCollector((name) => (name === '湖' ? 'hu' : 'xi yang lan qiu chang'))
names.add('Region', { code: '140724', name: '昔阳县', nameEn: 'Xiyang' })
names.add('FacilityType', { code: '2.2.1', name: '篮球场', nameEn: 'Basketball court' })
names.add('Citation', { id: 'c', asWritten: '新建篮球场2处' })

/** Returns the text and the tokens of a facility's entry. */
function entryOf(values: Readonly<Record<string, unknown>>): string[] {
  const lines = new CopyEncoder()
  const table = tables.find(({ model }) => model === 'Facility') as AnyTable
  const row = { nameEn: null, address: null, typeCode: '2.2.1', regionCode: '140724', citationIds: [], ...values }
  createSearchEntryWriter(table, names, lines)?.(row)
  return lines.take().toString().trimEnd().split(',').slice(3)
}

test('writes the folded text, and each token once with the prefix of its field', () => {
  expect(entryOf({ id: 'f-1', name: '昔阳篮球场', address: 'ＮＯ.3 昔阳', citationIds: ['c'] })).toEqual([
    '昔阳篮球场 篮球场 basketball court 昔阳县 xiyang no.3 昔阳 新建篮球场2处',
    ' F=昔阳 F=阳篮 F=篮球 F=球场 F=场 F-basketball F-court F-阳县 F-县 F-xiyang F-no F-3 F-阳 F-新建 F-建篮 F-2 F-处 F!昔阳篮球场 F~xiyanglanqiuchang F~xylqc F^xi.yang F^yang.lan F^lan.qiu F^qiu.chang',
  ])
})

test('writes the tokens of a sampled entry twice', () => {
  const entries = Array.from({ length: 64 }, (_, number) => `f-${number}`).flatMap((id) =>
    entryOf({ id, name: '湖' }).slice(1),
  )
  const sampled = entries.filter((tokens) => /F[1-9]=湖/.test(tokens))
  expect(sampled.length).toBeGreaterThan(4)
  expect(sampled.length).toBeLessThan(32)
  for (const tokens of sampled)
    expect(tokens).toMatch(/^ F=湖 F-.* F!湖 F~hu F~h F(\d)=湖 F\1-篮球 .*F\1-xiyang F\1!湖$/)
})
