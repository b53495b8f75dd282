import type { Outlines, Polygons } from '@tiyu/model'
import { expect, test } from 'vitest'
import { createFacts } from '../testing/facts-fixture.ts'
import { locationRule } from './location-rule.ts'

const square = (west: number, south: number): Polygons => [
  [
    [
      [west, south],
      [west + 1, south],
      [west + 1, south + 1],
      [west, south + 1],
      [west, south],
    ],
  ],
]

const outlines: Outlines = {
  sourceId: 'source',
  licence: 'CC0-1.0',
  approvalNumber: null,
  byCode: new Map([
    ['140702', square(112, 37)],
    ['140703', square(113, 37)],
    ['140000', square(112, 37)],
  ]),
}

/** The findings about a facility of a division at a place. */
function findingsAt(
  regionCode: string,
  longitude: number | null,
  latitude: number | null,
  of: Outlines | undefined = outlines,
) {
  const facility = { id: 'hall', name: '体育馆', nameEn: 'Hall', regionCode, longitude, latitude, citationIds: [] }
  const regions = { '140700': ['140702', '140703', '140721'] }
  const facts = createFacts({ observations: [], regions, facilities: [facility], ...(of && { outlines: of }) })
  return [...locationRule.find(facts)]
}

test.each([
  ['within the outline of its division', '140702', 112.5, 37.5, 'PASS'],
  ['within that of another division', '140702', 113.5, 37.5, 'FAIL'],
  ['within no outline', '140702', 115, 37.5, 'NOTE'],
  ['of a division without one, within that of the nearest above', '140721', 112.5, 37.5, 'PASS'],
])('a place %s', (_, regionCode, longitude, latitude, verdict) => {
  expect(findingsAt(regionCode, longitude, latitude).map((draft) => [draft.subject, draft.verdict])).toEqual([
    ['hall', verdict],
  ])
})

test('says where the place is', () => {
  const [draft] = findingsAt('140702', 113.5, 37.5)
  expect(draft?.explanation).toEqual({
    en: 'Hall (113.5, 37.5) lies outside the outline of 140702, in that of 140703.',
    zh: '体育馆（113.5，37.5）位于地区140702的轮廓之外，在地区140703之内。',
  })
})

test('nothing is found without a place or without outlines', () => {
  expect(findingsAt('140702', null, null)).toEqual([])
  expect(findingsAt('140702', 112.5, 37.5, { ...outlines, byCode: new Map() })).toEqual([])
})
