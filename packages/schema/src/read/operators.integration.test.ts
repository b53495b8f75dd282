import { openTestRelease } from '@tiyu/store/testing'
import sql, { join, raw } from 'sql-template-tag'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { operatorCases } from '../testing/operator-cases.ts'

let database: Awaited<ReturnType<typeof openTestRelease>>

beforeAll(async () => {
  database = await openTestRelease()
})
afterAll(() => database.close())

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'text[]'
  return { number: 'float8', boolean: 'boolean' }[String(typeof value)] ?? 'text'
}

test.each(operatorCases)(
  '$row matches $operator $operand in SQL: $expected',
  async ({ row, sql: condition, expected }) => {
    const values = Object.values(row).map((value) => sql`${value}::${raw(typeOf(value))}`)
    const names = Object.keys(row).map((name) => raw(`"${name}"`))
    const rows = await database.query(
      sql`select ${condition} as matches from (values (${join(values)})) as t(${join(names)})`,
    )
    expect(rows).toEqual([{ matches: expected }])
  },
)
