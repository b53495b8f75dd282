import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { isReferenceName } from './reference.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

const CITED = 'citations { asWritten locator source { title url publisher } }'

/** A query takes one statement per level that is not in memory, however many rows it reads. */
const queries: readonly [what: string, query: string, statements: number][] = [
  ['a page', '{ facilities { nodes { slug name area { exact unit { name } } } } }', 1],
  ['a page with its total', '{ facilities { totalCount nodes { slug } } }', 1],
  [
    'a page with its filtered total',
    '{ facilities(filter: { name: { contains: "馆" } }) { totalCount nodes { slug } } }',
    2,
  ],
  ['a total alone, beside its page', '{ facilities { totalCount } }', 1],
  [
    'values with what they refer to in memory',
    '{ observations(first: 100) { nodes { value indicator { name unit { name } } unit { name base { name } } region { name ancestors { name } } } } }',
    1,
  ],
  ['values with citations', `{ observations(first: 100) { nodes { value ${CITED} } } }`, 2],
  [
    'regions, their facilities, their citations',
    `{ regions(first: 20) { nodes { name facilities { nodes { name ${CITED} } } } } }`,
    2,
  ],
  [
    'the same list twice with other arguments',
    '{ regions(first: 20) { nodes { a: facilities(first: 1) { nodes { slug } } b: facilities(first: 2) { nodes { slug } } } } }',
    2,
  ],
  [
    'the same list twice with the same arguments',
    '{ regions(first: 20) { nodes { a: events(first: 1) { nodes { slug } } b: events(first: 1) { nodes { name } } } } }',
    1,
  ],
  [
    'totals of a list in every row',
    '{ regions(first: 100) { nodes { observations(first: 1) { totalCount nodes { slug } } } } }',
    2,
  ],
  [
    'events with series, venue and organiser',
    '{ events(first: 100) { nodes { name series { name } venue { name } organiser { name } sports { name } } } }',
    4,
  ],
  [
    'a series with its events with their figures',
    '{ eventSeries { nodes { events { nodes { observations { nodes { value unit { name } } } } } } } }',
    3,
  ],
  ['a chain of rows', '{ programmes { nodes { policy { issuer { name } } } } }', 3],
  ['one row by its slug', '{ facility(id: "yunzhu-reservoir") { name region { name } } }', 1],
  [
    'rows by slug in one tick',
    '{ a: facility(id: "yunzhu-reservoir") { name } b: facility(id: "jinzhong-gymnasium") { name } }',
    1,
  ],
  ['a region, in memory', '{ region(code: "140700") { name children { name } parent { name } } }', 0],
  ['a list of regions, in memory', '{ regions(first: 100) { nodes { name parent { name } } } }', 0],
  ['reference tables, in memory', '{ units { name } sports { name } facilityTypes { name children { name } } }', 0],
  ['counts', '{ observationStatistics { count groups(by: KIND) { key count } } }', 1],
]

test.each(queries)('%s', async (_, query, statements) => {
  await service.request(query)
  expect(service.statements).toHaveLength(statements)
})

test.each([
  ['手球', undefined],
  ['晋中', undefined],
  ['体育场地', ['Indicator']],
  ['健身步道', ['Observation', 'Indicator']],
] as const)(
  'a search for %s takes a statement, one per type that is not in memory, and one the first time for the counts of its words',
  async (text, types) => {
    const search = () => service.fetchPage<{ __typename: string }>('search', '__typename', { text, types, first: 100 })
    const page = await search()
    const found = [...new Set(page.edges.map(({ node }) => node.__typename))].filter((type) => !isReferenceName(type))
    expect(service.statements).toHaveLength(2 + found.length)
    await search()
    expect(service.statements).toHaveLength(1 + found.length)
  },
)

test('a search with few hits takes a statement more for its looser forms, and the first time two for words and their counts', async () => {
  const search = () => service.fetchPage('search', '__typename', { text: 'quidditch', first: 100 })
  await search()
  expect(service.statements).toHaveLength(5)
  await search()
  expect(service.statements).toHaveLength(2)
})

test('an invalid query takes no statement', async () => {
  await service.requestError('{ facilities { nodes { nonsense } } }')
  expect(service.statements).toEqual([])
})
