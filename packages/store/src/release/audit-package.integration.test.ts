import { fileURLToPath } from 'node:url'
import type { Finding } from '@tiyu/audit'
import { dictionary } from '@tiyu/model'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditPackage } from './audit-package.ts'

const PACKAGE = fileURLToPath(new URL('../../../../data', import.meta.url))

let findings: Finding[]
const find = (id: string) => findings.find((one) => one.id === id)

beforeAll(async () => {
  findings = await auditPackage(PACKAGE)
})

/** Arithmetic that the published figures must satisfy: case, finding, expression, result, verdict. */
const cases: readonly [string, string, string, string, Finding['verdict']][] = [
  ['D01', 'promise:o-s075', '52 / 48 * 100', '108.333333', 'PASS'],
  ['D02', 'divisions:o-s007', '2 + 5 + 4', '11', 'PASS'],
  ['D03', 'quotient:o-m011', '1992000000 / 1361000000', '1.46363', 'PASS'],
  ['D04', 'quotient:o-m010', '1694600 / 1361000000 * 10000', '12.451139', 'PASS'],
  ['D05', 'share-of-whole:o-m013', '66.05 / 169.46 * 100', '38.97675', 'PASS'],
  ['D06', 'parts-sum:o-m048:type', '876 + 644', '1520', 'PASS'],
  ['D07', 'parts-sum:o-m034:size', '2.48 + 3.60 + 4.44 + 0.0114', '10.5314', 'PASS'],
  ['D08', 'share-of-whole:o-m068', '3.94 / 19.74 * 100', '19.959473', 'PASS'],
  ['D09', 'share-of-whole:o-m075', '133.99 / 262.66 * 100', '51.012716', 'PASS'],
  ['D10', 'share-of-whole:o-m082', '0.014 / 13.59 * 100', '0.103017', 'FAIL'],
  ['D11', 'stated-increase:o-m062', '422.68 - 397.1', '25.58', 'PASS'],
  ['D12', 'share-of-whole:o-m118', '3.38 / 20.93 * 100', '16.149068', 'PASS'],
  ['D13', 'parts-sum:o-m129:type', '1764 + 914', '2678', 'PASS'],
  ['D14', 'implied-divisor:o-m116', '4230000000 / 3', '14.1', 'PASS'],
  ['D15', 'stated-increase:o-m113', '(37.1 / 17.93 - 1) * 100', '106.915784', 'PASS'],
  ['D16', 'year-on-year:o-m135:o-m096', '40.76 - 31.42', '9.34', 'PASS'],
  ['D17', 'share-of-whole:o-m166', '11238.2 / 17107.0 * 100', '65.693576', 'PASS'],
  [
    'D18',
    'parts-sum:o-m212:classification-shanxi-2011',
    '7.71 + 7.12 + 5.23 + 2.40 + 2.00 + 1.98 + 0.69 + 0.07',
    '27.2',
    'PASS',
  ],
  ['D19', 'year-on-year:o-m223:o-m212', '34.10 - 27.20', '6.9', 'PASS'],
  ['D20', 'implied-divisor:o-m187', '91900000 / 2.65', '3467.924528', 'PASS'],
  [
    'D21',
    'regions-sum:o-m266',
    '539.10 + 309.87 + 131.10 + 315.17 + 218.86 + 159.03 + 339.00 + 473.32 + 266.32 + 391.24 + 337.47',
    '3480.48',
    'PASS',
  ],
  [
    'D22',
    'regions-sum:resident-population-140000-2020',
    '5304061 + 3105591 + 1318505 + 3180884 + 2194545 + 1593444 + 3379498 + 4774508 + 2689668 + 3976481 + 3398431',
    '34915616',
    'PASS',
  ],
  ['D23', 'region-share:o-m244', '5304061 / 34915616 * 100', '15.191085', 'PASS'],
  ['D24', 'part-within-whole:o-m267', '3365597 - 1821990', '1543607', 'PASS'],
  ['D25', 'share-of-whole:o-m268', '1821990 / 3365597 * 100', '54.135715', 'PASS'],
  ['D26', 'two-units:yunzhu-reservoir', '21700 * 2000/3 / 10000', '1446.666667', 'PASS'],
  ['D27', 'two-units:o-m304', '21244 * 2000/3 / 10000', '1416.266667', 'PASS'],
  ['D28', 'completion-rate:o-m450', '48 / 45 * 100', '106.666667', 'PASS'],
  ['D29', 'subtotal:o-m353:big-three-ball-grounds', '8482 + 39393 + 1630', '49505', 'PASS'],
  ['D30', 'remainder:o-m353:group', '103149 - 8482 - 39393 - 1630 - 36913 - 12901', '3830', 'PASS'],
  ['D31', 'stated-increase:o-m350:o-m347', '2.91 - 2.57', '0.34', 'PASS'],
  ['D32', 'quotient:o-m437', '398780 / 149400', '2.66921', 'PASS'],
  ['D33', 'quotient:o-m440', '587 / 149400 * 1000', '3.92905', 'FAIL'],
  ['D34', 'remainder:o-m412:group', '4743 - 363 - 2087 - 188', '2105', 'PASS'],
  ['D35', 'subtotal:o-m412:big-three-ball-grounds', '363 + 2087 + 188', '2638', 'PASS'],
  ['D36', 'unit-slip:o-m407', '932.05 / 2.45', '380.428571', 'PASS'],
  ['D37', 'part-within-whole:o-m419:ball-sport-grounds', '4743 - 42100', '-37357', 'FAIL'],
  ['D38', 'implied-dividend:o-s023', '2.3508 * 3379498', '7944523.8984', 'PASS'],
  ['D39', 'base-year:o-m143', '38.52 - 4.6', '33.92', 'PASS'],
  ['D40', 'year-on-year:o-m278:o-s023', '2.75 - 2.3508', '0.3992', 'PASS'],
]

