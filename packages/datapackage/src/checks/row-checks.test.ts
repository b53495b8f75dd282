import { type Problem, tables } from '@tiyu/model'
import { expect, test } from 'vitest'
import type { Row } from '../package/rows.ts'
import { FormerCodesCheck } from './former-codes-check.ts'
import { KnownRows } from './known-rows.ts'
import { LocationCheck } from './location-check.ts'
import { RowChecks } from './row-checks.ts'
import { SameFacilityCheck } from './same-facility-check.ts'
import { UnitBaseCheck } from './unit-base-check.ts'

type Values = Readonly<Record<string, unknown>>

const TODAY = '2021-06-30'

const unit = (code: string, quantityKind: string, baseCode = code, more: Values = {}) => ({
  Unit: { code, name: code, quantityKind, baseCode, factor: '1', ucum: null, currency: null, ...more },
})

const region = (code: string, level: string, parentCode: string | null, more: Values = {}) => ({
  Region: { code, level, parentCode, validTo: null, ...more },
})

/** Rows that the checked ones refer to. */
const KNOWN: readonly Readonly<Record<string, Values>>[] = [
  region('100000', 'COUNTRY', null),
  region('140700', 'PREFECTURE', '100000'),
  region('140703', 'COUNTY', '140700'),
  region('140726', 'COUNTY', '140700', { validTo: '2019-12-31' }),
  region('GB-SCT', 'PROVINCE', null),
  region('GB-GLG', 'COUNTY', 'GB-SCT'),
  region('GB-EDH', 'COUNTY', 'GB-SCT'),
  unit('M2', 'area', 'M2', { ucum: 'm2' }),
  unit('MU', 'area', 'M2', { factor: '2000/3' }),
  unit('M', 'length', 'M', { ucum: 'm' }),
  unit('KM', 'length', 'M', { factor: '1000' }),
  unit('SEAT', 'count', 'SEAT', { ucum: '{seat}' }),
  unit('ITEM', 'count', 'ITEM', { ucum: '1' }),
  unit('CNY', 'money', 'CNY', { currency: 'CNY' }),
  unit('PERCENT', 'ratio', 'PERCENT', { ucum: '%' }),
  { Indicator: { code: 'clubs', unitCode: 'ITEM' } },
  { Indicator: { code: 'ground-area', unitCode: 'M2' } },
]

/** Rows that have no problem. */
const VALID: Readonly<Record<string, Values>> = {
  Facility: { name: '体育馆', regionCode: '140703', citationIds: [], status: null },
  Observation: { indicatorCode: 'clubs', regionCode: '140703', unitCode: 'ITEM', kind: 'ACTUAL', yearFrom: 2020 },
  Event: { regionCode: '140703', status: 'HELD', startsOn: '2021-06-30', endsOn: '2021' },
  Programme: { regionCode: '140703', status: 'COMPLETED', startsOn: '2018', endsOn: '2020' },
  Policy: { status: 'ISSUED', issuedOn: '2021-06' },
  Source: { publishedOn: '2020-12-31', postedOn: null, retrievedOn: '2021-06-30' },
  DemonstrationProject: { regionCode: '140703', designatedOn: '2021' },
  Statement: { regionCode: '140703', year: 2030 },
  BaseYearComparison: { regionCode: '140703', year: 2021 },
}

/** Checks rows, given as a model and the values that differ from a valid row. */
function fieldsOf(...rows: readonly (readonly [model: string, values: Values])[]): string[] {
  const problems: Problem[] = []
  const report = (problem: Problem) => problems.push(problem)
  const known = new KnownRows()
  const checks = [
    new RowChecks({ known, today: TODAY }, report),
    new UnitBaseCheck(known, report),
    new SameFacilityCheck(report),
    new LocationCheck(known, report),
    new FormerCodesCheck(known, report),
  ]
  const add = (model: string, values: Values, line: number) => {
    const table = tables.find((one) => one.model === model)
    if (!table) throw new Error(`no table ${model}`)
    const header = Object.keys(table.columns)
    const empty = Object.fromEntries(header.map((name) => [name, table.columns[name]?.emptyValue ?? null]))
    const row: Row = { line, header, cells: [], values: { ...empty, citationIds: ['s1'], ...values } }
    known.add(table, row.values)
    for (const check of checks) check.add(table, `${table.name}.csv`, row)
  }
  for (const one of KNOWN) for (const [model, values] of Object.entries(one)) add(model, values, 0)
  for (const [index, [model, values]] of rows.entries()) add(model, { ...VALID[model], ...values }, index + 2)
  for (const check of checks) if ('finish' in check) check.finish()
  for (const { message, hint } of problems)
    expect(`${message.zh}${hint.zh}`).toMatch(/\p{Script=Han}{2}.*\p{Script=Han}{2}/u)
  return problems.map(({ line, field }) => `${line} ${field}`)
}

