import { expect, test } from 'vitest'
import type { Figure } from '../selections.ts'
import { indicatorLines } from './indicator-lines.ts'

const yuan = { name: '元', nameEn: 'yuan', factor: '1' }
const yi = { name: '亿元', nameEn: '100 million yuan', factor: '100000000' }
const wanYi = { name: '万亿元', nameEn: 'trillion yuan', factor: '1000000000000' }
const mu = { name: '亩', nameEn: 'mu', factor: '2000/3' }
const squareMetre = { name: '平方米', nameEn: 'square metre', factor: '1' }

const figure = (region: string, year: number | null, exact: string, unit = yuan, kind = 'ACTUAL') =>
  ({
    region: { code: region, name: region, nameEn: region },
    yearFrom: year,
    yearTo: year,
    exact,
    unit,
    kind,
  }) as Figure

test('values in several units are drawn in the unit of the indicator', () => {
  const figures = [
    figure('a', 2023, '36741', yi),
    figure('a', 2025, '5', wanYi, 'TARGET'),
    figure('a', 2015, '1', yuan),
  ]
  const [line] = indicatorLines(figures, yuan, 'en')
  expect(line?.points.map(({ year, value, open }) => [year, value, open])).toEqual([
    [2015, 1, false],
    [2023, 3_674_100_000_000, false],
    [2025, 5_000_000_000_000, true],
  ])
})

test('factors that are fractions are exact', () => {
  const [line] = indicatorLines([figure('a', 2020, '3', mu), figure('a', 2021, '4', squareMetre)], squareMetre, 'zh')
  expect(line?.points.map(({ value }) => value)).toEqual([2000, 4])
})

test('a region with one year, and figures without a year, have no line', () => {
  const figures = [figure('a', 2020, '1'), figure('b', 2020, '1'), figure('b', null, '2'), figure('c', 2020, '1')]
  expect(indicatorLines([...figures, figure('c', 2021, '2')], yuan, 'en').map(({ key }) => key)).toEqual(['c'])
})
