import { expect, test } from 'vitest'
import { createFacts, type ObservationInput } from '../testing/facts-fixture.ts'
import { statedIncrease } from './stated-increase.ts'
import { yearOnYear } from './year-on-year.ts'

const area = (year: number, exact: string, words?: string): ObservationInput => ({
  id: `area-${year}`,
  indicatorCode: 'sports-ground-area-per-capita',
  exact,
  unitCode: 'M2_PER_PERSON',
  yearFrom: year,
  yearTo: year,
  ...(words && { words }),
})
const stated = (...observations: ObservationInput[]) => [...statedIncrease.find(createFacts({ observations }))]
const yearly = (...observations: ObservationInput[]) => [...yearOnYear.find(createFacts({ observations }))]

test.each([
  ['较2022年的2.57平方米增加了0.34平方米', '2.57', '2.91', 'PASS', '0.34'],
  ['較2022年的2.57平方米增長了0.34平方米', '2.57', '2.80', 'FAIL', '0.34'],
  ['比2022年2.51平方米增长1.2%', '2.51', '2.54', 'PASS', '1.2'],
  ['较2022年的人均2.44平方米减少了0.07平方米', '2.44', '2.37', 'PASS', '-0.07'],
  ['较2022年的人均2.44平方米削减了0.07平方米', '2.44', '2.51', 'FAIL', '-0.07'],
])('checks %s: from %s to %s is a %s', (words, from, to, verdict, amount) => {
  expect(stated(area(2022, from), area(2023, to, words))).toMatchObject([{ verdict, stated: amount }])
})

test.each(['人均2.91平方米', '较上年增加0.34平方米', '比2019年增长了107%', '较2022年的9.99平方米增加了0.34平方米'])(
  'finds no increase between known values in %s',
  (words) => expect(stated(area(2022, '2.57'), area(2023, '2.91', words))).toEqual([]),
)

test('checks an increase with a separate indicator against both years', () => {
  const added = { ...area(2023, '0.21'), id: 'added', indicatorCode: 'sports-ground-area-per-capita-added' }
  expect(stated(area(2022, '2.41'), area(2023, '2.62'), added)).toMatchObject([{ subject: 'added', verdict: 'PASS' }])
  expect(stated(area(2022, '2.41'), area(2023, '2.72'), added)).toMatchObject([{ subject: 'added', verdict: 'FAIL' }])
  expect(stated(area(2021, '2.41'), area(2023, '2.62'), added)).toEqual([])
})

test('compares a value with the previous one and with those up to two years back', () => {
  const subjects = yearly(area(2015, '1'), area(2020, '2'), area(2021, '2.1'), area(2022, '2.2')).map(
    (one) => one.subject,
  )
  expect(subjects).toEqual(['area-2020:area-2015', 'area-2021:area-2020', 'area-2022:area-2020', 'area-2022:area-2021'])
})

test('notes a change of more than 50 % up or 20 % down per year', () => {
  const verdict = (from: string, to: string, year = 2021) => yearly(area(2020, from), area(year, to))[0]?.verdict
  expect(verdict('2', '3')).toBe('PASS')
  expect(verdict('2', '3.01')).toBe('NOTE')
  expect(verdict('2', '1.6')).toBe('PASS')
  expect(verdict('2', '1.59')).toBe('NOTE')
  expect(verdict('2', '4.4', 2022)).toBe('PASS')
})
