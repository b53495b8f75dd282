// The pages of a release, in both languages: /zh/..., /en/..., and the front page in the language of the visitor.
import type { Links, RenderedPage, Site } from '@tiyu/explorer'
import { LRUCache } from 'lru-cache'
import { createInProcessClient } from '../../graphql/in-process-client.ts'
import { traceStatements } from '../../tracing/trace.ts'
import { EMBEDDED_SITE_HEADERS, SITE_HEADERS } from '../browser-headers.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { sendNotFound } from '../send-error.ts'
import { ASSETS_PATH, pinAddress } from './addresses.ts'
import { requestedDataset } from './catalogue.ts'
import { namedPage } from './named-page.ts'
import { requestOrigin } from './request-origin.ts'
import { addStructuredData } from './structured-data.ts'
import { sendText } from './text-page.ts'

/** Memory for rendered pages, in characters. */
const CACHE_SIZE = 16_000_000

/** Makes the addresses of links; those of a request that pins a release keep it. */
function createLinks(origin: string, version: string | null): Links {
  return {
    version,
    hasService: true,
    page: (path, language) => pinAddress(`/${language}${path}`, version),
    permanent: (path, language, permanentVersion) => pinAddress(`/${language}${path}`, permanentVersion),
    canonical: (path, language) => `${origin}/${language}${path}`,
    resource: (address) => pinAddress(address, version),
    asset: (name) => `${ASSETS_PATH}${name}`,
  }
}

/** Returns what the query string says of a page, without the release, which all pages have. */
function pageQuery(search: string): URLSearchParams {
  const query = new URLSearchParams(search)
  query.delete('release')
  return query
}

/** Returns a function that sends the page of a request. */
export function createSiteHandler(site: Site): (context: RequestContext, app: ReleaseApp) => Promise<void> {
  const rendered = new LRUCache<string, RenderedPage>({
    maxSize: CACHE_SIZE,
    sizeCalculation: ({ html }, key) => html.length + key.length,
  })
  return async (context, app) => {
    const named = namedPage(context.url.path, context.request)
    if (!named) return sendNotFound(context)
    const { language, path } = named
    const query = pageQuery(context.url.search)
    const { version } = context.url
    const origin = requestOrigin(context.request)
    const observeStatement = traceStatements(context.trace)
    const createContext = () => app.createContext({ origin: () => origin, observeStatement })
    // References have the address of the service and the date.
    const key = `${app.identity} ${origin} ${createContext().today()} ${version ?? ''} ${language} ${path}?${query}`
    let page = rendered.get(key)
    if (!page) {
      const links = createLinks(origin, version)
      page = await site.renderPage({ api: createInProcessClient(createContext), language, path, query, links })
      rendered.set(key, page)
    }
    const html = path === '/' ? addStructuredData(page.html, await requestedDataset(context, app)) : page.html
    const vary = context.url.path === '/' ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding'
    await sendText(
      context,
      'text/html',
      html,
      [...['vary', vary, 'content-language', language], ...(page.isEmbeddable ? EMBEDDED_SITE_HEADERS : SITE_HEADERS)],
      page.status,
    )
  }
}
