import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { planClustering } from './clustering.ts'
import { indexStatements } from './ddl.ts'

let client: pg.Client

beforeAll(async () => {
  const { url, info } = inject('postgresRelease')
  client = new pg.Client({ connectionString: url, options: `-c search_path=${info.name}` })
  await client.connect()
})
afterAll(() => client.end())

/** Returns the rank in `order` of each row, in physical order. */
async function ranksOf(table: string, order: string): Promise<number[]> {
  const { rows } = await client.query<{ rank: number }>(
    `SELECT row_number() OVER (ORDER BY ${order})::int AS rank FROM "${table}" ORDER BY ctid`,
  )
  return rows.map(({ rank }) => rank)
}

test.each([
  ['Facility', '"regionCode", pinyin, id'],
  ['Observation', '"regionCode", "yearTo" DESC, "indicatorCode", id'],
  ['FacilityCount', '"regionCode", "prefectureCode", "provinceCode", "typeCode", status'],
  ['ObservationCount', '"indicatorCode", "regionCode", kind, "unitCode"'],
])('rows of %s are clustered', async (table, order) => {
  const ranks = await ranksOf(table, order)
  expect(ranks.length).toBeGreaterThan(5)
  expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
})

test('all pages of clustered tables are in the visibility map', async () => {
  const { rows } = await client.query<{ pages: number; visible: number }>(
    `SELECT relpages AS pages, relallvisible AS visible FROM pg_class
     WHERE oid IN ('"Facility"'::regclass, '"Observation"'::regclass)`,
  )
  expect(rows).toHaveLength(2)
  for (const { pages, visible } of rows) {
    expect(pages).toBeGreaterThan(0)
    expect(visible).toBe(pages)
  }
})

test('creates each index once, clustering indexes first', () => {
  const { clustering, remaining } = planClustering(indexStatements)
  const verbs = clustering.map(({ sql }) => /CREATE|CLUSTER/.exec(sql)?.[0])
  expect(verbs).toEqual(['CREATE', 'CLUSTER', 'CREATE', 'CLUSTER'])
  const built = [...clustering, ...remaining].filter(({ sql }) => !sql.includes('CLUSTER'))
  expect(new Set(built)).toEqual(new Set(indexStatements))
  expect(built).toHaveLength(indexStatements.length)
})
