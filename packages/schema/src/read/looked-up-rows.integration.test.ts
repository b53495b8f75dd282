import sql from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { selectLookedUp } from './looked-up-rows.ts'
import { conjunction, type Where } from './where.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Selects the first even numbers of so many, of which the odd and even ones up to a limit are looked up. */
function firstEven(rows: number): Promise<{ id: number }[]> {
  const where: Where[] = [{ isLookup: true, toSql: () => sql`t.id > 0` }, sql`t.id % 2 = 0`]
  return service.database.query(
    selectLookedUp(
      sql`(select generate_series(-10, ${rows}::int) as id) as t`,
      where,
      (from, conditions) => sql`select t.id from ${from} where ${conjunction(conditions)} order by t.id limit 3`,
    ),
  )
}

test.each([10, 4000, 4001, 50_000])('finds the first rows that meet all conditions among %i', async (rows) => {
  expect(await firstEven(rows)).toEqual([{ id: 2 }, { id: 4 }, { id: 6 }])
})
