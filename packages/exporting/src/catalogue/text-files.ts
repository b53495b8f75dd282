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

/** Returns a sitemap (sitemaps.org 0.9) of some paths, relative to the service. */
export function sitemap({ base, publishedAt }: CatalogueDataset, paths: readonly string[]): string {
  const urls = paths.map(
    (path) => `  <url><loc>${escapeXml(`${base}${path}`)}</loc><lastmod>${publishedAt.slice(0, 10)}</lastmod></url>\n`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`
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
