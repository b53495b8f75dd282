import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const requestError = (args: string) => service.requestError(`{ observations(${args}) { nodes { slug } } }`)

test.each([
  ['first: 101', /^first is 101; ask for 0 to 100 rows.*first 为 101/],
  ['first: -1', /^first is -1;/],
  ['last: 101', /^last is 101;.*last 为 101/],
  ['last: -1', /^last is -1;/],
  ['first: 1, last: 1', /^first and last exclude each other.*只能给出一个/],
])('rejects %s before reading anything', async (args, message) => {
  const error = await requestError(args)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(message)
  expect(error.path).toEqual(['observations'])
  expect(service.statements).toEqual([])
})

test('a page without rows has the count, and says whether rows follow', async () => {
  const page = '{ totalCount nodes { slug } edges { cursor } pageInfo { hasNextPage endCursor } }'
  const counted = '{ totalCount nodes { slug } }'
  type Counted = { totalCount: number; nodes: object[] }
  const answer = await service.request<Record<'all' | 'none' | 'few', Counted> & { region: { all: Counted } }>(`{
    all: observations(first: 0) ${page} few: observations(last: 0) ${counted}
    none: observations(first: 0, filter: { slug: { eq: "none" } }) ${page}
    region(code: "140700") { all: observations(first: 0) ${counted} }
  }`)
  const pageInfo = { hasNextPage: true, endCursor: null }
  expect(answer.all).toEqual({ totalCount: answer.few.totalCount, nodes: [], edges: [], pageInfo })
  expect(answer.none).toEqual({ totalCount: 0, nodes: [], edges: [], pageInfo: { ...pageInfo, hasNextPage: false } })
  expect(answer.all.totalCount).toBeGreaterThan(answer.region.all.totalCount)
  expect(answer.region.all).toEqual({ totalCount: expect.any(Number), nodes: [] })
  await service.request('{ facilities(first: 0) { totalCount } }')
  expect(service.statements).toEqual([])
})

test('rejects a page size in a nested list', async () => {
  const error = await service.requestError('{ regions(first: 2) { nodes { events(first: 101) { nodes { slug } } } } }')
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.path).toEqual(['regions', 'nodes', 0, 'events'])
})

test('accepts 100 rows from both ends', async () => {
  for (const end of ['first', 'last']) {
    const { observations } = await service.request<{ observations: { nodes: unknown[] } }>(
      `{ observations(${end}: 100) { nodes { slug } } }`,
    )
    expect(observations.nodes).toHaveLength(100)
  }
})

test.each([
  ['orderBy: NAME_ASCC', 'events', /"NAME_ASCC" does not exist in "EventOrder" enum. Did you mean.*"NAME_ASC"/],
  ['filter: { mode: { eq: ON_SIT } }', 'events', /Did you mean the enum value "ON_SITE"/],
  ['filter: { kind: { eq: ACTAL } }', 'observations', /Did you mean the enum value "ACTUAL"/],
  [
    'filter: { regoin: { eq: "140700" } }',
    'observations',
    /"regoin" is not defined by type "ObservationFilter".*Did you mean.*"region"/,
  ],
  ['frist: 3', 'observations', /Unknown argument "frist".*Did you mean "first"/],
])('suggests the right spelling for %s', async (args, field, message) => {
  const error = await service.requestError(`{ ${field}(${args}) { nodes { slug } } }`)
  expect(error.message).toMatch(message)
})

test.each([
  ['Date', '{ asOf: { eq: "2020年" } }', '{ asOf: { eq: $value } }', '2020年'],
  ['Date', '{ asOf: { gte: 2020 } }', '{ asOf: { gte: $value } }', '2020-13'],
  ['Date', '{ asOf: { gte: "2021-02-29" } }', '{ asOf: { gte: $value } }', '2021-02-29'],
  ['Date', '{ asOf: { lte: {} } }', '{ asOf: { lte: $value } }', 2020],
])('rejects an invalid %s with an example, in a literal and in a variable', async (type, literal, variable, value) => {
  const inLiteral = await requestError(`filter: ${literal}`)
  const inVariable = await service.requestError(
    `query ($value: ${type}) { observations(filter: ${variable}) { nodes { slug } } }`,
    { value },
  )
  for (const error of [inLiteral, inVariable]) {
    expect(error.message).toMatch(
      /Invalid Date .*Write a day, month or year that exists, .*such as 2020-07-07.*Date 无效：/,
    )
    expect(error.message).not.toContain('undefined')
    expect(error.extensions.code).toBe('BAD_USER_INPUT')
    expect(error.locations).toHaveLength(1)
  }
})
