import { type AnyTable, tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import { ReferenceNames } from '../search/reference-names.ts'
import { CopyEncoder } from './copy-encoder.ts'
import { createSearchEntryWriter } from './search-entries.ts'

const names = new ReferenceNames()
names.add('Region', { code: '140724', name: '昔阳县', nameEn: 'Xiyang' })
names.add('FacilityType', { code: '2.2.1', name: '篮球场', nameEn: 'Basketball court' })
names.add('Citation', { id: 'c', asWritten: '新建篮球场2处' })

/** The text and the words of a facility. */
function entryOf(values: Readonly<Record<string, unknown>>): string[] {
  const lines = new CopyEncoder()
  const table = tables.find(({ model }) => model === 'Facility') as AnyTable
  const row = { nameEn: null, address: null, typeCode: '2.2.1', regionCode: '140724', citationIds: [], ...values }
  createSearchEntryWriter(table, names, lines)?.(row)
  return lines.take().toString().trimEnd().split(',').slice(2)
}

test('An entry has its folded text, and each word once, those of the title marked as such', () => {
  expect(entryOf({ id: 'f-1', name: '昔阳篮球场', address: 'ＮＯ.3 昔阳', citationIds: ['c'] })).toEqual([
    '昔阳篮球场 篮球场 basketball court 昔阳县 xiyang no.3 昔阳 新建篮球场2处',
    ' F=昔阳 F=阳篮 F=篮球 F=球场 F=场 F-basketball F-court F-阳县 F-县 F-xiyang F-no F-3 F-阳 F-新建 F-建篮 F-2 F-处',
  ])
})

test('An entry of a draw has its words twice', () => {
  const drawn = Array.from({ length: 64 }, (_, number) => `f-${number}`).flatMap((id) =>
    entryOf({ id, name: '湖' }).slice(1),
  )
  const twice = drawn.filter((words) => /F[1-9]=湖/.test(words))
  expect(twice.length).toBeGreaterThan(4)
  expect(twice.length).toBeLessThan(32)
  for (const words of twice) expect(words).toMatch(/^ F=湖 F-.* F(\d)=湖 F\1-篮球 .*F\1-xiyang$/)
})
