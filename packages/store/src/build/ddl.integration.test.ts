import { PGlite } from '@electric-sql/pglite'
import { dictionary } from '@tiyu/model'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Prisma } from '../generated/prisma/browser.ts'
import { createTablesSql, indexStatements } from './ddl.ts'

let db: PGlite
beforeAll(async () => {
  db = await PGlite.create()
  await db.exec(createTablesSql)
})
afterAll(() => db.close())

async function namesOf(sql: string): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>(sql)
  return rows.map(({ name }) => name)
}

interface DatabaseColumn {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
}

const COLUMNS = `SELECT table_name AS table, column_name AS name, udt_name AS type, is_nullable = 'YES' AS nullable
  FROM information_schema.columns WHERE table_schema = 'public'`

/** Names in pg_type of the scalar types of the model. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'int4',
  Float: 'float8',
  Boolean: 'bool',
  DateTime: 'timestamp',
}

test.each(Object.entries(dictionary.models))('%s has the columns of the Prisma client', async (model, { fields }) => {
  const { rows } = await db.query<DatabaseColumn>(`${COLUMNS} AND table_name = $1 AND udt_name <> 'tsvector'`, [model])
  const prismaColumns = Object.keys(Reflect.get(Prisma, `${model}ScalarFieldEnum`))
  expect(rows.map(({ name }) => name).toSorted()).toEqual(prismaColumns.toSorted())
  const expected = Object.entries(fields).map(([name, { type, list, required }]) => {
    const typeName = TYPE_NAMES[type] ?? type
    return { table: model, name, type: list ? `_${typeName}` : typeName, nullable: list || !required }
  })
  expect(rows).toEqual(expect.arrayContaining(expected))
})

test('search tokens are a tsvector', async () => {
  const { rows } = await db.query<DatabaseColumn>(`${COLUMNS} AND udt_name = 'tsvector'`)
  const column = { table: 'SearchEntry', type: 'tsvector', nullable: false }
  expect(rows).toEqual([
    { ...column, name: 'tokens' },
    { ...column, name: 'names' },
  ])
})

test('all text has the C collation', async () => {
  const collated = `SELECT DISTINCT collation_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND udt_name IN ('text', '_text')`
  expect(await namesOf(collated)).toEqual(['C'])
})

test('tables have no index until the index statements are run', async () => {
  const indexed = `SELECT indexname AS name FROM pg_indexes WHERE schemaname = 'public'`
  expect(await namesOf(indexed)).toEqual([])
  for (const { sql } of indexStatements) await db.exec(sql)
  const constraints = `SELECT conname AS name FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f')`
  const names = new Set([...(await namesOf(indexed)), ...(await namesOf(constraints))])
  expect(names).toEqual(new Set(indexStatements.map(({ name }) => name)))
})

test('indexes have their access method and sort order', async () => {
  const definitions = await namesOf(`SELECT indexdef AS name FROM pg_indexes WHERE schemaname = 'public'`)
  expect(definitions).toEqual(
    expect.arrayContaining([
      'CREATE UNIQUE INDEX "SearchEntry_pkey" ON public."SearchEntry" USING btree (type, id)',
      'CREATE INDEX "SearchEntry_tokens_idx" ON public."SearchEntry" USING gin (tokens)',
      'CREATE INDEX "Observation_yearTo_id_idx" ON public."Observation" USING btree ("yearTo" DESC, id)',
      'CREATE INDEX "Facility_place_idx" ON public."Facility" USING gist (point(longitude, latitude)) WHERE (longitude IS NOT NULL)',
    ]),
  )
})
