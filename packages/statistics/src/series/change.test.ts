import { expect, test, vi } from 'vitest'
import { Change, type SeriesContext } from './change.ts'
import type { SeriesReference } from './rows.ts'
import { SeriesBreaks } from './series-breaks.ts'
import type { YearValue } from './year-value.ts'

const units = [
  { code: 'M2', quantityKind: 'AREA', factor: '1', ucum: 'm2' },
  { code: 'HA', quantityKind: 'AREA', factor: '10000', ucum: 'har' },
  { code: 'PERCENT', quantityKind: 'RATIO', factor: '1/100', ucum: '%' },
]
const seriesBreak = {
  indicatorCodes: ['area'],
  regionCode: null,
  year: 2020,
  reason: '口径调整',
  reasonEn: 'New scope',
}

function contextOf(unit: string, breaks: readonly object[] = []): SeriesContext {
  const find = (wanted: string) => units.find(({ code }) => code === wanted)
  const reference = { Unit: { rows: units, find, get: find } } as unknown as SeriesReference
  return { unit: reference.Unit.get(unit), breaks: new SeriesBreaks(breaks as never), reference }
}

function yearValue(yearTo: number, exact: string, columns: object = {}): YearValue {
  const observation = {
    ...{ indicatorCode: 'area', regionCode: 'r', yearTo, exact, exactUpper: null, unitCode: 'M2', qualifier: null },
    ...{ programmeId: null, eventId: null, facilityId: null },
    ...columns,
  }
  return { observation, sourceIds: [], reliability: null, others: [] } as unknown as YearValue
}

test.each<[string, Change, string | null, string | null]>([
  ['of one unit', new Change(yearValue(2019, '20.0'), yearValue(2021, '25.0'), contextOf('M2')), '5.0', '25.0'],
  ['per year', new Change(yearValue(2019, '100.0'), yearValue(2021, '121.0'), contextOf('M2'), 2), '21.0', '10.00'],
  [
    'between units',
    new Change(yearValue(2019, '1.5', { unitCode: 'HA' }), yearValue(2021, '18000'), contextOf('M2')),
    '3000',
    '20',
  ],
  [
    'of percentages',
    new Change(
      yearValue(2019, '20.1', { unitCode: 'PERCENT' }),
      yearValue(2021, '25.2', { unitCode: 'PERCENT' }),
      contextOf('PERCENT'),
    ),
    '5.1',
    null,
  ],
  ['from nothing', new Change(yearValue(2019, '0.0'), yearValue(2021, '25.0'), contextOf('M2')), '25.0', null],
  [
    'across a break',
    new Change(yearValue(2019, '20'), yearValue(2021, '25'), contextOf('M2', [seriesBreak])),
    null,
    null,
  ],
  [
    'to a range',
    new Change(yearValue(2019, '20'), yearValue(2021, '25', { exactUpper: '30' }), contextOf('M2')),
    null,
    null,
  ],
  [
    'between facilities',
    new Change(yearValue(2019, '20', { facilityId: 'a' }), yearValue(2021, '25', { facilityId: 'b' }), contextOf('M2')),
    null,
    null,
  ],
])('a change %s', (_case, change, amount, percent) => {
  expect([change.amount, change.percent]).toEqual([amount, percent])
})

test('a change is computed when it is first read, and only once', () => {
  const context = contextOf('M2')
  const get = vi.spyOn(context.reference.Unit, 'get')
  const change = new Change(yearValue(2019, '20.0'), yearValue(2021, '25.0'), context)
  expect(get).not.toHaveBeenCalled()
  expect([change.amount, change.percent, change.amount]).toEqual(['5.0', '25.0', '5.0'])
  expect(get).toHaveBeenCalledTimes(2)
})
