import { expect, test } from 'vitest'
import { draftText } from '../testing/draft-text.ts'

/** Returns the name, days and status of each event. */
async function eventsOf(text: string): Promise<string[]> {
  const events = await draftText(`City of Exham: Annual Report 2022\n\n1. Review\n${text}`, 'events')
  return events.map(({ cells }) => [cells.name, cells.startsOn, cells.endsOn, cells.status].filter(Boolean).join(' '))
}

test.each([
  ['The Exham Half Marathon drew 600 runners on 3 May 2022.', ['Exham Half Marathon 2022-05-03 HELD']],
  ['The Exham Half Marathon was cancelled because of a storm.', ['Exham Half Marathon 2022 CANCELLED']],
  ['The city called off the 5th Exham River Regatta.', ['5th Exham River Regatta 2022 CANCELLED']],
  ['The Exham Open was postponed to 12–14 June 2023.', ['Exham Open 2023-06-12 2023-06-14 POSTPONED']],
  ['We postponed the Exham Open.', ['Exham Open 2022 POSTPONED']],
  [
    'The Exham Spring Cup was held in April 2022, but the Exham Autumn Cup was called off.',
    ['Exham Spring Cup 2022-04 HELD', 'Exham Autumn Cup 2022 CANCELLED'],
  ],
  ['We will host the National Rowing Championships in August 2023.', ['National Rowing Championships 2023-08 PLANNED']],
  ['The cancellation of the Exham Night Run cost EUR 3,000.', ['Exham Night Run 2022 CANCELLED']],
  [
    'The Exham Open will be held on 3 May 2022. We built a hall. The Exham Open was cancelled.',
    ['Exham Open 2022-05-03 CANCELLED'],
  ],
  ['The opening ceremony of the Exham Open was cancelled in part.', ['Exham Open 2022 HELD']],
])('reads from %s what became of an event', async (text, expected) => {
  expect(await eventsOf(text)).toEqual(expected)
})

test.each([
  'We ran 148 events.',
  'The Active Schools programme reached 61 schools.',
  'The Sports Festival programme was revised.',
  'Local athletes went to four championships.',
])('drafts no event from %s', async (text) => {
  expect(await eventsOf(text)).toEqual([])
})

test('reads no figure from the name of an event', async () => {
  const drafts = await draftText('Annual Report 2022\n\nThe Exham 10 km Charity Run drew 300 runners.', 'observations')
  expect(drafts.map(({ cells }) => cells.exact)).toEqual(['300'])
})
