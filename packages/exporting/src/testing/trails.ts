// A small schema with the conventions of the service: a paged list, citations, a series, statistics.
import { buildSchema, type ExecutionResult, execute, parse } from 'graphql'
import type { Execute } from '../query/read-pages.ts'

export const schema = buildSchema(`
  scalar Decimal
  interface Node { id: ID! }
  interface Cited { citations: [Citation!]! }
  type Citation implements Node { id: ID! "Words.\\n原文。" asWritten: String! locator: String source: Source! }
  type Source implements Node { id: ID! slug: String title: String publisher: String publishedOn: String url: String reliability: String licence: String }
  type Unit { code: String! name: String nameEn: String }
  type Quantity { exact: Decimal! unit: Unit! }
  type Trail implements Node & Cited {
    id: ID!
    "Name as published.\\n名称。" name: String!
    "Length, as a decimal.\\n长度（十进制）。" length: Quantity
    longitude: Float
    latitude: Float
    open: Boolean
    tags: [String!]!
    unit: Unit
    citations: [Citation!]!
    sections(first: Int): SectionConnection!
  }
  type Section implements Node { id: ID! }
  type SectionConnection { nodes: [Section!]! totalCount: Int! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type TrailEdge { cursor: String! node: Trail! }
  type TrailConnection { nodes: [Trail!]! edges: [TrailEdge!]! totalCount: Int! pageInfo: PageInfo! }
  type Point { year: Int! exact: Decimal observation: Trail }
  type Row { region: String! points: [Point!]! }
  type Series { unit: Unit! rows: [Row!]! }
  type Group { key: String count: Int! }
  type Statistics { count: Int! groups: [Group!]! aggregates: [Aggregate!]! }
  type AggregateKey { key: String name: String }
  type Aggregate { keys: [AggregateKey!]! count: Int! }
  type Query {
    trails(first: Int, after: String, last: Int, before: String): TrailConnection!
    trail(id: ID!): Trail
    units: [Unit!]!
    series: Series!
    statistics: Statistics!
  }
`)

/** Trails with the numbers 0 to `count - 1`. */
export interface TrailService {
  readonly execute: Execute
  /** The value of `first` of each page that was read. */
  readonly pages: number[]
  /** How often the trails were counted. */
  counts(): number
}

const citation = (id: string) => ({
  id,
  asWritten: `words ${id}`,
  locator: null,
  source: { slug: 'report', title: 'Report', reliability: 'A' },
})

const trail = (at: number) => ({
  id: `t${at}`,
  name: `Trail ${at}`,
  length: at % 2 === 0 ? { exact: `${at}.50`, unit: { code: 'KM' } } : null,
  longitude: at === 0 ? null : 112.5,
  latitude: at === 0 ? null : 37.7,
  open: at % 2 === 0,
  tags: ['a', 'b'],
  unit: { code: 'KM', name: '千米', nameEn: 'kilometre' },
  citations: [citation(`c${at}`), citation(`d${at}`)],
  sections: () => ({ nodes: [{ id: 's1' }, { id: 's2' }], totalCount: 2, pageInfo: { hasNextPage: false } }),
})

const point = (year: number, exact: string | null) => ({ year, exact, observation: exact && trail(year) })

const series = {
  unit: { code: 'KM' },
  rows: [
    { region: '甲', points: [point(2019, '1.20'), point(2020, null)] },
    { region: '乙', points: [point(2019, '3')] },
  ],
}

/** Serves trails; a page of more than `maxPage` rows is too costly. */
export function serveTrails(count: number, maxPage = 100): TrailService {
  const pages: number[] = []
  let counts = 0
  const rootValue = {
    trails({ first = 20, after }: { first?: number; after?: string | null }) {
      pages.push(first)
      const start = after ? Number(after) + 1 : 0
      const nodes = Array.from({ length: Math.max(0, Math.min(first, count - start)) }, (_, at) => trail(start + at))
      const end = start + nodes.length
      return {
        nodes,
        edges: nodes.map((node, at) => ({ cursor: `${start + at}`, node })),
        totalCount: () => {
          counts += 1
          return count
        },
        pageInfo: { hasNextPage: end < count, endCursor: `${end - 1}` },
      }
    },
    trail: ({ id }: { id: string }) => (id === 't1' ? trail(1) : null),
    units: [{ code: 'KM' }, { code: 'M' }],
    series,
    statistics: {
      aggregates: [
        { keys: [{ key: 'A', name: '甲' }, { key: null }], count: 2 },
        { keys: [{ key: 'B', name: '乙' }, { key: '2020' }], count: 1 },
      ],
      count: 3,
      groups: [
        { key: 'A', count: 2 },
        { key: null, count: 1 },
      ],
    },
  }
  return {
    pages,
    counts: () => counts,
    async execute(text, variableValues) {
      if (Number(variableValues.exportFirst) > maxPage) {
        return { errors: [{ message: 'too costly', extensions: { code: 'QUERY_TOO_COSTLY' } }] } as never
      }
      return (await execute({ schema, document: parse(text), rootValue, variableValues })) as ExecutionResult
    },
  }
}
