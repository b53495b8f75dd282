import { expect, test } from 'vitest'
import { groupByMonth } from './calendar-months.ts'

const event = (startsOn: string | null, endsOn: string | null = null, status: 'HELD' | 'STARTED' = 'HELD') => ({
  startsOn,
  endsOn,
  status,
})

test('events are in the month they start in, and those without a month are not given one', () => {
  const [year, month, day, later] = [
    event('2020'),
    event('2020-07'),
    event('2020-07-09', '2020-08-01'),
    event('2020-09-30'),
  ]
  expect(groupByMonth([year, month, day, later], '2020')).toEqual({
    long: [],
    months: [
      ['2020-07', [month, day]],
      ['2020-09', [later]],
    ],
    undated: [year],
  })
})

test.each([
  ['of more than a month', event('2020-07-01', '2020-09-01'), 1],
  ['of 31 days', event('2020-07-01', '2020-07-31'), 0],
  ['from an earlier year', event('2019-12-20', '2020-01-05'), 1],
  ['that has started without an end', event('2020-07-01', null, 'STARTED'), 1],
  ['of one known day', event('2020-07-01'), 0],
  ['whose end is known to the month', event('2020-07-01', '2020-09'), 0],
])('an event %s', (_, row, count) => {
  expect(groupByMonth([row], '2020').long).toHaveLength(count)
})
