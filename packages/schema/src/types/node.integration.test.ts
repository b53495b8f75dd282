import { isObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { schema } from '../schema.ts'
import { openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Every type with a global identifier, its list field and its key in the package. */
const lists: Record<string, readonly [field: string, key: 'slug' | 'code', connection: boolean]> = {
  Citation: ['citations', 'slug', true],
  Commitment: ['commitments', 'slug', true],
  DemonstrationProject: ['demonstrationProjects', 'slug', true],
  Event: ['events', 'slug', true],
  EventSeries: ['eventSeries', 'slug', true],
  Facility: ['facilities', 'slug', true],
  FacilityType: ['facilityTypes', 'code', false],
  Finding: ['findings', 'slug', true],
  Indicator: ['indicators', 'code', true],
  Observation: ['observations', 'slug', true],
  Organisation: ['organisations', 'slug', true],
  Policy: ['policies', 'slug', true],
  Programme: ['programmes', 'slug', true],
  RankClaim: ['rankClaims', 'slug', true],
  Region: ['regions', 'code', true],
  SeriesBreak: ['seriesBreaks', 'slug', false],
  Source: ['sources', 'slug', true],
  Sport: ['sports', 'code', false],
  Statement: ['statements', 'slug', true],
  Unit: ['units', 'code', false],
}

interface Identified {
  readonly __typename: string
  readonly id: string
  readonly key: string
}

async function firstRows(field: string, key: string, connection: boolean): Promise<Identified[]> {
  const selection = `__typename id key: ${key}`
  if (connection)
    return (await service.fetchPage<Identified>(field, selection, { first: 5 })).edges.map(({ node }) => node)
  const { rows } = await service.request<{ rows: Identified[] }>(`{ rows: ${field} { ${selection} } }`)
  return rows.slice(0, 5)
}

test('every type with a global identifier is tested', () => {
  const nodes = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'),
  )
  expect(Object.keys(lists).sort()).toEqual(nodes.map(({ name }) => name).sort())
})

describe.each(Object.entries(lists))('%s', (type, [field, key, connection]) => {
  test('is found by its global identifier, alone and among others, in the order of the argument', async () => {
    const rows = await firstRows(field, key, connection)
    expect(rows.length).toBeGreaterThan(1)
    const fragment = `... on ${type} { __typename id key: ${key} }`
    for (const row of rows) {
      expect(await service.request(`query ($id: ID!) { node(id: $id) { ${fragment} } }`, { id: row.id })).toEqual({
        node: row,
      })
    }
    const ids = rows.map(({ id }) => id).reverse()
    expect(await service.request(`query ($ids: [ID!]!) { nodes(ids: $ids) { ${fragment} } }`, { ids })).toEqual({
      nodes: [...rows].reverse(),
    })
  })

  test('is identified by its type and its key in the package', async () => {
    for (const { id, key: local } of await firstRows(field, key, connection)) {
      expect(Buffer.from(id, 'base64').toString()).toBe(`${type}:${local}`)
    }
  })

  test('is null for an unknown key', async () => {
    const id = Buffer.from(`${type}:not-there`).toString('base64')
    expect(await service.request('query ($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } }', { id })).toEqual(
      {
        node: null,
        nodes: [null],
      },
    )
  })
})

test.each([
  ['nothing', ''],
  ['no base64', '!'],
  ['a slug', 'yunzhu-reservoir'],
  ['a type without a key', Buffer.from('Unit:').toString('base64')],
  ['a type that is not there', Buffer.from('Stadium:1').toString('base64')],
  ['a type without identifiers', Buffer.from('Release:2020.1').toString('base64')],
  ['a key with NUL', Buffer.from('Unit:\0').toString('base64')],
])('rejects %s as an invalid global ID, in both languages', async (_, id) => {
  for (const query of ['query ($id: ID!) { node(id: $id) { id } }', 'query ($id: ID!) { nodes(ids: [$id]) { id } }']) {
    const error = await service.requestError(query, { id })
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.message).toMatch(/Invalid global ID.*全局标识.*无效/)
    expect(service.statements).toEqual([])
  }
})

test('an invalid global ID among others is null, with an error at its place', async () => {
  const id = Buffer.from('Unit:KM').toString('base64')
  const { data, errors } = await service.execute('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: [id, 'nope', Buffer.from('Unit:none').toString('base64'), 7],
  })
  expect(data).toEqual({ nodes: [{ id }, null, null, null] })
  expect(errors).toMatchObject([
    { path: ['nodes', 1], extensions: { code: 'BAD_USER_INPUT' } },
    { path: ['nodes', 3], extensions: { code: 'BAD_USER_INPUT' } },
  ])
})
