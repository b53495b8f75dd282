// The pages of a static build, in both languages: found by following the links from the front page.
import { readdir, readFile } from 'node:fs/promises'
import { type Language, type Links, loadSite, parsePagePath, type Site, siteAssets } from '@tiyu/explorer'
import type { CatalogueDataset } from '@tiyu/exporting'
import type { Context } from '@tiyu/schema'
import type { Client } from '@tiyu/sdk'
import { createInProcessClient } from '../graphql/in-process-client.ts'
import { addStructuredData } from '../http/pages/structured-data.ts'
import type { OutputFolder } from './output-folder.ts'
import { canonicalPath, PageAddresses, relativeAddress } from './page-addresses.ts'
import { writePageList } from './search/page-list.ts'

/** Results of queries, cached for the page in the other language. */
const REMEMBERED_RESULTS = 100

/**
 * Pages that are made together: while the database reads the rows of one, another is rendered. What they link to is added
 * in their order, so that a build has the same bytes whichever is done first.
 */
const TOGETHER = 6

/** The folder of the style sheet and the script of the pages. */
const ASSETS = 'assets/'

/** The list of all files of the build. */
export const FILE_LIST = 'files.html'

/** The lists of sections that are not named like their list. */
const LIST_BY_SECTION: Readonly<Record<string, string>> = {
  figures: 'observations',
  compare: 'observations',
  calendar: 'events',
}

/** Returns the list that a section shows, such as `eventSeries` for `event-series`. */
const listOf = (section: string): string =>
  LIST_BY_SECTION[section] ?? section.replaceAll(/-(.)/g, (_, initial: string) => initial.toUpperCase())

/** What the pages are made of. */
interface SiteSource {
  readonly createContext: () => Context
  /** Number of records by list, such as `eventSeries`. */
  readonly counts: Readonly<Record<string, number>>
  /** Tables with more rows get a page with the first rows only; the files of the tables have all. */
  readonly maxPagedRows: number
  /** The release as the front page describes it to search engines. */
  readonly dataset: CatalogueDataset
}

/** Writes the pages of a release. */
class SiteFiles {
  private readonly source: SiteSource
  private readonly output: OutputFolder
  private readonly site: Site
  private readonly api: Client
  private readonly addresses = new PageAddresses()
  /** Pages to write, such as `/indicators/football-pitches`, in the order in which they are found. */
  private readonly found = ['/']
  private readonly known = new Set(this.found)
  /** Pages by what a link names; pages link to the same ones. */
  private readonly targets = new Map<string, string | undefined>()

  constructor(source: SiteSource, output: OutputFolder, site: Site) {
    this.source = source
    this.output = output
    this.site = site
    this.api = createInProcessClient(source.createContext, REMEMBERED_RESULTS)
  }

  async write(onProgress: (written: number, known: number) => void): Promise<void> {
    await this.copyAssets()
    await this.writePage('/', 'zh', 'index.html')
    const { found } = this
    for (let written = 0; written < found.length; ) {
      const together = found.slice(written, written + TOGETHER)
      const links = await Promise.all(together.map((path) => this.writeInBothLanguages(path)))
      for (const path of links.flat()) this.add(path)
      written += together.length
      onProgress(written, found.length)
    }
    await writePageList(
      Array.from(found, (path) => this.addresses.file(path, 'zh').slice('zh/'.length)),
      this.output,
    )
  }

  /** Writes a page in both languages together, because both read the same rows; returns the pages that it links to. */
  private async writeInBothLanguages(path: string): Promise<string[]> {
    const links = await Promise.all([
      this.writePage(path, 'zh', this.addresses.file(path, 'zh')),
      this.writePage(path, 'en', this.addresses.file(path, 'en')),
    ])
    return links.flat()
  }

  /** Adds a page to those to write, unless it is one of them. */
  private add(path: string): void {
    if (this.known.has(path)) return
    this.known.add(path)
    this.found.push(path)
  }

  private async copyAssets(): Promise<void> {
    for (const name of await readdir(siteAssets)) {
      // The host compresses files by itself.
      if (/\.(br|gz)$/.test(name)) continue
      await this.output.write(`${ASSETS}${name}`, await readFile(new URL(name, siteAssets), 'utf8'))
    }
  }

  /** Writes a page, and returns the pages that it links to, in their order. */
  private async writePage(path: string, language: Language, file: string): Promise<string[]> {
    const { segments, query } = parsePagePath(path)
    const targets: string[] = []
    const { status, html } = await this.site.renderPage({
      api: this.api,
      language,
      path: `/${segments.join('/')}`,
      query,
      links: this.linksFrom(path, file, targets),
    })
    if (status !== 200) throw new Error(`A page links to ${path}, which the release does not have.`)
    await this.output.write(file, path === '/' ? addStructuredData(html, this.source.dataset) : html)
    return targets
  }

  private linksFrom(from: string, file: string, targets: string[]): Links {
    return {
      version: null,
      hasService: false,
      page: (path, language) => {
        const target = this.targetOf(path)
        if (target === undefined) return undefined
        targets.push(target)
        return relativeAddress(file, this.addresses.file(target, language, from))
      },
      permanent: () => undefined,
      canonical: () => undefined,
      asset: (name) => relativeAddress(file, `${ASSETS}${name}`),
      resource: (path) => {
        const target = path === '/data/' ? FILE_LIST : path.slice(1)
        return target === FILE_LIST || this.output.written(target) ? relativeAddress(file, target) : undefined
      },
    }
  }

  /** Returns the one address of a page that a link names; undefined for a page that the build does not have. */
  private targetOf(path: string): string | undefined {
    if (!this.targets.has(path)) this.targets.set(path, this.has(path) ? canonicalPath(path) : undefined)
    return this.targets.get(path)
  }

  /** True if the build has a page: the lists of all tables, and the rows of those that are not too long. */
  private has(path: string): boolean {
    const { segments, query } = parsePagePath(path)
    const [section = ''] = segments
    const isList = segments.length < 2 && query.size === 0 && section !== 'compare'
    return isList || (this.source.counts[listOf(section)] ?? 0) <= this.source.maxPagedRows
  }
}

/**
 * Writes the pages of a release to a static build, and `index.html`, the front page in Chinese.
 * @throws ExplorerNotBuiltError
 */
export async function writeSiteFiles(
  source: SiteSource,
  output: OutputFolder,
  onProgress: (written: number, known: number) => void,
): Promise<void> {
  await new SiteFiles(source, output, await loadSite()).write(onProgress)
}
