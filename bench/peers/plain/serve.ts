// Yoga, Pothos and Prisma as in their documentation, without tuning.
import { createServer } from 'node:http'
import { createYoga } from 'graphql-yoga'
import { readPeerSettings } from '../peer-settings.ts'
import { schema } from './schema.ts'

createServer(createYoga({ schema, logging: false, graphiql: false })).listen(readPeerSettings().port, '127.0.0.1')
