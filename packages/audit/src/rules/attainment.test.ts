import { expect, test } from 'vitest'
import { type ComparableValue, computeAttainment } from './attainment.ts'

const pitches = { factor: '1', quantityKind: 'pitches', name: '块', nameEn: 'pitch' }
const value = (exact: string, more: Partial<ComparableValue> = {}): ComparableValue => ({
  exact,
  exactUpper: null,
  qualifier: null,
  yearTo: 2020,
  inferred: [],
  unit: pitches,
  ...more,
})
const mu = { factor: '2000/3', quantityKind: 'area', name: '亩', nameEn: 'mu' }
const hectare = { factor: '10000', quantityKind: 'area', name: '公顷', nameEn: 'hectare' }

test('the ratio is of the numbers in base units', () => {
  expect(computeAttainment(value('48'), value('52'))).toEqual({
    ratio: '1.083333',
    percent: '108.333333',
    reason: null,
    note: null,
  })
  expect(computeAttainment(value('1', { unit: hectare }), value('15', { unit: mu })).percent).toBe('100')
})

test.each<[string, Partial<ComparableValue>, Partial<ComparableValue>, RegExp]>([
  ['an actual that repeats the task', {}, { inferred: ['exact'] }, /without a measured figure/],
  ['units of different kinds', { unit: mu }, {}, /different kinds/],
  ['a rank', { unit: { ...pitches, factor: null } }, {}, /Ranks/],
  ['a range', { exactUpper: '100' }, {}, /range/],
  ['a promise of nothing', { exact: '0' }, {}, /not positive/],
])('%s has no ratio but a reason', (_what, promise, answer, reason) => {
  const outcome = computeAttainment(value('48', promise), value('52', answer))
  expect(outcome).toMatchObject({ ratio: null, percent: null, note: null })
  expect(outcome.reason?.en).toMatch(reason)
  expect(outcome.reason?.zh).toMatch(/\p{Script=Han}/u)
})

test('without an answer the reason says so', () => {
  expect(computeAttainment(value('48'), null).reason?.en).toBe('No actual value in the package answers it yet.')
})

test.each<[string, Partial<ComparableValue>, Partial<ComparableValue>, string]>([
  ['a promise of at least', { qualifier: 'AT_LEAST' }, {}, 'The promise is "at least".'],
  [
    'an actual of at least',
    {},
    { qualifier: 'AT_LEAST' },
    'The actual value is "at least", so the ratio is a lower bound.',
  ],
  ['about', {}, { qualifier: 'APPROXIMATE' }, 'The source hedges the actual value.'],
  ['progress', {}, { yearTo: 2019 }, 'The actual value is of a year before the promise is due: progress, not outcome.'],
  ['a late answer', {}, { yearTo: 2021 }, 'The actual value is of a year after the promise was due.'],
])('%s is noted beside the ratio', (_what, promise, answer, note) => {
  expect(computeAttainment(value('48', promise), value('52', answer))).toMatchObject({
    ratio: '1.083333',
    note: { en: note },
  })
})
