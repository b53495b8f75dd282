import type { IncomingMessage, ServerResponse } from 'node:http'
import { explorerPath } from '@tiyu/explorer'
import { type Context, limits, type Operations, schema } from '@tiyu/schema'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { useBatches } from '../graphql/batches.ts'
import { useCleanText } from '../graphql/clean-text.ts'
import { explainError } from '../graphql/error-explanation.ts'
import { useOperations } from '../graphql/operations.ts'
import { useRequestId } from '../graphql/request-id.ts'
import { useSubscriptions } from '../graphql/subscriptions.ts'
import { limitBody } from './body-limit.ts'
import type { Handler } from './route.ts'
import { redirect } from './text.ts'

export const GRAPHQL_PATH = '/graphql'

/** What yoga is given besides the request itself. */
interface ServerContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/** A person who opens the endpoint in a browser wants GraphiQL. */
function isBrowserVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** GraphQL over HTTP: POST and GET, errors without secrets, open to every origin because all data are public. */
export function graphqlEndpoint(operations: Operations, makeContext: () => Context): Handler {
  const yoga = createGraphql(operations, makeContext)
  const toGraphiql = redirect(explorerPath)
  return limitBody((request, response) => {
    if (isBrowserVisit(request)) toGraphiql(request, response)
    else void yoga(request, response)
  })
}

function createGraphql(operations: Operations, makeContext: () => Context): YogaServerInstance<ServerContext, Context> {
  return createYoga<ServerContext, Context>({
    schema,
    context: makeContext,
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/yoga',
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
    maskedErrors: { maskError: explainError },
    parserAndValidationCache: false,
    batching: { limit: limits.operations.value },
    plugins: [useRequestId(), useCleanText(), useBatches(), useSubscriptions(), useOperations(operations)],
  })
}
