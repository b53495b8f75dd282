import { expect, test } from 'vitest'
import { createFacts } from '../testing/facts-fixture.ts'
import { venueRule } from './venue-rule.ts'

/** The finding on an event of a region at a venue of another. */
function findingOf(regionCode: string, venueRegion: string) {
  const event = {
    id: 'run',
    name: '跑步赛',
    nameEn: 'Run',
    regionCode,
    venue: { id: 'hall', regionCode: venueRegion },
    citationIds: ['c1'],
  }
  const regions = { '140700': ['140702', '140703'], '140000': ['140700', '140600'] }
  return [...venueRule.find(createFacts({ observations: [], regions, events: [event] }))][0]
}

test.each([
  ['the same region', '140702', '140702', 'PASS'],
  ['a division of its region', '140700', '140702', 'PASS'],
  ['a region above', '140702', '140000', 'PASS'],
  ['a region beside', '140702', '140703', 'NOTE'],
  ['another prefecture', '140600', '140702', 'NOTE'],
])('an event at a venue in %s', (_, region, venue, verdict) => {
  expect(findingOf(region, venue)).toMatchObject({ subject: 'run', verdict })
})

test('says which regions differ, in both languages, with the venue and the citations of the event', () => {
  expect(findingOf('140600', '140702')).toMatchObject({
    facility: { id: 'hall', regionCode: '140600', citationIds: ['c1'] },
    explanation: {
      en: expect.stringContaining('Run belongs to 140600, but its venue to 140702, and neither contains the other'),
      zh: expect.stringContaining('跑步赛属于地区140600，而举办场所属于地区140702'),
    },
  })
})
