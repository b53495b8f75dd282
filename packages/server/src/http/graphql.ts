import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { explorerPath } from '@tiyu/explorer'
import { type Context, costRule, limits, schema } from '@tiyu/schema'
import { type ParseOptions, validate } from 'graphql'
import { createYoga, type Plugin, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga'
import type { Handler } from './front.ts'
import { redirect } from './text.ts'

export const GRAPHQL_PATH = '/graphql'

/** What yoga is given besides the request itself. */
interface ServerContext {
  readonly req: IncomingMessage
  readonly res: ServerResponse
}

/** Gives every answer an identifier, so that a report of an error finds its line in the log. */
function useRequestId(): Plugin {
  const ids = new WeakMap<Request, string>()
  return {
    onRequest: ({ request }) =>
      void ids.set(request, request.headers.get('x-request-id')?.slice(0, 100) || randomUUID()),
    onResponse: ({ request, response }) => response.headers.set('x-request-id', ids.get(request) ?? ''),
  }
}

/** Refuses, before anything is read, what costs more than the limits allow. */
function useLimits(): Plugin {
  return {
    onParse({ parseFn, setParseFn }) {
      const maxTokens = limits.tokens.value
      setParseFn((source: string, options?: ParseOptions) => parseFn(source, { ...options, maxTokens }))
    },
    // Costs depend on variables and are worth counting only for valid operations: after validation, and never cached.
    onValidate({ context, params: { schema: checked, documentAST } }) {
      return ({ valid, setResult }) => {
        if (!valid) return
        const { variables, operationName } = (context as YogaInitialContext).params
        const rule = costRule({ context, variableValues: variables ?? {}, operationName: operationName ?? null })
        const errors = validate(checked, documentAST, [rule])
        if (errors.length > 0) setResult([...errors])
      }
    },
  }
}

/** A person who opens the endpoint in a browser wants GraphiQL. */
function isBrowserVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** GraphQL over HTTP: POST and GET, errors without secrets, open to every origin because all data are public. */
export function graphqlEndpoint(makeContext: () => Context): Handler {
  const yoga = createGraphql(makeContext)
  const toGraphiql = redirect(explorerPath)
  return (request, response) => {
    if (isBrowserVisit(request)) toGraphiql(request, response)
    else void yoga(request, response)
  }
}

function createGraphql(makeContext: () => Context): YogaServerInstance<ServerContext, Context> {
  return createYoga<ServerContext, Context>({
    schema,
    context: makeContext,
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: '/health/yoga',
    cors: { origin: '*', credentials: false, methods: ['GET', 'POST', 'OPTIONS'], maxAge: 86_400 },
    plugins: [useRequestId(), useLimits()],
  })
}
