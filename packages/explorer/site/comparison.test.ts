import { expect, test } from 'vitest'
import { alignByYear } from './comparison.ts'
import type { Figure } from './selections.ts'

const region = (code: string) => ({ code, name: code, nameEn: code })
const km = { name: '公里', nameEn: 'kilometre', factor: '1000' }
const metre = { name: '米', nameEn: 'metre', factor: '1' }

const figure = (code: string, year: number, exact: string, unit = km) =>
  ({ slug: `${code}-${year}`, region: region(code), yearFrom: year, yearTo: year, exact, unit }) as Figure

test('ranks by value in base units in the year that covers most divisions', () => {
  const regions = ['a', 'b', 'c', 'd'].map(region)
  const figures = [
    figure('a', 2020, '2'),
    figure('b', 2020, '2500', metre),
    figure('c', 2020, '2'),
    figure('a', 2021, '9'),
  ]
  const { years, rankedYear, rows } = alignByYear(regions, figures)
  expect(years).toEqual([2020, 2021])
  expect(rankedYear).toBe(2020)
  expect(rows.map(({ region: { code }, rank }) => [code, rank])).toEqual([
    ['b', 1],
    ['a', 2],
    ['c', 2],
    ['d', undefined],
  ])
})

test('of years that cover as many divisions, the latest is ranked', () => {
  const { rankedYear } = alignByYear([region('a')], [figure('a', 2019, '1'), figure('a', 2021, '2')])
  expect(rankedYear).toBe(2021)
})

test('without values there is no rank and no year', () => {
  expect(alignByYear([region('a')], [])).toMatchObject({
    years: [],
    rankedYear: undefined,
    rows: [{ rank: undefined }],
  })
})
