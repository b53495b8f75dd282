import { expect, test } from 'vitest'
import { createFacts, type ObservationInput } from '../testing/facts-fixture.ts'
import { matchActuals } from './target-actuals.ts'

const value = (
  id: string,
  kind: ObservationInput['kind'],
  year: number | null,
  more: Partial<ObservationInput> = {},
) => ({
  id,
  kind: kind ?? ('ACTUAL' as const),
  indicatorCode: 'community-football-pitches-built',
  exact: '1',
  unitCode: 'PITCH',
  yearFrom: year,
  yearTo: year,
  ...more,
})
const target = value('target', 'TARGET', 2025)
const actual = (id: string, year: number | null, more: Partial<ObservationInput> = {}) =>
  value(id, 'ACTUAL', year, more)
const answer = (observations: readonly ObservationInput[], publishedOn?: string) =>
  matchActuals(createFacts({ observations, ...(publishedOn && { publishedOn }) })).get('target')?.id

test('matches the value of the due year, else the first one after it', () => {
  expect(answer([target, actual('early', 2024), actual('due', 2025), actual('late', 2026)])).toBe('due')
  expect(answer([target, actual('early', 2024), actual('later', 2027), actual('late', 2026)])).toBe('late')
})

test('matches the latest value before the due year, but none older than the target', () => {
  expect(answer([target, actual('old', 2019), actual('new', 2023)], '2021-04-28')).toBe('new')
  expect(answer([target, actual('old', 2019)], '2021-04-28')).toBeUndefined()
  expect(answer([target, actual('old', 2019)])).toBe('old')
})

test.each<[string, Partial<ObservationInput>]>([
  ['indicator', { indicatorCode: 'football-pitches-built' }],
  ['region', { regionCode: '140000' }],
  ['programme', { programmeId: 'programme' }],
  ['event', { eventId: 'event' }],
  ['facility', { facilityId: 'facility' }],
  ['length of the period', { yearFrom: 2023 }],
])('does not match a value of another %s', (_what, other) => {
  expect(answer([target, actual('other', 2025, other)])).toBeUndefined()
})

test('matches neither a plan nor a value that is not preferred', () => {
  expect(answer([target, value('plan', 'PLAN', 2025), actual('other', 2025, { preferred: false })])).toBeUndefined()
})

test('matches a target without a year to a value without a year', () => {
  expect(answer([{ ...target, yearFrom: null, yearTo: null }, actual('dated', 2025), actual('undated', null)])).toBe(
    'undated',
  )
})