test.each(cases)('%s: %s', (_case, id, expression, computed, verdict) => {
  expect(find(id)).toMatchObject({ expression, computed, verdict })
})

test('covers each of the forty known derivations once', () => {
  expect(cases.map(([name]) => name)).toEqual(
    Array.from({ length: 40 }, (_, index) => `D${String(index + 1).padStart(2, '0')}`),
  )
})

describe('known errors of the sources', () => {
  test('are the only failures', () => {
    expect(findings.filter(({ verdict }) => verdict === 'FAIL').map(({ id }) => id)).toEqual([
      // 932.05 平方米 for 万平方米
      'part-within-whole:o-m410:sports-ground-area',
      // 4.21万 table-tennis grounds of 4,743 ball-sport grounds, of 9,077 sports grounds
      'part-within-whole:o-m419:ball-sport-grounds',
      'part-within-whole:o-m419:sports-grounds',
      // 2.85 instructors per thousand for 3.93
      'quotient:o-m440',
      // 0.07 % for 0.10 %
      'share-of-whole:o-m082',
      // a mirror that turned an increase into a decrease
      'stated-increase:o-m397:o-m398',
      'subtotal:o-m412:table-tennis-and-badminton-grounds',
    ])
  })

  test('give the printed and the correct number of beach football pitches', () => {
    expect(find('share-of-whole:o-m082')).toMatchObject({
      stated: '0.07',
      tolerance: '0.005038',
      unitCode: 'PERCENT',
      observationIds: ['o-m082', 'o-m078'],
      citationIds: ['m082', 'm078'],
      explanation: '全国2022年沙滩足球场：140个占13.59万个的0.103017%，来源印作0.07%。',
    })
  })
})

test('notes the figures of the report that lack a reference date', () => {
  const noted = ['o-s011', 'o-s013', 'o-s079', 'o-s078'].map((id) => find(`reference-date:${id}`)?.verdict)
  expect(noted).toEqual(['NOTE', 'NOTE', 'NOTE', 'NOTE'])
  expect(find('reference-date:o-s013')?.explanationEn).toContain('neither a measured figure nor a reference date')
})

test('says of a missing reference date only what is known: that the quoted words give none', () => {
  const notes = findings.filter(({ rule }) => rule === 'REFERENCE_DATE')
  for (const { id, explanation, explanationEn } of notes) {
    expect(explanationEn, id).toContain('the words quoted')
    expect(explanation, id).toContain('引文')
  }
  // The titles of their pages state the day or the year.
  for (const id of ['o-m100', 'o-m102', 'o-m374']) expect(find(`reference-date:${id}`)).toBeUndefined()
})

test('names the sources of a conflict, the preferred value and the reason', () => {
  expect(find('source-conflict:o-m147')).toMatchObject({
    verdict: 'NOTE',
    observationIds: ['o-m147', 'o-m024', 'o-m087'],
  })
  expect(find('source-conflict:o-m147')?.explanation).toContain('采用2.6：发布时的报道，保留了“以上”的限定。')
})

test('includes the growth rate in the explanation of Shanxi 2012', () => {
  expect(find('year-on-year:o-m223:o-m212')?.explanationEn).toContain('rose by 25.3676% from 2011 (2.72 billion yuan')
})