test.each(Object.keys(VALID))('accepts a valid row of %s', (model) => {
  expect(fieldsOf([model, {}])).toEqual([])
})

test.each<[string, string, Values, string | undefined]>([
  ['an observation without citation', 'Observation', { citationIds: [] }, 'citationIds'],
  ['an event without citation', 'Event', { citationIds: [] }, 'citationIds'],
  ['a figure that says why it has none', 'Observation', { citationIds: [], underivable: '由来源合计' }, undefined],
  ['an area in kilometres', 'Facility', { area: '5', areaUnitCode: 'KM' }, 'areaUnitCode'],
  ['an area in mu', 'Facility', { area: '5', areaUnitCode: 'MU' }, undefined],
  ['a length in square metres', 'Facility', { length: '5', lengthUnitCode: 'M2' }, 'lengthUnitCode'],
  ['a length in kilometres', 'Facility', { length: '5', lengthUnitCode: 'KM' }, undefined],
  ['a capacity in yuan', 'Facility', { capacity: '5', capacityUnitCode: 'CNY' }, 'capacityUnitCode'],
  ['a capacity in per cent', 'Facility', { capacity: '5', capacityUnitCode: 'PERCENT' }, 'capacityUnitCode'],
  ['a capacity in mu', 'Facility', { capacity: '5', capacityUnitCode: 'M2' }, 'capacityUnitCode'],
  ['a capacity in seats', 'Facility', { capacity: '5', capacityUnitCode: 'SEAT' }, undefined],
  ['a length for an indicator in items', 'Observation', { unitCode: 'KM' }, 'unitCode'],
  ['mu for an indicator in square metres', 'Observation', { indicatorCode: 'ground-area', unitCode: 'MU' }, undefined],
  ['an unknown unit, reported elsewhere', 'Observation', { unitCode: 'LI' }, undefined],
  ['an event held in 2099', 'Event', { startsOn: '2099-01-01', endsOn: null }, 'startsOn'],
  ['an event that ended tomorrow', 'Event', { endsOn: '2021-07-01' }, 'endsOn'],
  ['an event planned for 2099', 'Event', { status: 'PLANNED', startsOn: '2099', endsOn: '2099' }, undefined],
  ['an event that will end', 'Event', { status: 'STARTED', endsOn: '2022' }, undefined],
  ['a programme completed in the future', 'Programme', { endsOn: '2022' }, 'endsOn'],
  ['a programme under way that has not begun', 'Programme', { status: 'ONGOING', startsOn: '2022' }, 'startsOn'],
  ['a document issued in the future', 'Policy', { issuedOn: '2021-07' }, 'issuedOn'],
  ['a document that is planned', 'Policy', { status: 'PLANNED', issuedOn: '2022' }, undefined],
  ['a page read in the future', 'Source', { retrievedOn: '2021-07-01' }, 'retrievedOn'],
  ['an open facility that opens later', 'Facility', { status: 'OPEN', openedOn: '2022' }, 'openedOn'],
  ['a facility to be opened', 'Facility', { status: 'PLANNED', openedOn: '2022' }, undefined],
  ['an actual value of next year', 'Observation', { yearFrom: 2022 }, 'yearFrom'],
  ['a target for next year', 'Observation', { kind: 'TARGET', yearFrom: 2022 }, undefined],
  ['an estimate for next year', 'Observation', { qualifier: 'ESTIMATED', yearFrom: 2022 }, undefined],
  ['a value as of tomorrow', 'Observation', { asOf: '2021-07-01' }, 'asOf'],
  ['a value of 2021 in a division until 2019', 'Observation', { regionCode: '140726', yearFrom: 2021 }, 'regionCode'],
  ['a value of its last year', 'Observation', { regionCode: '140726', yearFrom: 2019 }, undefined],
  ['a target for 2021 in a division until 2019', 'Observation', { regionCode: '140726', kind: 'PLAN' }, undefined],
  ['a statement about 2021 there', 'Statement', { regionCode: '140726', year: 2021 }, 'regionCode'],
  ['an event of 2020 there', 'Event', { regionCode: '140726', startsOn: '2020-01-01', endsOn: null }, 'regionCode'],
  ['coordinates in Paris', 'Facility', { longitude: 2.35, latitude: 48.86 }, 'longitude'],
  ['coordinates in Taigu', 'Facility', { longitude: 112.55, latitude: 37.42 }, undefined],
  ['exchanged coordinates', 'Facility', { longitude: 40, latitude: 76 }, 'longitude'],
  ['the coordinates 0, 0', 'Facility', { regionCode: 'GB-GLG', longitude: 0, latitude: 0 }, 'longitude'],
  ['a name of UTF-8 read as Windows-1252', 'Facility', { name: 'Sodankyl\u00c3\u00a4' }, 'name'],
  ['a name of lost bytes', 'Facility', { name: '锟斤拷体育馆' }, 'name'],
  ['a name with a reference of HTML', 'Facility', { nameEn: 'Caf&eacute; hall' }, 'nameEn'],
  ['a name with an ampersand', 'Facility', { name: 'Â B & C; São' }, undefined],
  ['a second unit of a name', 'Unit', { code: 'AREA', name: 'm2', quantityKind: 'area', baseCode: 'AREA' }, 'name'],
  ['a locator that lost its separator', 'Citation', { locator: '一、全年工作 ? （一）' }, 'locator'],
  ['a locator with its separator', 'Citation', { locator: '一、怎么看? › （一）' }, undefined],
  ['a name that lost a character', 'Facility', { name: '艾山?体育馆' }, 'name'],
  ['a title that asks', 'Source', { title: '怎么踢?教练来教' }, undefined],
  ['a unit with a base of another kind', 'Unit', { code: 'X', quantityKind: 'area', baseCode: 'M' }, 'baseCode'],
  ['a unit whose base is no base', 'Unit', { code: 'X', quantityKind: 'area', baseCode: 'MU' }, 'baseCode'],
  ['a factor of zero', 'Unit', { code: 'X', quantityKind: 'area', baseCode: 'M2', factor: '0.0' }, 'factor'],
  ['a base unit with a factor', 'Unit', { code: 'X', quantityKind: 'x', baseCode: 'X', factor: '2' }, 'factor'],
])('checks %s', (_, model, values, field) => {
  expect(fieldsOf([model, values])).toEqual(field === undefined ? [] : [`2 ${field}`])
})

