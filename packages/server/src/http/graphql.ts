import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isLostConnection } from '@tiyu/data'
import { explorerPath } from '@tiyu/explorer'
import { type Context, costRule, limits, schema } from '@tiyu/schema'
import { GraphQLError, type ParseOptions, validate } from 'graphql'
import { createYoga, maskError, type Plugin, type YogaInitialContext, type YogaServerInstance } from 'graphql-yoga'
import { limitBody } from './body-limit.ts'
import type { Handler } from './route.ts'
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

/** PostgreSQL stores every character but NUL: a request that holds one could only fail deep inside. */
function useCleanText(): Plugin {
  return {
    onParams({ params }) {
      if (!JSON.stringify(params).includes('\\u0000')) return
      const message =
        'The request holds a NUL character (U+0000); leave it out. 请求中含有 NUL 字符（U+0000），请去掉。'
      throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })
    },
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

/** Tells a database that is away from a defect: the caller may ask again. */
function explainError(error: unknown, message: string, isDev?: boolean): Error {
  const original = error instanceof GraphQLError ? error.originalError : error
  if (!isLostConnection(original)) return maskError(error, message, isDev)
  return new GraphQLError('The database does not answer now; ask again later. 数据库目前没有响应，请稍后再试。', {
    nodes: error instanceof GraphQLError ? (error.nodes ?? null) : null,
    path: error instanceof GraphQLError ? (error.path ?? null) : null,
    extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'retry-after': '2' } } },
  })
}

/** A person who opens the endpoint in a browser wants GraphiQL. */
function isBrowserVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** GraphQL over HTTP: POST and GET, errors without secrets, open to every origin because all data are public. */
export function graphqlEndpoint(makeContext: () => Context): Handler {
  const yoga = createGraphql(makeContext)
  const toGraphiql = redirect(explorerPath)
  return limitBody((request, response) => {
    if (isBrowserVisit(request)) toGraphiql(request, response)
    else void yoga(request, response)
  })
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
    maskedErrors: { maskError: explainError },
    plugins: [useRequestId(), useCleanText(), useLimits()],
  })
}
