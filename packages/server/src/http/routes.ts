import { readFile } from 'node:fs/promises'
import { explorerAssets, explorerIcon, explorerPath, siteAssets } from '@tiyu/explorer'
import { printSortedSchema } from '@tiyu/schema'
import { readExamples } from '../examples.ts'
import type { SharedStore } from '../limiting/rate-counter.ts'
import type { DerivedFiles } from '../release-files/derived-files.ts'
import { prefersHtml } from './content-negotiation.ts'
import {
  ASSETS_PATH,
  DATA_PATH,
  DEVELOPERS_PATH,
  FEED_PATHS,
  GRAPHQL_PATH,
  LIMITS_PATH,
  OPEN_API_PATH,
  RELEASES_PATH,
} from './pages/addresses.ts'
import { createFileHandler } from './pages/built-files.ts'
import { catalogueDocuments, sendCatalogueDocument, sendRobots } from './pages/catalogue.ts'
import { sendDataFile } from './pages/data-files.ts'
import { sendDevelopersPage } from './pages/developers-page.ts'
import { type ServiceLimits, sendLimits } from './pages/limits-document.ts'
import { sendOpenApi } from './pages/open-api.ts'
import { sendReferencePage } from './pages/reference-page.ts'
import { createReleaseExamples, sendExamples } from './pages/release-examples.ts'
import { sendReleaseFeed } from './pages/release-feed.ts'
import { sendReleaseList } from './pages/release-list.ts'
import { createSiteHandler } from './pages/site-pages.ts'
import { sendRedirect, sendText } from './pages/text-page.ts'
import type { Readiness, ReadinessProbe } from './readiness.ts'
import type { RequestContext } from './request-context.ts'
import { type Handler, READ_METHODS, type Route } from './router.ts'
import { GRAPHIQL_HEADERS } from './security-headers.ts'
import { type ReleaseProvider, withRelease } from './with-release.ts'

/** True if a person opened the endpoint in a browser. */
function isBrowserVisit({ method, url: { search }, request: { headers } }: RequestContext): boolean {
  return method === 'GET' && search === '' && prefersHtml(headers.accept)
}

/** Creates the route of the GraphQL endpoint; browsers are redirected to GraphiQL. */
export function graphqlRoute(handle: Handler): Route {
  return {
    path: GRAPHQL_PATH,
    methods: ['GET', 'HEAD', 'POST', 'OPTIONS'],
    handle: (context) => (isBrowserVisit(context) ? sendRedirect(context, explorerPath) : handle(context)),
  }
}

/** Returns the address of GraphiQL with the query string of the request. */
const explorerAddress = ({ url: { search } }: RequestContext) => `${explorerPath}${search && `?${search}`}`

/** What a health check tells besides the status. */
type HealthDetails = Readonly<Record<string, unknown>>

function sendHealth(context: RequestContext, status: Readiness, details: HealthDetails = {}): void {
  const isHealthy = status === 'ok'
  context
    .writeHead(isHealthy ? 200 : 503, [
      ...['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store'],
      ...(isHealthy ? [] : ['retry-after', '2']),
    ])
    .end(JSON.stringify({ status, ...details }))
}

/**
 * Health checks: `live` if the process runs, `ready` if it can answer queries.
 * @param quotaStore where the quotas are counted together with other processes; undefined if they are not
 */
export function healthRoutes(
  probe: ReadinessProbe,
  quotaStore: () => SharedStore | undefined = () => undefined,
): Route[] {
  const common = { methods: READ_METHODS, units: 0 }
  return [
    { path: '/health/live', ...common, handle: (context) => sendHealth(context, 'ok') },
    {
      path: '/health/ready',
      ...common,
      handle: async (context) => {
        const shared = quotaStore()
        sendHealth(context, await probe.check(), shared && { quotas: shared.isReachable ? shared.place : 'memory' })
      },
    },
  ]
}

/** Creates the route of the limits. */
export function limitsRoute(service: ServiceLimits): Route {
  return { path: LIMITS_PATH, methods: READ_METHODS, handle: (context) => sendLimits(context, service) }
}

/** The front page, and the pages in each language. */
const SITE_PATHS = ['/', '/zh/', '/en/']

/** Cost units of a page, which takes several queries. */
const PAGE_UNITS = 100

/** The pages for which the release is queried. */
const QUERYING_PATHS: readonly string[] = [...SITE_PATHS, DEVELOPERS_PATH]

/** Returns the handlers of the documents of the catalogue, by path. */
function catalogueHandlers(releases: ReleaseProvider): Record<string, Handler> {
  return Object.fromEntries(
    Object.entries(catalogueDocuments).map(([path, document]): [string, Handler] => [
      path,
      (context) => withRelease(context, releases, (app) => sendCatalogueDocument(context, app, document)),
    ]),
  )
}

/**
 * Loads the assets of the pages once per process and returns a function that creates their routes.
 * @throws ExplorerNotBuiltError
 */
export async function preparePages(derived: DerivedFiles): Promise<(releases: ReleaseProvider) => Route[]> {
  const examplesOf = createReleaseExamples(await readExamples())
  const [schemaText, icon] = [printSortedSchema(), await readFile(explorerIcon, 'utf8')]
  const sendGraphiql = createFileHandler({ ...explorerAssets(), path: explorerPath, headers: GRAPHIQL_HEADERS })
  const sendAsset = createFileHandler({ directory: siteAssets, path: ASSETS_PATH, immutable: '' })
  const sendSitePage = await createSiteHandler()
  const handlersFor = (releases: ReleaseProvider): Readonly<Record<string, Handler>> => ({
    ...Object.fromEntries(
      SITE_PATHS.map((path) => [
        path,
        (context) => withRelease(context, releases, (app) => sendSitePage(context, app)),
      ]),
    ),
    [DEVELOPERS_PATH]: (context) =>
      withRelease(context, releases, async (app) => sendDevelopersPage(context, app, await examplesOf(app))),
    '/schema.graphql': (context) => sendText(context, 'text/plain', schemaText),
    '/docs': sendReferencePage,
    [OPEN_API_PATH]: sendOpenApi,
    [RELEASES_PATH]: (context) => withRelease(context, releases, (app) => sendReleaseList(context, app)),
    [FEED_PATHS.zh]: (context) => withRelease(context, releases, (app) => sendReleaseFeed(context, app, 'zh')),
    [FEED_PATHS.en]: (context) => withRelease(context, releases, (app) => sendReleaseFeed(context, app, 'en')),
    '/robots.txt': sendRobots,
    ...catalogueHandlers(releases),
    '/favicon.ico': (context) => sendText(context, 'image/svg+xml', icon),
    [explorerPath.slice(0, -1)]: (context) => sendRedirect(context, explorerAddress(context)),
    [`${explorerPath}examples.json`]: (context) =>
      withRelease(context, releases, async (app) => sendExamples(context, await examplesOf(app))),
    [explorerPath]: sendGraphiql,
    [ASSETS_PATH]: sendAsset,
    [DATA_PATH]: (context) => withRelease(context, releases, (app) => sendDataFile(context, app, derived)),
  })
  return (releases) =>
    Object.entries(handlersFor(releases)).map(([path, handle]) => ({
      path,
      methods: READ_METHODS,
      handle,
      ...(QUERYING_PATHS.includes(path) && { units: PAGE_UNITS, queries: true }),
    }))
}
