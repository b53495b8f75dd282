// Renders the pages of a release to HTML. Built to dist/site/ and called by the server and the static build.
import { titleIn } from '@tiyu/model'
import type { Client } from '@tiyu/sdk'
import { renderToString } from 'preact-render-to-string'
import type { Language, RenderedPage, RenderRequest } from '../src/rendering.ts'
import { inLanguage, languageTags } from './language.ts'
import { Layout } from './layout.tsx'
import type { OpenPage } from './page.ts'
import { NotFound } from './pages/not-found.tsx'
import { findPage, type PageMatch } from './pages.ts'
import { type ShownRelease, SiteProvider } from './site-context.ts'
import styles from './style/site.css?inline'
import { words } from './text/words.ts'

async function loadRelease(api: Client, language: Language): Promise<ShownRelease> {
  const { release } = await api.query({
    release: { version: true, title: true, licence: true, citation: true, citationEn: true },
  })
  const { version, title, licence, citation, citationEn } = release
  return { version, licence, title: titleIn(title, language), citation: inLanguage(language, citation, citationEn) }
}

/** Codes of errors that the address causes, such as a cursor that was cut or a type that does not exist. */
const ADDRESS_ERRORS: readonly unknown[] = ['BAD_USER_INPUT', 'BAD_CURSOR']

/** Opens a page; undefined if its address names something that the release does not have. */
async function openPage({ page, key }: PageMatch, { api, query, language }: RenderRequest) {
  try {
    return await page.open({ api, key, query, language })
  } catch (error) {
    if (error instanceof Error && 'code' in error && ADDRESS_ERRORS.includes(error.code)) return undefined
    throw error
  }
}

function notFound(language: Language): OpenPage {
  return { title: words.notFound[language], Content: NotFound }
}

function documentOf(language: Language, title: string, body: string): string {
  return `<!doctype html>
<html lang="${languageTags[language]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${renderToString(<title>{title}</title>)}<style>${styles}</style></head>
<body>${body}</body></html>
`
}

/** Renders a page of a release; see {@link Site}. */
export async function renderPage(request: RenderRequest): Promise<RenderedPage> {
  const { api, language, path, query, links } = request
  const match = findPage(path)
  const [release, found] = await Promise.all([loadRelease(api, language), match && openPage(match, request)])
  const { title, Content } = found ?? notFound(language)
  const search = query.size > 0 ? `?${query}` : ''
  const body = renderToString(
    <SiteProvider value={{ language, links, path: `${path}${search}`, release }}>
      <Layout>
        <Content />
      </Layout>
    </SiteProvider>,
  )
  const isHome = path === '/'
  return {
    status: found ? 200 : 404,
    html: documentOf(language, isHome ? release.title : `${title} · ${release.title}`, body),
  }
}
