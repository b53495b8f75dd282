import { PGlite } from '@electric-sql/pglite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseModelSql } from './model-sql.ts'

const { tables, indexes } = parseModelSql()
let db: PGlite

beforeAll(async () => {
  db = await PGlite.create()
  await db.exec(tables)
})
afterAll(() => db.close())

async function namesOf(sql: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(sql)
  return rows.map(({ name }) => name)
}

const COLLATED = `SELECT attname AS name FROM pg_attribute a
  JOIN pg_class c ON c.oid = attrelid AND relkind = 'r' AND relnamespace = 'public'::regnamespace
  JOIN pg_collation o ON o.oid = attcollation WHERE attnum > 0 AND collname`

test('Every text of a release is ordered by its characters', async () => {
  expect(await namesOf(`${COLLATED} <> 'C'`)).toEqual([])
  const byCharacters = await namesOf(`${COLLATED} = 'C'`)
  expect(byCharacters).toEqual(expect.arrayContaining(['pinyin', 'ancestorCodes', 'text']))
})

test('A table has no index until its rows are in, and then all of them', async () => {
  const indexed = `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'`
  expect(await namesOf(indexed)).toEqual([])
  for (const { sql } of indexes) await db.exec(sql)
  expect(await namesOf(indexed)).toEqual(expect.arrayContaining(['Facility_pkey', 'SearchEntry_tokens_idx']))
})