const facility = (values: Values): readonly [string, Values] => ['Facility', values]

test.each([
  ['ＡＢ 馆', 'ab馆'],
  ['太谷體育館', '太谷体育馆'],
  ['Élan\u00a0Hall', 'elan hall'],
  ['体育\u200b馆', '体育馆'],
])('reports a facility entered twice: %s, %s', (one, other) => {
  expect(fieldsOf(facility({ name: one }), facility({ name: other }), facility({ name: `${other}二` }))).toEqual([
    '3 name',
  ])
})

test.each<[string, Values, string[]]>([
  ['a code in use', { formerCodes: ['140703'] }, ['2 formerCodes']],
  ['its own code', { formerCodes: ['140704'] }, ['2 formerCodes']],
  ['the code of a division that has ended', { formerCodes: ['140726'] }, []],
  ['a code without a row', { formerCodes: ['140799', '140798'] }, []],
])('a former code that is %s', (_, values, fields) => {
  const successor = { code: '140704', level: 'COUNTY', parentCode: '140700', validTo: null, ...values }
  expect(fieldsOf(['Region', successor])).toEqual(fields)
})

test('reports a former code of two divisions', () => {
  const successor = { level: 'COUNTY', parentCode: '140700', validTo: null, formerCodes: ['140799'] }
  expect(fieldsOf(['Region', { ...successor, code: '140704' }], ['Region', { ...successor, code: '140705' }])).toEqual([
    '3 formerCodes',
  ])
})

test.each<[string, Values, Values]>([
  ['other types', { typeCode: '6.1' }, { typeCode: '6.2' }],
  ['other divisions', { regionCode: '140703' }, { regionCode: '140700' }],
  ['other addresses', { address: '一号' }, { address: '二号' }],
  ['other coordinates', { longitude: 112, latitude: 37 }, { longitude: 112.1, latitude: 37 }],
])('accepts facilities of one name with %s', (_, one, other) => {
  expect(fieldsOf(facility(one), facility(other))).toEqual([])
})

test('reports a facility at the place of another of its name', () => {
  expect(fieldsOf(facility({ address: '一号' }), facility({ address: '二号' }), facility({ address: '一号' }))).toEqual(
    ['4 name'],
  )
})

const at = (name: string, regionCode: string, longitude: number, latitude: number) =>
  facility({ name, regionCode, longitude, latitude })

const scottish = [
  at('a', 'GB-GLG', -4.25, 55.86),
  at('b', 'GB-GLG', -4.3, 55.85),
  at('c', 'GB-EDH', -3.19, 55.95),
  at('d', 'GB-EDH', -3.2, 55.94),
  at('e', 'GB-GLG', -4.2, 55.8),
]

test('reports a place far from the others of its division, and one with exchanged coordinates', () => {
  expect(fieldsOf(...scottish)).toEqual([])
  expect(fieldsOf(...scottish, at('f', 'GB-GLG', 4.25, -55.86))).toEqual(['7 longitude'])
  expect(fieldsOf(...scottish, at('f', 'GB-EDH', 55.95, -3.19))).toEqual(['7 longitude'])
})

test('reports no place unless enough others agree', () => {
  expect(fieldsOf(...scottish.slice(0, 2), at('f', 'GB-GLG', 151, -34))).toEqual([])
  expect(fieldsOf(...scottish, at('f', 'GB-GLG', 151, -34), at('g', 'GB-GLG', 151, -34.1))).toEqual([])
})
