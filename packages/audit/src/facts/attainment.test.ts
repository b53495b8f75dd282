import { expect, test } from 'vitest'
import { type ComparableValue, computeAttainment } from './attainment.ts'

const pitches = { factor: '1', ucum: '{pitch}', quantityKind: 'pitches', name: '块', nameEn: 'pitch' }
const value = (exact: string, more: Partial<ComparableValue> = {}): ComparableValue => ({
  exact,
  exactUpper: null,
  qualifier: null,
  yearTo: 2020,
  inferred: [],
  unit: pitches,
  ...more,
})
const mu = { factor: '2000/3', ucum: null, quantityKind: 'area', name: '亩', nameEn: 'mu' }
const hectare = { factor: '10000', ucum: 'har', quantityKind: 'area', name: '公顷', nameEn: 'hectare' }

test('computes the ratio of the numbers in base units', () => {
  expect(computeAttainment(value('48'), value('52'))).toEqual({
    ratio: '1.083333',
    percent: '108.3',
    computed: '108.333333',
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
  ['a target of zero', { exact: '0' }, {}, /not positive/],
])('gives a reason instead of a ratio for %s', (_what, target, actual, reason) => {
  const outcome = computeAttainment(value('48', target), value('52', actual))
  expect(outcome).toMatchObject({ ratio: null, percent: null, note: null })
  expect(outcome.reason?.en).toMatch(reason)
  expect(outcome.reason?.zh).toMatch(/\p{Script=Han}/u)
})

test('gives a reason if there is no actual value', () => {
  expect(computeAttainment(value('48'), null).reason?.en).toBe('The package has no actual value for it yet.')
})

test.each<[string, Partial<ComparableValue>, Partial<ComparableValue>, string]>([
  ['a promise of at least', { qualifier: 'AT_LEAST' }, {}, 'The promise is "at least".'],
  [
    'an actual of at least',
    {},
    { qualifier: 'AT_LEAST' },
    'The actual value is "at least", so the ratio is a lower bound.',
  ],
  ['about', {}, { qualifier: 'APPROXIMATE' }, 'The source qualifies the actual value.'],
  ['progress', {}, { yearTo: 2019 }, 'The actual value is of a year before the promise is due: progress, not outcome.'],
  [
    'an actual value after the due year',
    {},
    { yearTo: 2021 },
    'The actual value is of a year after the promise was due.',
  ],
])('adds a note to the ratio: %s', (_what, target, actual, note) => {
  expect(computeAttainment(value('48', target), value('52', actual))).toMatchObject({
    ratio: '1.083333',
    note: { en: note },
  })
})
