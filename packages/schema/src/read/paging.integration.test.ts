import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectionResult, openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService
let slugs: readonly string[]

interface Slug {
  readonly slug: string
}

beforeAll(async () => {
  service = await openTestService()
  slugs = (await service.fetchAll<Slug>('events', 'slug')).map(({ slug }) => slug)
})
afterAll(() => service.close())

const page = (args: Record<string, unknown>): Promise<ConnectionResult<Slug>> =>
  service.fetchPage('events', 'slug', args)
const rowsOf = ({ edges }: ConnectionResult<Slug>) => edges.map(({ node }) => node.slug)
const cursorAt = async (index: number) => (await page({ first: 100 })).edges.at(index)?.cursor

test('a page without arguments has 20 rows', async () => {
  expect(rowsOf(await page({}))).toEqual(slugs.slice(0, 20))
})

test('first takes rows from the start, last from the end, both in list order', async () => {
  expect(rowsOf(await page({ first: 3 }))).toEqual(slugs.slice(0, 3))
  expect(rowsOf(await page({ last: 3 }))).toEqual(slugs.slice(-3))
})

test('after and before bound a page from both sides', async () => {
  const [after, before] = [await cursorAt(4), await cursorAt(9)]
  expect(rowsOf(await page({ after, before }))).toEqual(slugs.slice(5, 9))
  expect(rowsOf(await page({ after, before, first: 2 }))).toEqual(slugs.slice(5, 7))
  expect(rowsOf(await page({ after, before, last: 2 }))).toEqual(slugs.slice(7, 9))
  expect(rowsOf(await page({ after: before, before: after }))).toEqual([])
})

test('pageInfo states whether rows precede and follow the page', async () => {
  const { pageInfo: all } = await page({ first: 100 })
  expect(all).toMatchObject({ hasNextPage: false, hasPreviousPage: false })
  expect((await page({ first: slugs.length })).pageInfo.hasNextPage).toBe(false)
  expect((await page({ first: slugs.length - 1 })).pageInfo.hasNextPage).toBe(true)
  expect((await page({ last: slugs.length })).pageInfo.hasPreviousPage).toBe(false)
  expect((await page({ last: slugs.length - 1 })).pageInfo.hasPreviousPage).toBe(true)
  expect((await page({ first: 1, after: await cursorAt(0) })).pageInfo.hasPreviousPage).toBe(true)
  expect((await page({ last: 1, before: await cursorAt(-1) })).pageInfo.hasNextPage).toBe(true)
})

test('startCursor and endCursor are those of the first and last row, and null on an empty page', async () => {
  const { edges, pageInfo } = await page({ first: 5 })
  expect(pageInfo).toMatchObject({ startCursor: edges[0]?.cursor, endCursor: edges[4]?.cursor })
  const nothing = await page({ filter: { slug: { eq: 'none' } } })
  expect(nothing).toEqual({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  })
})

test('nodes are the nodes of the edges', async () => {
  const { events } = await service.request<{ events: { nodes: Slug[]; edges: { node: Slug }[] } }>(
    '{ events(first: 5) { nodes { slug } edges { node { slug } } } }',
  )
  expect(events.nodes).toEqual(events.edges.map(({ node }) => node))
  expect(events.nodes.map(({ slug }) => slug)).toEqual(slugs.slice(0, 5))
})

test('totalCount counts the whole list', async () => {
  const { events } = await service.request<{ events: { totalCount: number } }>(
    '{ events(first: 1, filter: { region: { within: "140000" } }) { totalCount } }',
  )
  const all = await service.fetchAll('events', 'slug', { filter: { region: { within: '140000' } } })
  expect(events.totalCount).toBe(all.length)
  expect(all.length).toBeGreaterThan(1)
})

describe('a nested list', () => {
  const query = (args: string) =>
    `{ regions(first: 100) { nodes { code events(${args}) { totalCount nodes { slug region { code } } pageInfo { hasNextPage endCursor } } } } }`

  test('has a page and a total per parent', async () => {
    type Nested = {
      totalCount: number
      nodes: { slug: string; region: { code: string } }[]
      pageInfo: { hasNextPage: boolean }
    }
    const { regions } = await service.request<{ regions: { nodes: { code: string; events: Nested }[] } }>(
      query('first: 2'),
    )
    for (const { code, events } of regions.nodes) {
      const { page: own } = await service.request<{ page: { totalCount: number } }>(
        `{ page: events(filter: { region: { eq: "${code}" } }) { totalCount } }`,
      )
      expect(events.totalCount).toBe(own.totalCount)
      expect(events.nodes).toHaveLength(Math.min(2, own.totalCount))
      expect(events.pageInfo.hasNextPage).toBe(own.totalCount > 2)
      expect(events.nodes.every(({ region }) => region.code === code)).toBe(true)
    }
    expect(regions.nodes.some(({ events }) => events.totalCount > 2)).toBe(true)
  })

  test('continues from its cursor', async () => {
    const nested = async (args: string) => {
      const { region } = await service.request<{
        region: { events: { nodes: Slug[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }
      }>(`{ region(code: "140700") { events(${args}) { nodes { slug } pageInfo { hasNextPage endCursor } } } }`)
      return region.events
    }
    const start = await nested('first: 2')
    const rest = await nested(`first: 100, after: "${start.pageInfo.endCursor}"`)
    expect([...start.nodes, ...rest.nodes]).toEqual((await nested('first: 100')).nodes)
  })
})
