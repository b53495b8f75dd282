// Mercurius with graphql-jit over hand-written SQL: a specialised implementation of these queries only.
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { readPeerSettings } from '../peer-settings.ts'
import { createLoaders } from './loaders.ts'
import { openStatementPool } from './statements.ts'

const schema = `
  type Region { code: String! name: String! parent: Region
    facilities(first: Int!): [Facility!]! observations(latest: Int!): [Observation!]! }
  type FacilityType { code: String! name: String! }
  type Facility { slug: String! name: String! address: String type: FacilityType region: Region! }
  type Indicator { code: String! name: String! }
  type Unit { code: String! name: String! }
  type Observation { year: Int value: Float! indicator: Indicator! unit: Unit! }
  type FacilityCount { key: String name: String count: Int! }
  type Query {
    regions(codes: [String!]!): [Region!]!
    observations(indicator: String!, region: String!, first: Int!): [Observation!]!
    facilities(region: String!, first: Int!): [Facility!]!
    facilityCounts(region: String!): [FacilityCount!]!
    search(text: String!, first: Int!): [Facility!]!
  }`

type Arguments = Readonly<Record<string, unknown>>

const { databaseUrl, release, port, connections } = readPeerSettings()
const send = openStatementPool(databaseUrl, release, connections)

const resolvers = {
  Query: {
    regions: (_root: unknown, { codes }: Arguments) => send('regions', [codes]),
    observations: (_root: unknown, { indicator, region, first }: Arguments) =>
      send('observations', [indicator, region, first]),
    facilities: (_root: unknown, { region, first }: Arguments) => send('facilities', [region, first]),
    facilityCounts: (_root: unknown, { region }: Arguments) => send('counts', [region]),
    search: (_root: unknown, { text, first }: Arguments) => send('search', [text, first]),
  },
}

const app = Fastify()
await app.register(mercurius, {
  path: '/graphql',
  schema,
  resolvers,
  loaders: createLoaders(send),
  jit: 1,
  graphiql: false,
})
await app.listen({ port, host: '127.0.0.1' })
