import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, limits, type Operations } from '@tiyu/schema'
import type { GraphQLSchema } from 'graphql'
import { createYoga } from 'graphql-yoga'
import { acceptForYoga } from '../http/content-negotiation.ts'
import { GRAPHQL_PATH } from '../http/pages/addresses.ts'
import { requestOrigin } from '../http/pages/request-origin.ts'
import type { ReleaseApp } from '../http/release-app.ts'
import type { RequestContext } from '../http/request-context.ts'
import { sendError } from '../http/send-error.ts'
import { traceStatements } from '../tracing/trace.ts'
import { maskError } from './mask-error.ts'
import type { PersistedQueries } from './persisted-queries.ts'
import { useBatches } from './plugins/batches.ts'
import { useErrorCodes } from './plugins/error-codes.ts'
import { useOperations } from './plugins/operations.ts'
import { useParamChecks, useQueryPresence } from './plugins/param-checks.ts'
import { usePersistedQueries } from './plugins/persisted-queries.ts'
import { useRequestParsers } from './plugins/request-parsers.ts'
import { useStreamHeaders } from './plugins/stream-headers.ts'
import { useSubscriptions } from './plugins/subscriptions.ts'
import { RequestEnd } from './request-end.ts'

/** Answers with a release; the promise settles when the release is no longer needed. */
export type YogaHandler = (context: RequestContext, app: ReleaseApp) => Promise<void>

/** The request that yoga works on. */
const requests = new AsyncLocalStorage<RequestContext>()

/** Logs defects under the ID of their request. */
const yogaLogger = {
  debug() {},
  info() {},
  warn: (...details: unknown[]) => requests.getStore()?.logError(new Error(details.join(' '))),
  error: (...details: unknown[]) => {
    for (const detail of details) requests.getStore()?.logError(detail)
  },
}

const NOT_ACCEPTABLE =
  'Accept excludes every media type that there is: application/json, application/graphql-response+json and, for subscriptions, text/event-stream. Accept 排除了全部可用的媒体类型：application/json、application/graphql-response+json，以及用于订阅的 text/event-stream。'

/** The server context that each request passes to yoga. */
interface ServerContext {
  readonly app: ReleaseApp
  readonly requestContext: RequestContext
  /** Where the client sees the service. */
  readonly origin: () => string
  /** Aborted when the work must end. */
  readonly signal: AbortSignal
  /** Called when an event stream begins, which outlives its release. */
  readonly onStreamStart: () => void
}

/** What yoga shares with the fast path. */
interface YogaDependencies {
  readonly schema: GraphQLSchema
  readonly operations: Operations
  readonly persisted: PersistedQueries
}

function createYogaServer({ schema, operations, persisted }: YogaDependencies) {
  return createYoga<ServerContext, Context>({
    schema,
    context: ({ app, requestContext, signal, origin }) =>
      app.createContext({ signal, origin, observeStatement: traceStatements(requestContext.trace) }),
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/yoga',
    cors: false,
    logging: yogaLogger,
    maskedErrors: { maskError: (error) => maskError(error, requests.getStore()) },
    parserAndValidationCache: false,
    batching: { limit: limits.operations.value },
    plugins: [
      useRequestParsers(),
      useBatches(),
      useParamChecks(),
      usePersistedQueries(persisted),
      useQueryPresence(),
      useSubscriptions(),
      useOperations(operations),
      useErrorCodes(),
      useStreamHeaders(),
    ],
  })
}

/** Rewrites a request to what yoga understands. */
function adaptRequest({ request, url: { search } }: RequestContext, accept: string): void {
  request.headers.accept = accept
  request.url = search ? `${GRAPHQL_PATH}?${search}` : GRAPHQL_PATH
  // Node leaves out the body of a response to HEAD.
  if (request.method === 'HEAD') request.method = 'GET'
  // Yoga builds a URL from it, and fails if it is not a host name.
  request.headers.host = 'localhost'
}

function setHeaders(context: RequestContext): void {
  context.setCommonHeaders()
  context.response.setHeader('cache-control', 'no-store')
  // Proxies must not buffer event streams.
  context.response.setHeader('x-accel-buffering', 'no')
}

/** Creates the fallback for requests that the fast path leaves: batches, event streams, forms, other media types, faults. */
export function createYogaHandler(dependencies: YogaDependencies): YogaHandler {
  const yoga = createYogaServer(dependencies)
  return async (context, app) => {
    const { request, response } = context
    const accept = acceptForYoga(request.headers.accept)
    if (!accept) {
      sendError(context, 'NOT_ACCEPTABLE', NOT_ACCEPTABLE)
      return
    }
    const clientOrigin = requestOrigin(request)
    adaptRequest(context, accept)
    setHeaders(context)
    const stream = Promise.withResolvers<void>()
    const end = new RequestEnd()
    end.addCaller(response)
    const onStreamStart = () => {
      end.clearTimeLimit()
      stream.resolve()
    }
    const responded = requests.run(context, () =>
      yoga(request, response, {
        app,
        requestContext: context,
        origin: () => clientOrigin,
        signal: end.signal,
        onStreamStart,
      }),
    )
    await Promise.race([responded, stream.promise]).finally(() => end.clearTimeLimit())
  }
}