test('states differences of percentages in percentage points', () => {
  for (const id of ['year-on-year:o-m055:o-m143', 'stated-increase:o-m055:o-m143']) {
    expect(find(id)).toMatchObject({ verdict: 'PASS', computed: '3.3', unitCode: 'PERCENTAGE_POINT' })
    expect(find(id)?.explanationEn).toContain('rose by 3.3 percentage points from 2014')
  }
})

test('leaves comparisons across a break of the series undecided', () => {
  const broken = findings.filter(({ explanationEn }) => explanationEn.includes('crosses a break of the series'))
  expect(broken.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
    'year-on-year:o-m169:o-m149 NOTE',
    'year-on-year:o-m170:o-m150 NOTE',
    'year-on-year:o-m171:o-m168 NOTE',
    'year-on-year:o-m172:o-m167 NOTE',
    'year-on-year:o-m175:o-m151 NOTE',
    'year-on-year:o-m190:o-m234 NOTE',
  ])
})

test('gives every finding a unique ID, an explanation in both languages and citations', () => {
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  for (const { id, explanation, explanationEn, citationIds, observationIds, facilityId } of findings) {
    expect(explanation, id).not.toMatch(/undefined|null|NaN/)
    expect(explanationEn, id).not.toMatch(/undefined|null|NaN/)
    expect(citationIds.length, id).toBeGreaterThan(0)
    expect(observationIds.length > 0 || facilityId !== null, id).toBe(true)
  }
})

test('writes amounts in English as its readers do', () => {
  const singular = /\d (?:item|pitch|kilometre|metre|person|county|district|session|occasion|square metre|hectare)\b/
  for (const { id, explanationEn } of findings) {
    // One of a kind, and the names of indicators and titles, which may have numbers of their own.
    const text = explanationEn.replaceAll(/\b1 \w+|\b400 m\b|\(.*? \| |[|] .*$/g, '')
    expect(text, id).not.toMatch(singular)
    expect(text, id).not.toMatch(/[×\p{Script=Han}]|\bby -|\b10,000 \w+s? of 10,000|rank \d| of \d+ pitch\b/u)
  }
})

test('has a finding of every rule for the published package, but of places: it has no outlines', () => {
  const found = new Set([...findings.map(({ rule }) => rule), 'LOCATION'])
  expect([...found].sort()).toEqual(Object.keys(dictionary.enums.FindingRule.values).sort())
})

/** Findings of each rule in the published package: passes, failures and notes. */
const expectedCounts: Readonly<Record<Finding['rule'], readonly [passes: number, failures: number, notes: number]>> = {
  BASE_YEAR: [1, 0, 0],
  COMPLETION_RATE: [1, 0, 1],
  DIVISIONS: [3, 0, 0],
  IMPLIED_DIVIDEND: [2, 0, 0],
  IMPLIED_DIVISOR: [8, 0, 12],
  LOCATION: [0, 0, 0],
  PARTS_SUM: [21, 0, 0],
  PART_WITHIN_WHOLE: [38, 3, 0],
  PROMISE: [3, 0, 10],
  QUOTIENT: [3, 1, 0],
  RANK: [0, 0, 6],
  REFERENCE_DATE: [0, 0, 121],
  REGIONS_SUM: [2, 0, 0],
  REGION_SHARE: [2, 0, 0],
  REMAINDER: [19, 0, 0],
  SHARE_OF_WHOLE: [50, 1, 0],
  SOURCE_CONFLICT: [1, 0, 1],
  STATED_INCREASE: [9, 1, 0],
  SUBTOTAL: [3, 1, 0],
  TWO_UNITS: [2, 0, 0],
  UNIT_SLIP: [1, 0, 0],
  VENUE: [5, 0, 0],
  YEAR_ON_YEAR: [111, 0, 7],
}

test('gives the expected number of findings for each rule', () => {
  const count = (rule: string, verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.rule === rule && finding.verdict === verdict).length
  const counts = Object.keys(expectedCounts).map((rule) => [
    rule,
    [count(rule, 'PASS'), count(rule, 'FAIL'), count(rule, 'NOTE')],
  ])
  expect(Object.fromEntries(counts)).toEqual(expectedCounts)
})

test('fails a computed number exactly if it differs from the stated one by more than the tolerance', () => {
  const compared = findings.filter(({ tolerance, stated, computed }) => tolerance && stated && computed)
  expect(compared.length).toBeGreaterThan(90)
  for (const { id, verdict, computed, stated, tolerance } of compared) {
    const beyond = Math.abs(Number(computed) - Number(stated)) > Number(tolerance) + 1e-6
    expect(verdict === 'PASS', id).toBe(!beyond)
  }
})
