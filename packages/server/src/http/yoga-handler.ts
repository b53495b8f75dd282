import { AsyncLocalStorage } from 'node:async_hooks'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Context, limits, type Operations, schema } from '@tiyu/schema'
import { createYoga, type YogaServerInstance } from 'graphql-yoga'
import { useBatches } from '../graphql/batches.ts'
import { useGetParamErrors } from '../graphql/get-param-errors.ts'
import { maskGraphQLError } from '../graphql/mask-graphql-error.ts'
import { useOperations } from '../graphql/operations.ts'
import { usePersistedQueries } from '../graphql/persisted-queries.ts'
import { useRejectNul } from '../graphql/reject-nul.ts'
import { requestIdFrom } from '../graphql/request-id.ts'
import { useSubscriptions } from '../graphql/subscriptions.ts'
import { useVariableDepthLimit } from '../graphql/variable-depth-limit.ts'
import { setCorsHeaders } from './cors.ts'
import { GRAPHQL_PATH } from './paths.ts'
import type { PersistedQueries } from './query/persisted-queries.ts'
import type { HttpHandler } from './route.ts'

/** Of every answer that has not its own: no cache keeps it, and no proxy holds a stream back. */
const DEFAULT_HEADERS = { 'cache-control': 'no-store', 'x-accel-buffering': 'no' }

/** The identifier of the request that is being answered. */
const requestIds = new AsyncLocalStorage<string>()

/** What yoga writes into the log: defects, under the identifier of their request. */
const logger = {
  debug() {},
  info() {},
  warn: (...words: unknown[]) => console.warn(...words),
  error: (...words: unknown[]) => console.error(`x-request-id ${requestIds.getStore()}:`, ...words),
}

/** What yoga is given besides the request itself. */
interface ServerContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/** What yoga answers by, beside the release. */
export interface GraphQLDependencies {
  readonly operations: Operations
  readonly persisted: PersistedQueries
}

/** GraphQL over HTTP by yoga: every way of asking it there is, errors without secrets. */
export function createYogaHandler(dependencies: GraphQLDependencies, createContext: () => Context): HttpHandler {
  const yoga = createYogaServer(dependencies, createContext)
  return (request, response) => {
    for (const [name, value] of Object.entries(DEFAULT_HEADERS)) response.setHeader(name, value)
    setCorsHeaders(request, response)
    const requestId = requestIdFrom(request.headers['x-request-id'] as string | undefined)
    response.setHeader('x-request-id', requestId)
    // Yoga makes an address of it, which nobody needs, and answers with a stack where the host is none.
    request.headers.host = 'localhost'
    void requestIds.run(requestId, () => yoga(request, response))
  }
}

function createYogaServer(
  { operations, persisted }: GraphQLDependencies,
  createContext: () => Context,
): YogaServerInstance<ServerContext, Context> {
  return createYoga<ServerContext, Context>({
    schema,
    context: createContext,
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/yoga',
    cors: false,
    logging: logger,
    maskedErrors: { maskError: maskGraphQLError },
    parserAndValidationCache: false,
    batching: { limit: limits.operations.value },
    plugins: [
      useGetParamErrors(),
      useBatches(),
      useVariableDepthLimit(),
      useRejectNul(),
      usePersistedQueries(persisted),
      useSubscriptions(),
      useOperations(operations),
    ],
  })
}
