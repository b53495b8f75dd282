import { expect, test } from 'vitest'
import { createFacts, seriesBreak } from '../testing/facts-fixture.ts'
import { yearOnYear } from './year-on-year.ts'

const SHARE = 'regular-exercise-share'

/** Checks two values of one region, of 2018 and 2021. */
function checkChange(
  [from, to]: readonly [string, string],
  unitCode: string,
  breaks: readonly ReturnType<typeof seriesBreak>[] = [],
  listsPasses = true,
) {
  const facts = createFacts({
    observations: [
      { id: 'a', indicatorCode: SHARE, exact: from, unitCode, yearFrom: 2018, yearTo: 2018 },
      { id: 'b', indicatorCode: SHARE, exact: to, unitCode, yearFrom: 2021, yearTo: 2021 },
    ],
    seriesBreaks: breaks,
  })
  return [...yearOnYear.find(facts, () => listsPasses)]
}

test.each<[string, string, string, string, string]>([
  ['33.9', '37.2', 'PERCENT', '3.3 PERCENTAGE_POINT', 'rose by 3.3 percentage points from 2018'],
  ['93', '91', 'PERCENT', '-2 PERCENTAGE_POINT', 'fell by 2 percentage points from 2018'],
  ['93', '92', 'PERCENT', '-1 PERCENTAGE_POINT', 'fell by 1 percentage point from 2018'],
  ['40', '40', 'PERCENT', '0 PERCENTAGE_POINT', 'is unchanged from 2018 (40 percent to 40 percent)'],
  ['800', '739', 'ITEM', '-61 ITEM', 'fell by 7.625% from 2018 (800 to 739)'],
  ['12', '13.59', 'WAN_ITEM', '1.59 WAN_ITEM', 'rose by 13.25% from 2018'],
])('states the change from %s to %s %s', (from, to, unitCode, difference, words) => {
  const [finding] = checkChange([from, to], unitCode)
  expect(`${finding?.computed} ${finding?.unitCode}`).toBe(difference)
  expect(finding?.explanation.en).toContain(words)
})

test.each([
  ['between the years', 2019, null, 'NOTE'],
  ['in the later year', 2021, null, 'NOTE'],
  ['in the earlier year, which belongs to the new series', 2018, null, 'PASS'],
  ['after both years', 2022, null, 'PASS'],
  ['of the region', 2019, '140700', 'NOTE'],
  ['of another region', 2019, '140000', 'PASS'],
])('a break %s', (_, year, regionCode, verdict) => {
  const [finding] = checkChange(['40', '42'], 'PERCENT', [seriesBreak(SHARE, year, regionCode)])
  expect(finding?.verdict).toBe(verdict)
  expect(finding?.explanation.en.includes('crosses a break of the series')).toBe(verdict === 'NOTE')
  expect(finding?.explanation.zh.includes('断点')).toBe(verdict === 'NOTE')
})

test('lists a comparison across a break even if passes are no longer listed', () => {
  expect(checkChange(['40', '42'], 'PERCENT', [], false)).toEqual([])
  expect(checkChange(['40', '42'], 'PERCENT', [seriesBreak(SHARE, 2019)], false)).toHaveLength(1)
})
