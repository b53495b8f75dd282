import { readFile } from 'node:fs/promises'
import { explorerAssets, explorerIcon, explorerPath, loadSite, siteAssets } from '@tiyu/explorer'
import { printSortedSchema } from '@tiyu/schema'
import { readExamples } from '../examples.ts'
import type { DerivedFiles } from '../release-files/derived-files.ts'
import { GRAPHIQL_HEADERS } from './browser-headers.ts'
import {
  ASSETS_PATH,
  DATA_PATH,
  DEVELOPERS_PATH,
  FEED_PATHS,
  LIMITS_PATH,
  OPEN_API_PATH,
  RELEASES_PATH,
  SITEMAPS_PATH,
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
import { sitemapSenders } from './pages/sitemaps.ts'
import { sendRedirect, sendText } from './pages/text-page.ts'
import type { RequestContext } from './request-context.ts'
import { type Handler, READ_METHODS, type Route } from './router.ts'
import { type ReleaseProvider, type ReleaseSender, releaseHandler } from './with-release.ts'

/** Returns the address of GraphiQL with the query string of the request. */
const explorerAddress = ({ url: { search } }: RequestContext) => `${explorerPath}${search && `?${search}`}`

/** Creates the route of the limits. */
export function limitsRoute(service: ServiceLimits): Route {
  return { path: LIMITS_PATH, methods: READ_METHODS, handle: (context) => sendLimits(context, service) }
}

/** The front page, and the pages in each language. */
const SITE_PATHS = ['/', '/zh/', '/en/']

/** Cost units of a page, which takes several queries. */
const PAGE_UNITS = 100

/** The pages for which the release is queried. */
const QUERYING_PATHS: readonly string[] = [...SITE_PATHS, DEVELOPERS_PATH, SITEMAPS_PATH]

/** Returns the senders of the documents of the catalogue, by path. */
function catalogueSenders(): Record<string, ReleaseSender> {
  return Object.fromEntries(
    Object.entries(catalogueDocuments).map(([path, document]): [string, ReleaseSender] => [
      path,
      (context, app) => sendCatalogueDocument(context, app, document),
    ]),
  )
}

/** Returns what is sent of a release, by path. */
async function loadReleaseSenders(derived: DerivedFiles): Promise<Readonly<Record<string, ReleaseSender>>> {
  const examplesOf = createReleaseExamples(await readExamples())
  const site = await loadSite()
  const sendSitePage = createSiteHandler(site)
  return {
    ...Object.fromEntries(SITE_PATHS.map((path) => [path, sendSitePage])),
    [DEVELOPERS_PATH]: async (context, app) => sendDevelopersPage(context, app, await examplesOf(app)),
    [RELEASES_PATH]: sendReleaseList,
    [FEED_PATHS.zh]: (context, app) => sendReleaseFeed(context, app, 'zh'),
    [FEED_PATHS.en]: (context, app) => sendReleaseFeed(context, app, 'en'),
    ...catalogueSenders(),
    ...sitemapSenders(site),
    [`${explorerPath}examples.json`]: async (context, app) => sendExamples(context, await examplesOf(app)),
    [DATA_PATH]: (context, app) => sendDataFile(context, app, derived),
  }
}

/** Returns the handlers of what is the same for every release, by path. */
async function loadHandlers(): Promise<Readonly<Record<string, Handler>>> {
  const [schemaText, icon] = [printSortedSchema(), await readFile(explorerIcon, 'utf8')]
  return {
    '/schema.graphql': (context) => sendText(context, 'text/plain', schemaText),
    '/docs': sendReferencePage,
    [OPEN_API_PATH]: sendOpenApi,
    '/robots.txt': sendRobots,
    '/favicon.ico': (context) => sendText(context, 'image/svg+xml', icon),
    [explorerPath.slice(0, -1)]: (context) => sendRedirect(context, explorerAddress(context)),
    [explorerPath]: createFileHandler({ ...explorerAssets(), path: explorerPath, headers: GRAPHIQL_HEADERS }),
    [ASSETS_PATH]: createFileHandler({ directory: siteAssets, path: ASSETS_PATH, immutable: '' }),
  }
}

function pageRoute(path: string, handle: Handler): Route {
  const limited = QUERYING_PATHS.includes(path) && { units: PAGE_UNITS, queries: true }
  return { path, methods: READ_METHODS, handle, ...limited }
}

/**
 * Loads the assets of the pages once per process and returns a function that creates their routes.
 * @throws ExplorerNotBuiltError
 */
export async function preparePages(derived: DerivedFiles): Promise<(releases: ReleaseProvider) => Route[]> {
  const [senders, handlers] = [await loadReleaseSenders(derived), await loadHandlers()]
  return (releases) => [
    ...Object.entries(senders).map(([path, send]) => pageRoute(path, releaseHandler(releases, send))),
    ...Object.entries(handlers).map(([path, handle]) => pageRoute(path, handle)),
  ]
}
