// Every rule that compares values of two years leaves a comparison across a break undecided.
import { expect, test } from 'vitest'
import type { Rule } from '../findings/finding.ts'
import { createFacts, type FactsInput, type ObservationInput, seriesBreak } from '../testing/facts-fixture.ts'
import { baseYear } from './base-year.ts'
import { impliedDividend } from './implied-dividend.ts'
import { impliedDivisor } from './implied-divisor.ts'
import { promiseRule } from './promise-rule.ts'
import { regionsSum } from './regions-sum.ts'
import { statedIncrease } from './stated-increase.ts'
import { yearOnYear } from './year-on-year.ts'

const value = (
  indicatorCode: string,
  year: number,
  exact: string,
  unitCode: string,
  more: Partial<ObservationInput> = {},
): ObservationInput => ({
  id: `${indicatorCode}-${more.regionCode ?? ''}-${year}-${more.kind ?? ''}`,
  indicatorCode,
  exact,
  unitCode,
  yearFrom: year,
  yearTo: year,
  ...more,
})

const CITIES = ['140100', '140700']
const perCapita = value('sports-ground-area-per-capita', 2021, '2', 'M2_PER_PERSON')

/** The rule, and facts with values of 2018 and 2021 that it compares and passes. */
const comparisons: Readonly<Record<string, readonly [Rule, FactsInput & { readonly broken: string }]>> = {
  YEAR_ON_YEAR: [
    yearOnYear,
    {
      broken: 'football-pitches',
      observations: [2018, 2021].map((year) => value('football-pitches', year, '9', 'ITEM')),
    },
  ],
  STATED_INCREASE: [
    statedIncrease,
    {
      broken: 'sports-ground-area-per-capita',
      observations: [
        value('sports-ground-area-per-capita', 2018, '2.00', 'M2_PER_PERSON'),
        value('sports-ground-area-per-capita', 2021, '2.50', 'M2_PER_PERSON', {
          words: '较2018年的2.00平方米增加了0.50平方米',
        }),
      ],
    },
  ],
  BASE_YEAR: [
    baseYear,
    {
      broken: 'regular-exercise-share',
      observations: [
        value('regular-exercise-share', 2018, '34', 'PERCENT'),
        value('regular-exercise-share', 2021, '38', 'PERCENT'),
      ],
      baseYearComparisons: [
        {
          id: 'comparison',
          indicatorCode: 'regular-exercise-share',
          regionCode: '140700',
          year: 2021,
          increase: '4',
          baseYear: 2017,
          otherYear: 2018,
          note: null,
          noteEn: null,
          citationIds: [],
        },
      ],
    },
  ],
  IMPLIED_DIVISOR: [
    impliedDivisor,
    {
      broken: 'resident-population',
      observations: [
        value('sports-ground-area', 2021, '200', 'M2'),
        perCapita,
        value('resident-population', 2018, '100', 'PERSON'),
      ],
    },
  ],
  IMPLIED_DIVIDEND: [
    impliedDividend,
    {
      broken: 'sports-ground-area',
      observations: [
        value('sports-ground-area', 2018, '2000', 'M2', { regionCode: '140000' }),
        perCapita,
        value('resident-population', 2021, '100', 'PERSON'),
      ],
    },
  ],
  REGIONS_SUM: [
    regionsSum,
    {
      broken: 'resident-population',
      regions: { '140000': CITIES },
      divisionCounts: { '140000': 2 },
      observations: [
        ...CITIES.map((regionCode) => value('resident-population', 2021, '100', 'PERSON', { regionCode })),
        value('resident-population', 2018, '200', 'PERSON', { regionCode: '140000' }),
      ],
    },
  ],
  PROMISE: [
    promiseRule,
    {
      broken: 'football-pitches',
      observations: [
        value('football-pitches', 2018, '48', 'PITCH', { kind: 'TARGET' }),
        value('football-pitches', 2021, '52', 'PITCH'),
      ],
    },
  ],
}

test.each(Object.keys(comparisons))('%s', (code) => {
  const [rule, { broken, ...input }] = comparisons[code] as (typeof comparisons)[string]
  const check = (seriesBreaks: FactsInput['seriesBreaks']) => [...rule.find(createFacts({ ...input, seriesBreaks }))]
  expect(check([]).map(({ verdict }) => verdict)).toEqual(['PASS'])
  const [finding, ...others] = check([seriesBreak(broken, 2019)])
  expect(others).toEqual([])
  expect(finding).toMatchObject({ verdict: 'NOTE' })
  expect(finding?.explanation.en).toMatch(/crosses a break of the series \(2019\).*: The definition changed\.$/)
  expect(finding?.explanation.zh).toMatch(/序列断点（2019 年）.*口径变化。$/)
})
