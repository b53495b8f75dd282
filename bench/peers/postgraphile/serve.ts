// PostGraphile 5 as its documentation recommends for production: the Amber preset, lists instead of
// connections, named prepared statements (its default), no development tools.
import { createServer } from 'node:http'
import { postgraphile } from 'postgraphile'
import { makePgService } from 'postgraphile/adaptors/pg'
import { grafserv } from 'postgraphile/grafserv/node'
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber'
import { FUNCTIONS_SCHEMA } from '../functions.ts'
import { readPeerSettings } from '../peer-settings.ts'

const { databaseUrl, release, port, connections } = readPeerSettings()

const service = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: databaseUrl,
      schemas: [release, FUNCTIONS_SCHEMA],
      poolConfig: { max: connections },
    }),
  ],
  grafserv: { port, watch: false, graphqlPath: '/graphql', graphiql: false },
  grafast: { explain: false },
  schema: { defaultBehavior: '+list -connection' },
})

const server = createServer()
await service.createServ(grafserv).addTo(server)
server.listen(port, '127.0.0.1')
