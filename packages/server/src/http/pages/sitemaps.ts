// All pages of a release for search engines: /sitemap.xml lists the sitemaps, each of 50,000 addresses at most.
import { explorerPath, type Site } from '@tiyu/explorer'
import { type SitemapPage, sitemap, sitemapIndex } from '@tiyu/exporting'
import { type AnyTable, pagePath, releaseTables } from '@tiyu/model'
import { countRows, readRowKeys } from '@tiyu/store'
import { createInProcessClient } from '../../graphql/in-process-client.ts'
import { issuedAt } from '../../release-files/release-files.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { sendNotFound } from '../send-error.ts'
import type { ReleaseSender } from '../with-release.ts'
import { DATA_PATH, DEVELOPERS_PATH, pinAddress, SITEMAP_PATH, SITEMAPS_PATH } from './addresses.ts'
import { requestOrigin } from './request-origin.ts'
import { sendText } from './text-page.ts'

/** Rows of a table in one sitemap, which has 50,000 addresses at most: each row has a page in two languages. */
const ROWS_PER_SITEMAP = 25_000

/** Pages that have both languages at one address. */
const BILINGUAL_PAGES = [DEVELOPERS_PATH, explorerPath, DATA_PATH, '/docs']

/** The sitemap of the pages that are not of rows. */
const OTHER_PAGES = 'pages'

/** The end of the path of a sitemap. */
const FILE_NAME = /\/(?<name>[^/]+)\.xml\/?$/

/** The name of a sitemap of a table, such as `facilities-2`. */
const TABLE_SITEMAP = /^(?<name>[a-z-]+)-(?<number>\d+)$/

const LANGUAGE_TAGS = { zh: 'zh-Hans', en: 'en' } as const

/** The sitemaps of one release, with the addresses of one request. */
class Sitemaps {
  private readonly app: ReleaseApp
  private readonly site: Site
  private readonly origin: string
  private readonly version: string | null

  constructor({ request, url }: RequestContext, app: ReleaseApp, site: Site) {
    this.app = app
    this.site = site
    this.origin = requestOrigin(request)
    this.version = url.version
  }

  /** Writes the list of the sitemaps. */
  async index(): Promise<string> {
    const names = await Promise.all(this.tables().map((table) => this.namesOf(table)))
    const addresses = [OTHER_PAGES, ...names.flat()].map((name) => this.address(`${SITEMAPS_PATH}${name}.xml`))
    return sitemapIndex(addresses, issuedAt(this.app.release))
  }

  /** Writes a sitemap; undefined if there is none of this name. */
  async write(name: string): Promise<string | undefined> {
    const pages = name === OTHER_PAGES ? await this.otherPages() : await this.pagesOfRows(name)
    return pages && sitemap(pages, issuedAt(this.app.release))
  }

  private tables(): AnyTable[] {
    return releaseTables.filter((table) => this.site.hasPage(pagePath(table, 'key')))
  }

  private async rows(table: AnyTable): Promise<number> {
    const { release } = this.app
    return release.info.rows[table.name] ?? (await countRows(release, table))
  }

  private async namesOf(table: AnyTable): Promise<string[]> {
    const length = Math.ceil((await this.rows(table)) / ROWS_PER_SITEMAP)
    return Array.from({ length }, (_, at) => `${table.name}-${at + 1}`)
  }

  private address(path: string): string {
    return `${this.origin}${pinAddress(path, this.version)}`
  }

  /** Returns the addresses of a page, one in each language. */
  private inLanguages(path: string): SitemapPage[] {
    const alternates = Object.fromEntries(
      Object.entries(LANGUAGE_TAGS).map(([language, tag]) => [tag, this.address(`/${language}${path}`)]),
    )
    return Object.values(alternates).map((address) => ({ address, alternates }))
  }

  private async otherPages(): Promise<SitemapPage[]> {
    const paths = await this.site.listPages(createInProcessClient(this.app.createContext))
    const bilingual = BILINGUAL_PAGES.map((path) => ({ address: this.address(path) }))
    return [...paths.flatMap((path) => this.inLanguages(path)), ...bilingual]
  }

  private async pagesOfRows(sitemapName: string): Promise<SitemapPage[] | undefined> {
    const { name, number } = TABLE_SITEMAP.exec(sitemapName)?.groups ?? {}
    const table = this.tables().find((each) => each.name === name)
    const from = (Number(number) - 1) * ROWS_PER_SITEMAP
    if (!table || from < 0) return undefined
    const keys = await readRowKeys(this.app.release, table, { from, count: ROWS_PER_SITEMAP })
    return keys.length > 0 ? keys.flatMap((key) => this.inLanguages(pagePath(table, key))) : undefined
  }
}

/** Returns the senders of the sitemaps by path. */
export function sitemapSenders(site: Site): Readonly<Record<string, ReleaseSender>> {
  const send = (context: RequestContext, xml: string) => sendText(context, 'application/xml', xml)
  return {
    [SITEMAP_PATH]: async (context, app) => send(context, await new Sitemaps(context, app, site).index()),
    [SITEMAPS_PATH]: async (context, app) => {
      const { name } = FILE_NAME.exec(context.url.path)?.groups ?? {}
      const xml = name && (await new Sitemaps(context, app, site).write(name))
      return !xml ? sendNotFound(context) : send(context, xml)
    },
  }
}
