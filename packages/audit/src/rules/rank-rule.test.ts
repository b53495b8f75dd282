import { expect, test } from 'vitest'
import { createFacts } from '../testing/facts-fixture.ts'
import { rankRule } from './rank-rule.ts'

const CITIES = [
  '140100',
  '140200',
  '140300',
  '140400',
  '140500',
  '140600',
  '140700',
  '140800',
  '140900',
  '141000',
  '141100',
]

/** Checks a rank of Jinzhong (140700) with 2.35 among cities with these values, in code order. */
function checkRank(rank: number, others: readonly string[]) {
  const cities = CITIES.filter((code) => code !== '140700')
  const value = (regionCode: string, exact: string) => ({
    id: `value-${regionCode}`,
    indicatorCode: 'sports-ground-area-per-capita',
    exact,
    unitCode: 'M2_PER_PERSON',
    regionCode,
  })
  const facts = createFacts({
    observations: [value('140700', '2.35'), ...others.map((exact, index) => value(cities[index] as string, exact))],
    regions: { '140000': CITIES },
    rankClaims: [{ id: 'claim', observationId: 'value-140700', rank, regionCode: '140000' }],
  })
  return [...rankRule.find(facts)][0]
}

const smaller = (count: number) => Array.from({ length: count }, () => '2.00')

test('confirms or contradicts a rank if all values are known', () => {
  expect(checkRank(2, ['2.50', ...smaller(9)])).toMatchObject({ verdict: 'PASS', expression: '1 + 1', computed: '2' })
  expect(checkRank(1, ['2.50', ...smaller(9)])).toMatchObject({ verdict: 'FAIL' })
  expect(checkRank(3, ['2.50', ...smaller(9)])).toMatchObject({ verdict: 'FAIL' })
})

test('contradicts but does not confirm a rank if values are missing', () => {
  expect(checkRank(2, ['2.50', '2.60'])).toMatchObject({ verdict: 'FAIL', computed: '3' })
  expect(checkRank(2, ['2.50', '2.00'])).toMatchObject({ verdict: 'NOTE', computed: '2' })
  expect(checkRank(2, [])).toMatchObject({ verdict: 'NOTE', stated: '2' })
  expect(checkRank(2, [])).not.toHaveProperty('computed')
})

test('lets members with an equal value share their ranks', () => {
  const tied = ['2.50', '2.35', ...smaller(8)]
  expect([1, 2, 3, 4].map((rank) => checkRank(rank, tied)?.verdict)).toEqual(['FAIL', 'PASS', 'PASS', 'FAIL'])
})

test.each<[rank: number, others: readonly string[], words: string]>([
  [2, [], 'claims 2nd place (the province); no value of the 10 other members is known: the rank can be neither'],
  [
    1,
    ['2.00'],
    'claims 1st place (the province); of the 10 other members, 1 has a known value: 0 larger: the rank can be',
  ],
  [3, ['2.50', '2.35'], 'of the 10 other members, 2 have a known value: 1 larger and 1 equal: the rank can be neither'],
  [2, ['2.50', '2.60'], 'of the 10 other members, 2 have a known value: 2 larger: the rank is refuted.'],
  [2, ['2.50', ...smaller(9)], 'of the 10 other members, 10 have a known value: 1 larger: the rank is confirmed.'],
])('says of rank %i among %j whether it can be verified', (rank, others, words) => {
  expect(checkRank(rank, others)?.explanation.en).toContain(words)
})
