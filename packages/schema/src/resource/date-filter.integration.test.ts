import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

/** Start dates of different precision. */
const dates = ['2019', '2020', '2020-02', '2020-07', '2020-07-01', '2020-07-31', '2020-12-31', '2021-02', '2021-02-28']

let service: TestService

beforeAll(async () => {
  service = await openTestService()
  const { query } = service.database
  const rows = await query<{ id: string }>(sql`SELECT id FROM "Event" ORDER BY id`)
  for (const [index, { id }] of rows.entries()) {
    const startsOn = dates[index] ?? null
    await query(sql`UPDATE "Event" SET "startsOn" = ${startsOn} WHERE id = ${id}`)
  }
})
afterAll(() => service.close())

const found = async (startsOn: Record<string, string>) => {
  const rows = await service.fetchAll<{ startsOn: string }>('events', 'startsOn', { filter: { startsOn } })
  return rows.map((row) => row.startsOn)
}

/** Returns the first and the last day that a date covers. */
function days(date: string): [Date, Date] {
  const [year = 0, month, day] = date.split('-').map(Number)
  const first = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1))
  const last = new Date(Date.UTC(year, day ? (month ?? 1) - 1 : (month ?? 12), day ?? 0))
  return [first, last]
}

const bounds = [...dates, '2020-01-01', '2020-02-29', '2020-05-01', '2020-06', '2021', '2021-01-31']

test.each(bounds)('gte %s finds dates whose first day is not before it', async (bound) => {
  const expected = dates.filter((date) => days(date)[0] >= days(bound)[0])
  expect(await found({ gte: bound })).toEqual(expected)
})

test.each(bounds)('lte %s finds dates whose last day is not after it', async (bound) => {
  const expected = dates.filter((date) => days(date)[1] <= days(bound)[1])
  expect(await found({ lte: bound })).toEqual(expected)
})

test.each([
  ['2020', dates.slice(1, 7)],
  ['2020-07', ['2020-07', '2020-07-01', '2020-07-31']],
  ['2020-07-31', ['2020-07-31']],
])('eq %s finds the date itself and more precise dates within it', async (date, expected) => {
  expect(await found({ eq: date })).toEqual(expected)
})
