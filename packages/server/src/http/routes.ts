import { explorerPath } from '@tiyu/explorer'
import { printSortedSchema } from '@tiyu/schema'
import { readExamples } from '../examples.ts'
import { DATA_PATH, sendDataFile } from './pages/data-files.ts'
import { createGraphiqlHandler } from './pages/graphiql.ts'
import { sendLandingPage } from './pages/landing-page.ts'
import { sendRedirect, sendText } from './pages/text-page.ts'
import type { RequestContext } from './request-context.ts'
import { GRAPHQL_PATH, type Handler, READ_METHODS, type Route } from './router.ts'
import { type ReleaseProvider, withRelease } from './with-release.ts'

/** True if a person opened the endpoint in a browser. */
function isBrowserVisit({ method, request: { url, headers } }: RequestContext): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** Creates the route of the GraphQL endpoint; browsers are redirected to GraphiQL. */
export function graphqlRoute(handle: Handler): Route {
  return {
    path: GRAPHQL_PATH,
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    handle: (context) => (isBrowserVisit(context) ? sendRedirect(context, explorerPath) : handle(context)),
  }
}

function sendHealth(context: RequestContext, isHealthy: boolean): void {
  context
    .writeHead(isHealthy ? 200 : 503, [
      ...['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store'],
      ...(isHealthy ? [] : ['retry-after', '2']),
    ])
    .end(JSON.stringify({ status: isHealthy ? 'ok' : 'starting' }))
}

/** Health checks: `live` if the process runs, `ready` if it can answer queries. */
export function healthRoutes(releases: ReleaseProvider): Route[] {
  const methods = READ_METHODS
  return [
    { path: '/health/live', methods, handle: (context) => sendHealth(context, true) },
    { path: '/health/ready', methods, handle: (context) => sendHealth(context, releases.current !== undefined) },
  ]
}

/**
 * Loads the assets of the pages once per process and returns a function that creates their routes.
 * @throws ExplorerNotBuiltError
 */
export async function preparePages(): Promise<(releases: ReleaseProvider) => Route[]> {
  const examples = await readExamples()
  const exampleList = JSON.stringify(
    examples.map(({ title, titleZh, query, variables }) => ({ title, titleZh, query, variables })),
  )
  const schemaText = printSortedSchema()
  const handleGraphiql = createGraphiqlHandler()
  const handlersFor = (releases: ReleaseProvider): Readonly<Record<string, Handler>> => ({
    '/': (context) => withRelease(context, releases, (app) => sendLandingPage(context, app, examples)),
    '/schema.graphql': (context) => sendText(context, 'text/plain', schemaText),
    [explorerPath.slice(0, -1)]: (context) => sendRedirect(context, explorerPath),
    [`${explorerPath}examples.json`]: (context) => sendText(context, 'application/json', exampleList),
    [explorerPath]: handleGraphiql,
    [DATA_PATH]: (context) => withRelease(context, releases, (app) => sendDataFile(context, app)),
  })
  return (releases) =>
    Object.entries(handlersFor(releases)).map(([path, handle]) => ({ path, methods: READ_METHODS, handle }))
}
