import { describe, expect, test } from 'vitest'
import { csvLine } from '../csv/csv-writer.ts'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'

/** Rows whose cells are valid but contradict each other. */
const rows: readonly [what: string, table: string, cells: Record<string, string>, field: string][] = [
  ['a character range without an end', 'citations', { id: 'new', start: '5', end: '' }, 'end'],
  ['a character range shorter than the phrase', 'citations', { id: 'new', start: '5', end: '6' }, 'end'],
  ['an event that ends before it starts', 'events', { id: 'new', startsOn: '2020-07-07', endsOn: '2020-07' }, ''],
  [
    'an event that ends in the year before its start',
    'events',
    { id: 'new', startsOn: '2020-07-07', endsOn: '2019' },
    'endsOn',
  ],
  ['an area without its unit', 'facilities', { id: 'new', area: '5', areaUnitCode: '' }, 'areaUnitCode'],
  [
    'a URL that is both a link and withdrawn',
    'sources',
    { id: 'new', url: 'https://b.example/', withdrawnUrl: 'https://a.example/' },
    'withdrawnUrl',
  ],
  [
    'a withdrawn URL without a reason',
    'sources',
    { id: 'new', url: '', withdrawnUrl: 'https://a.example/' },
    'withdrawnReason',
  ],
  ['a longitude without its latitude', 'facilities', { id: 'new', longitude: '112', latitude: '' }, 'latitude'],
]

describe.each(rows)('%s', (_, table, cells, field) => {
  test(field ? 'is reported with its position' : 'is accepted if the precision allows it', async () => {
    await using copy = await PackageCopy.published()
    const line = await copy.append(table, cells)
    const place = `${table}.csv:${line}:${columnsOf(table).indexOf(field) + 1} (${field})`
    expect(await copy.positions()).toEqual(field ? [place] : [])
  })
})

const base = { id: 'o-new', indicatorCode: 'sports-grounds', yearFrom: '1950', yearTo: '1950', programmeId: '' }

test.each([
  ['a period that ends before it starts', { yearFrom: '1951' }, 'yearTo'],
  ['a period without an end', { yearTo: '' }, 'yearTo'],
  ['a range without an upper end', { qualifier: 'RANGE' }, 'exactUpper'],
  ['an upper end without the qualifier RANGE', { exactUpper: '7' }, 'exactUpper'],
  ['a range whose upper end is below the lower', { qualifier: 'RANGE', exactUpper: '0' }, 'exactUpper'],
])('reports the position of %s', async (_, cells, field) => {
  await using copy = await PackageCopy.published()
  const line = await copy.append('observations', { ...base, ...cells })
  expect(await copy.positions()).toEqual([
    `observations.csv:${line}:${columnsOf('observations').indexOf(field) + 1} (${field})`,
  ])
})

test('a file may omit a column that came later, and only such a column', async () => {
  await using copy = await PackageCopy.withoutRows()
  const withoutColumn = (name: string) => columnsOf('sources').filter((column) => column !== name)
  await copy.write('sources.csv', csvLine(withoutColumn('postedOn')))
  expect(await copy.positions()).toEqual([])
  await copy.write('sources.csv', csvLine(withoutColumn('publishedOn')))
  expect(await copy.positions()).toEqual(['sources.csv:1 (publishedOn)'])
})
