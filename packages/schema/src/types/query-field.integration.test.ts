import { GraphQLNonNull } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Each field that returns one row by key, and its list field. */
const lookups: Record<string, string> = {
  commitment: 'commitments',
  demonstrationProject: 'demonstrationProjects',
  event: 'events',
  eventSeriesById: 'eventSeries',
  facility: 'facilities',
  finding: 'findings',
  observation: 'observations',
  organisation: 'organisations',
  policy: 'policies',
  programme: 'programmes',
  source: 'sources',
  statement: 'statements',
}

test('every field that takes one identifier is tested and nullable', () => {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ name, args }) => name !== 'node' && args.length === 1 && args[0]?.name === 'id',
  )
  expect(Object.keys(lookups).sort()).toEqual(fields.map(({ name }) => name).sort())
  for (const { type } of fields) expect(type).not.toBeInstanceOf(GraphQLNonNull)
})

describe.each(Object.entries(lookups))('%s', (field, list) => {
  const query = `query ($id: ID!) { row: ${field}(id: $id) { id slug } }`

  test('reads every row by its slug and by its global identifier', async () => {
    const rows = await service.fetchAll<{ id: string; slug: string }>(list, 'id slug')
    for (const row of rows.slice(0, 30)) {
      expect(await service.request(query, { id: row.slug })).toEqual({ row })
      expect(await service.request(query, { id: row.id })).toEqual({ row })
    }
  })

  test.each([
    ['a slug that is not there', 'not-there'],
    ['nothing', ''],
    ['a number', 7],
    ['the identifier of another type', Buffer.from('Unit:KM').toString('base64')],
    ['text of SQL', `' OR '1'='1`],
  ])('returns null for %s', async (_, id) => {
    expect(await service.request(query, { id })).toEqual({ row: null })
  })
})

test.each([
  ['region', '140700', '晋中市'],
  ['indicator', 'lottery-sales', '体育彩票销售额'],
])('%s returns the row with a code, and null for an unknown one', async (field, code, name) => {
  const query = `query ($code: String!) { row: ${field}(code: $code) { code name } }`
  expect(await service.request(query, { code })).toEqual({ row: { code, name } })
  expect(await service.request(query, { code: 'not-there' })).toEqual({ row: null })
})

test('tells the successor of a division that is looked up by its former code', async () => {
  const { errors } = await service.execute('{ region(code: "140726") { code } }')
  expect(errors?.[0]?.message).toMatch(/^code: "140726" .*太谷区 \(Taigu District\).*Use "140703".*请用 “140703”/)
})

test('returns the ancestors and children of a region', async () => {
  const { region } = await service.request<{ region: unknown }>(
    '{ region(code: "140702") { parent { code } ancestors { code } children { code } } }',
  )
  expect(region).toMatchObject({
    parent: { code: '140700' },
    ancestors: [{ code: '100000' }, { code: '140000' }, { code: '140700' }],
  })
  const { region: city } = await service.request<{
    region: { children: { code: string; parent: { code: string } }[] }
  }>('{ region(code: "140700") { children { code parent { code } } } }')
  expect(city.children.length).toBeGreaterThan(9)
  expect(city.children.every(({ parent }) => parent.code === '140700')).toBe(true)
  const codes = city.children.map(({ code }) => code)
  expect(codes).toEqual([...codes].sort())
})

test('rejects a global identifier whose key contains NUL', async () => {
  const id = Buffer.from('Facility:a\0').toString('base64')
  expect(await service.request('query ($id: ID!) { facility(id: $id) { id } }', { id })).toEqual({ facility: null })
})
