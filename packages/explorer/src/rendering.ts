// Requests for pages and their responses; the server and the pages share these types.
import type { Bilingual } from '@tiyu/model'
import type { Client } from '@tiyu/sdk'

/** The languages of the pages, as in their addresses. */
export type Language = keyof Bilingual

/** Makes the addresses of links, which differ between the service and a static build. */
export interface Links {
  /** The release that all links keep; null for the active one. A form must send it as `release`. */
  readonly version: string | null
  /** True if a service answers queries; false in a static build, where a form cannot be answered. */
  readonly hasService: boolean
  /** Returns the address of a page, such as `/indicators/football-pitches`, in a language; undefined for one left out. */
  page(path: string, language: Language): string | undefined
  /** Returns the address at which a page stays as it is in a release; undefined where all addresses are such. */
  permanent(path: string, language: Language, version: string): string | undefined
  /** Returns the whole address by which search engines know a page; undefined where it is not known. */
  canonical(path: string, language: Language): string | undefined
  /** Returns the address of something else of the service, such as `/data/`; undefined where there is no such thing. */
  resource(path: string): string | undefined
  /** Returns the address of a file that every page loads, by its name in the directory of {@link PageAssets}. */
  asset(name: string): string
}

/** The names of the files that every page loads. */
export interface PageAssets {
  readonly style: string
  /** The module with the behaviour of the page. */
  readonly script: string
  /** A script that applies the theme which the reader chose, before the first paint. */
  readonly theme: string
}

/** A request for a page. */
export interface RenderRequest {
  /** Reads the release shown. */
  readonly api: Client
  readonly language: Language
  /** The page, such as `/indicators/football-pitches`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly links: Links
}

/** A page as HTML: 404 if the release has nothing at this path, 400 if a parameter has a value that cannot be. */
export interface RenderedPage {
  readonly status: 200 | 400 | 404
  /** Of the page itself, without the title of the release. */
  readonly title: string
  readonly html: string
  /** True if other sites may show it in a frame. */
  readonly isEmbeddable: boolean
}

/** Renders the pages of a release. */
export interface Site {
  /** @throws ApiError if the release cannot be read */
  renderPage(request: RenderRequest): Promise<RenderedPage>
  /** True if there is a kind of page at a path, such as `/indicators/football-pitches`. */
  hasPage(path: string): boolean
  /**
   * Lists the pages that are not of a row of the data package, such as `/indicators` and `/calendar/2023`.
   * @throws ApiError if the release cannot be read
   */
  listPages(api: Client): Promise<string[]>
}
