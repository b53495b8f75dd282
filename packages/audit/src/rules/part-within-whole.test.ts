import { expect, test } from 'vitest'
import { createFacts, type ObservationInput } from '../testing/facts-fixture.ts'
import { partWithinWhole } from './part-within-whole.ts'
import { partsSum } from './parts-sum.ts'
import { remainder } from './remainder.ts'
import { subtotal } from './subtotal.ts'
import { unitSlip } from './unit-slip.ts'

const count = (indicatorCode: string, exact: string, more: Partial<ObservationInput> = {}): ObservationInput => ({
  id: indicatorCode,
  indicatorCode,
  exact,
  unitCode: 'ITEM',
  ...more,
})
const found = (rule: typeof partsSum, observations: readonly ObservationInput[]) => [
  ...rule.find(createFacts({ observations })),
]

test('lists direct and indirect wholes, nearest first', () => {
  const { relations } = createFacts({ observations: [] })
  expect(relations.wholesOf('badminton-courts')).toEqual(['table-tennis-and-badminton-grounds'])
  expect(relations.allWholesOf('badminton-courts')).toEqual([
    'table-tennis-and-badminton-grounds',
    'ball-sport-grounds',
    'sports-grounds',
  ])
  expect(relations.allWholesOf('sports-grounds')).toEqual([])
})

test('returns no findings about parts without relation tables', () => {
  const observations = [count('ice-snow-venues', '1521'), count('ice-rinks', '876'), count('ski-areas', '644')]
  expect([...partsSum.find(createFacts({ observations, relations: {} }))]).toEqual([])
})

test('checks that parts add up to their whole', () => {
  const parts = [count('ice-rinks', '876'), count('ski-areas', '644')]
  expect(found(partsSum, [count('ice-snow-venues', '1520'), ...parts])).toMatchObject([
    { verdict: 'PASS', expression: '876 + 644', computed: '1520', stated: '1520', tolerance: '0' },
  ])
  expect(found(partsSum, [count('ice-snow-venues', '1521'), ...parts])).toMatchObject([{ verdict: 'FAIL' }])
})

test('allows for rounding when units differ in magnitude', () => {
  const whole = (exact: string) => [
    count('ice-snow-venues', exact, { unitCode: 'WAN_ITEM' }),
    count('ice-rinks', '0.31', { unitCode: 'WAN_ITEM' }),
    count('ski-areas', '114'),
  ]
  expect(found(partsSum, whole('0.33'))).toMatchObject([{ verdict: 'PASS', computed: '0.3214', tolerance: '0.01' }])
  expect(found(partsSum, whole('0.34'))).toMatchObject([{ verdict: 'FAIL' }])
})

test('notes a difference if a source qualifies its figure', () => {
  const parts = [count('ice-rinks', '800', { qualifier: 'AT_LEAST' }), count('ski-areas', '644')]
  expect(found(partsSum, [count('ice-snow-venues', '1520'), ...parts])).toMatchObject([{ verdict: 'NOTE' }])
})

test('does not add figures of another year, region, kind or event', () => {
  const whole = count('ice-snow-venues', '1520')
  const rinks = count('ice-rinks', '876')
  const others: Partial<ObservationInput>[] = [
    { yearFrom: 2019, yearTo: 2019 },
    { regionCode: '140000' },
    { kind: 'PLAN' },
    { eventId: 'games' },
    { preferred: false },
  ]
  for (const other of others) expect(found(partsSum, [whole, rinks, count('ski-areas', '644', other)])).toEqual([])
})

test('fails if the remainder is negative', () => {
  const parts = [count('football-pitches', '363'), count('basketball-courts', '2087')]
  expect(found(remainder, [count('big-three-ball-grounds', '2638'), ...parts])).toMatchObject([
    { verdict: 'PASS', expression: '2638 - 363 - 2087', computed: '188' },
  ])
  expect(found(remainder, [count('big-three-ball-grounds', '2400'), ...parts])).toMatchObject([
    { verdict: 'FAIL', computed: '-50' },
  ])
})

test('fails if a group without a total exceeds its whole', () => {
  const group = [count('ball-sport-grounds', '4743'), count('badminton-courts', '275')]
  expect(found(subtotal, [...group, count('table-tennis-grounds', '1675')])).toMatchObject([
    { verdict: 'PASS', computed: '1950' },
  ])
  expect(found(subtotal, [...group, count('table-tennis-grounds', '42100')])).toMatchObject([{ verdict: 'FAIL' }])
})

test('fails a part larger than its whole without reporting a missing ten thousand', () => {
  const impossible = [
    count('sports-grounds', '9077'),
    count('table-tennis-grounds', '4.21', { unitCode: 'WAN_ITEM' }),
    count('football-pitches', '363'),
  ]
  expect(found(partWithinWhole, impossible)).toMatchObject([
    { subject: 'table-tennis-grounds:sports-grounds', verdict: 'FAIL', computed: '-33023' },
  ])
  expect(found(unitSlip, impossible)).toEqual([])
})

test('reports a whole that fits its parts once multiplied by ten thousand', () => {
  const area = (code: string, exact: string, unitCode: string) => ({ id: code, indicatorCode: code, exact, unitCode })
  const slip = (whole: string) => [
    area('sports-ground-area', whole, 'M2'),
    area('athletics-ground-area', '339.70', 'WAN_M2'),
    area('sports-ground-area-per-capita', '2.45', 'M2_PER_PERSON'),
  ]
  expect(found(unitSlip, slip('932.05'))).toMatchObject([
    { verdict: 'PASS', expression: '932.05 / 2.45', computed: '380.428571', unitCode: 'WAN_PERSON' },
  ])
  expect(found(unitSlip, slip('339.01'))).toEqual([])
  expect(found(unitSlip, slip('9320500'))).toEqual([])
})
