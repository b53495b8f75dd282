import { expect, test } from 'vitest'
import { collectFindings } from './rule-runner.ts'
import { createFacts } from './testing/facts-fixture.ts'

const figure = (indicatorCode: string, exact: string, unitCode: string, words = '') => ({
  id: indicatorCode,
  indicatorCode,
  exact,
  unitCode,
  words,
})

test('skips checks whose units or indicators the package lacks', () => {
  const facts = createFacts({
    units: ['ITEM', 'M2', 'M2_PER_PERSON', 'PERSON'],
    observations: [
      figure('ball-sport-grounds', '100', 'ITEM'),
      figure('table-tennis-grounds', '10', 'ITEM', '乒乓球场地10个,占10%'),
      figure('badminton-courts', '20', 'ITEM', '21700畝(1447公頃)'),
      figure('sports-ground-area', '100', 'M2'),
      figure('athletics-ground-area', '200', 'M2'),
      figure('sports-ground-area-per-capita', '2.5', 'M2_PER_PERSON'),
    ],
  })
  const findings = collectFindings(facts)
  expect(findings.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'implied-divisor:sports-ground-area-per-capita NOTE',
    'part-within-whole:athletics-ground-area:sports-ground-area FAIL',
    'part-within-whole:ball-sport-grounds PASS',
    'remainder:ball-sport-grounds:group PASS',
    'subtotal:ball-sport-grounds:table-tennis-and-badminton-grounds PASS',
  ])
  const known = ['ITEM', 'M2', 'M2_PER_PERSON', 'PERSON', null]
  for (const { unitCode } of findings) expect(known).toContain(unitCode)
})

test('does not divide by zero', () => {
  const facts = createFacts({
    observations: [
      figure('football-pitches', '0', 'ITEM'),
      figure('beach-football-pitches', '0', 'ITEM', '沙滩足球场0个,占0%'),
      figure('sports-ground-area', '0', 'M2'),
      figure('sports-ground-area-per-capita', '0', 'M2_PER_PERSON'),
      figure('resident-population', '0', 'PERSON'),
    ],
  })
  for (const { id, computed } of collectFindings(facts)) expect(computed ?? '0', id).toMatch(/^-?\d+(\.\d+)?$/)
})

test('returns no findings without observations', () => {
  expect(collectFindings(createFacts({ observations: [] }))).toEqual([])
})
