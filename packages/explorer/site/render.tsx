// Renders the pages of a release to HTML. Built to dist/site/ and called by the server and the static build.
import { titleIn } from '@tiyu/model'
import type { Client } from '@tiyu/sdk'
import { renderToString } from 'preact-render-to-string'
import type { Language, PageAssets, RenderedPage, RenderRequest } from '../src/rendering.ts'
import { AddressError } from './address-error.ts'
import { hasErrorCode } from './api-error-code.ts'
import { EmbeddedLayout } from './embedded-layout.tsx'
import { inLanguage, languages, languageTags } from './language.ts'
import { Layout } from './layout.tsx'
import type { OpenPage } from './page.ts'
import { pageAddress } from './page-address.ts'
import { BadAddress } from './pages/bad-address.tsx'
import { NotFound } from './pages/not-found.tsx'
import { findPage, type PageMatch } from './pages.ts'
import { type ShownRelease, SiteProvider, type UnitCode } from './site-context.ts'
import { words } from './text/words.ts'

async function loadRelease(api: Client, language: Language): Promise<ShownRelease> {
  const { release } = await api.query({
    release: { version: true, title: true, licence: true, citation: true, citationEn: true },
  })
  const { version, title, licence, citation, citationEn } = release
  return { version, licence, title: titleIn(title, language), citation: inLanguage(language, citation, citationEn) }
}

/** Units of the last release that was shown, and as text: what is made of a list of them to read numbers is cached by the list. */
let latest: { readonly text: string; readonly units: readonly UnitCode[] } = { text: '', units: [] }

/** Reads the units of the release. */
async function loadUnits(api: Client): Promise<readonly UnitCode[]> {
  const units = await Array.fromAsync(api.units.all({ select: { code: true, name: true, quantityKind: true } }))
  const text = JSON.stringify(units)
  if (text !== latest.text) latest = { text, units }
  return latest.units
}

/** A page to show, with the status of the response. */
interface ShownPage extends OpenPage {
  readonly status: RenderedPage['status']
}

const notFound = (language: Language): ShownPage => ({
  status: 404,
  title: words.notFound[language],
  Content: NotFound,
  Embedded: undefined,
})

const badAddress = (error: AddressError, language: Language): ShownPage => ({
  status: 400,
  title: words.badAddress[language],
  Content: () => <BadAddress error={error} />,
  Embedded: undefined,
})

/** Opens a page, or the one that says what is wrong with its address. */
async function openPage({ page, key }: PageMatch, { api, query, language, links }: RenderRequest): Promise<ShownPage> {
  try {
    const opened = await page.open({ api, key, query, language, hasService: links.hasService })
    return opened ? { ...opened, status: 200 } : notFound(language)
  } catch (error) {
    if (error instanceof AddressError) return badAddress(error, language)
    const position = (['after', 'before'] as const).find((name) => query.get(name))
    if (position && hasErrorCode(error, ['BAD_CURSOR'])) {
      const value = query.get(position) ?? ''
      return badAddress(new AddressError(position, value, { expected: 'expectedPosition' }), language)
    }
    // The variable part of the path names something that cannot be, such as a name in place of a code.
    if (hasErrorCode(error, ['BAD_USER_INPUT'])) return notFound(language)
    throw error
  }
}

/** Names of the built files; the build replaces it. */
declare const PAGE_ASSETS: PageAssets

/** The address of a page for search engines, and those of the same page in each language. */
function SearchLinks({ language, links, path, query }: Omit<RenderRequest, 'api'>) {
  const shown = new URLSearchParams(query)
  shown.delete('embed')
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  const addressIn = (each: Language) => links.canonical(pageAddress(encoded, shown), each)
  const canonical = addressIn(language)
  if (canonical === undefined) return null
  return (
    <>
      <link rel="canonical" href={canonical} />
      {languages.map((each) => (
        <link key={each} rel="alternate" hreflang={languageTags[each]} href={addressIn(each)} />
      ))}
    </>
  )
}

interface HeadProps {
  readonly title: string
  readonly request: RenderRequest
  readonly status: RenderedPage['status']
  readonly isEmbedded: boolean
}

function Head({ title, request, status, isEmbedded }: HeadProps) {
  const { language, links } = request
  // A static build is one release and has no feed.
  const feed = links.resource(`/${language}/releases.atom`)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <title>{title}</title>
      {/* The other pages may not be shown in a frame. */}
      {isEmbedded && <base target="_blank" />}
      <script src={links.asset(PAGE_ASSETS.theme)} />
      {status === 200 && <SearchLinks {...request} />}
      {feed && <link rel="alternate" type="application/atom+xml" title={words.releases[language]} href={feed} />}
      <link rel="stylesheet" href={links.asset(PAGE_ASSETS.style)} />
      <script type="module" src={links.asset(PAGE_ASSETS.script)} />
    </head>
  )
}

export { listPages } from './listed-pages.ts'

/** True if there is a kind of page at a path; see {@link Site}. */
export const hasPage = (path: string): boolean => findPage(path) !== undefined

/** Renders a page of a release; see {@link Site}. */
export async function renderPage(request: RenderRequest): Promise<RenderedPage> {
  const { api, language, path, query, links } = request
  const match = findPage(path)
  const [release, units, page] = await Promise.all([
    loadRelease(api, language),
    loadUnits(api),
    match ? openPage(match, request) : notFound(language),
  ])
  const { status, title, Content, Embedded } = page
  const isEmbedded = query.has('embed') && Embedded !== undefined
  const Shown = isEmbedded ? Embedded : Content
  const Frame = isEmbedded ? EmbeddedLayout : Layout
  const html = renderToString(
    <html lang={languageTags[language]}>
      <Head
        title={path === '/' ? release.title : `${title} · ${release.title}`}
        request={request}
        status={status}
        isEmbedded={isEmbedded}
      />
      <body>
        <SiteProvider value={{ language, links, path, query, release, units }}>
          <Frame>
            <Shown />
          </Frame>
        </SiteProvider>
      </body>
    </html>,
  )
  return { status, title, html: `<!doctype html>\n${html}\n`, isEmbeddable: isEmbedded }
}
