// A subgraph that knows nothing of this project but that regions have codes: it adds a field to them.
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, graphql } from 'graphql'
import type { Subgraph } from './gateways.ts'

const SDL = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
type Query { warmest: Region! }
type Region @key(fields: "code") { code: String! temperature: Int! }
`

/** The schema that it executes: that of its SDL with the fields for gateways. */
const schema = buildSchema(`scalar _Any
union _Entity = Region
type _Service { sdl: String! }
type Query { warmest: Region! _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
type Region { code: String! temperature: Int! }
`)

interface Representation {
  readonly code: string
}

const region = ({ code }: Representation) => ({ __typename: 'Region', code, temperature: code.length })

const rootValue = {
  warmest: () => region({ code: '140700' }),
  _service: () => ({ sdl: SDL }),
  _entities: ({ representations }: { readonly representations: readonly Representation[] }) =>
    representations.map(region),
}

/** Starts the subgraph; every region is as warm as its code is long. */
export async function startWeather(): Promise<Subgraph & { close(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const { query, variables } = JSON.parse((await request.toArray()).join(''))
    const result = await graphql({ schema, rootValue, source: query, variableValues: variables })
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    name: 'weather',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      await once(server.close(), 'close')
    },
  }
}
