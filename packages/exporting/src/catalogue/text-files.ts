// sitemap.xml and llms.txt.
import type { Bilingual } from '@tiyu/model'
import { attribution, type CatalogueDataset, fileUrl } from './dataset.ts'

/** Characters that no XML document may have, not even escaped (XML 1.0, 2.2). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Escapes a text for XML, without characters that XML forbids. */
export const escapeXml = (text: string): string =>
  text
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

/** A page of a sitemap: its address, and that of the same page in each language, if it has several. */
export interface SitemapPage {
  readonly address: string
  readonly alternates?: Readonly<Record<string, string>>
}

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9'

function urlElement({ address, alternates = {} }: SitemapPage, date: string): string {
  const links = Object.entries(alternates).map(
    ([language, each]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(each)}"/>`,
  )
  return `<url><loc>${escapeXml(address)}</loc><lastmod>${date}</lastmod>${links.join('')}</url>\n`
}

/**
 * Returns a sitemap (sitemaps.org 0.9), with the languages of each page as search engines read them.
 * @param publishedAt when the pages were published, ISO 8601
 */
export function sitemap(pages: readonly SitemapPage[], publishedAt: string): string {
  const urls = pages.map((page) => urlElement(page, publishedAt.slice(0, 10)))
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${NAMESPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`
}

/** Returns the list of the sitemaps of a service, by their addresses. */
export function sitemapIndex(addresses: readonly string[], publishedAt: string): string {
  const date = publishedAt.slice(0, 10)
  const maps = addresses.map(
    (address) => `<sitemap><loc>${escapeXml(address)}</loc><lastmod>${date}</lastmod></sitemap>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${NAMESPACE}">\n${maps.join('')}</sitemapindex>\n`
}

/** An address to list, with what is there. */
export interface ListedAddress extends Bilingual {
  /** Relative to the service, without a slash at its start. */
  readonly path: string
}

/** Returns an overview for language models (llmstxt.org): what there is, where, and how to cite it. */
export function llmsText(dataset: CatalogueDataset, addresses: readonly ListedAddress[]): string {
  const { base, title, description, version, licence, files, sources } = dataset
  const sections = [
    `# ${title}`,
    `> ${(description || title).replaceAll('\n', ' ')}`,
    `Release ${version}. Licence ${licence.name}. Every figure carries the words of its source: quote them, and name the source with its reliability. 每个数字都附有原文出处，引用时请注明来源及其可靠程度。`,
    '## Addresses 地址',
    addresses.map(({ path, en, zh }) => `- [${en}](${base}${path}): ${zh}`).join('\n'),
    '## Files 文件',
    files.map((file) => `- [${file.path}](${fileUrl(dataset, file)}): ${file.title.en} ${file.title.zh}`).join('\n'),
    '## Sources 来源',
    sources.map((source) => `- ${attribution(source)}`).join('\n'),
  ]
  return `${sections.filter(Boolean).join('\n\n')}\n`
}
