import { type CatalogueDataset, schemaOrgDataset, scriptJson } from '@tiyu/exporting'

/** Files that search engines learn of: those with all tables. */
const WHOLE_RELEASE = /^(release\.|datapackage\.json$)/

/** Adds the release in the vocabulary of schema.org to the head of a page. */
export function addStructuredData(html: string, dataset: CatalogueDataset): string {
  const files = dataset.files.filter(({ path }) => WHOLE_RELEASE.test(path))
  const script = `<script type="application/ld+json">${scriptJson(schemaOrgDataset({ ...dataset, files }))}</script>`
  return html.replace('</head>', () => `${script}</head>`)
}
