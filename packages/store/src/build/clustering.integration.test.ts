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

/** Rows of a table as they lie there, each with its place in an order. */
async function placesOf(table: string, order: string): Promise<number[]> {
  const { rows } = await client.query<{ place: number }>(
    `SELECT row_number() OVER (ORDER BY ${order})::int AS place FROM "${table}" ORDER BY ctid`,
  )
  return rows.map(({ place }) => place)
}

test.each([
  ['Facility', '"regionCode", pinyin, id'],
  ['Observation', '"regionCode", "yearTo" DESC, "indicatorCode", id'],
  ['FacilityCount', '"regionCode", "prefectureCode", "provinceCode", "typeCode", status'],
  ['ObservationCount', '"indicatorCode", "regionCode", kind, "unitCode"'],
])('rows of %s lie in the order they are read in', async (table, order) => {
  const places = await placesOf(table, order)
  expect(places.length).toBeGreaterThan(5)
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

test('no page of a table that was put in order has rows that someone might not see', async () => {
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

test('each index is built once, those that rows are put in order by before all others', () => {
  const { clustering, remaining } = planClustering(indexStatements)
  const verbs = clustering.map(({ sql }) => /CREATE|CLUSTER/.exec(sql)?.[0])
  expect(verbs).toEqual(['CREATE', 'CLUSTER', 'CREATE', 'CLUSTER'])
  const built = [...clustering, ...remaining].filter(({ sql }) => !sql.includes('CLUSTER'))
  expect(new Set(built)).toEqual(new Set(indexStatements))
  expect(built).toHaveLength(indexStatements.length)
})
