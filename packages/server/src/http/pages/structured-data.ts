import { schemaOrgDataset, scriptJson } from '@tiyu/exporting'
import type { DescribedRelease } from '../../release-files/describe-release.ts'

/** Files that search engines learn of: those with all tables. */
const WHOLE_RELEASE = /^(release\.|datapackage\.json$)/

/** Adds the release in the vocabulary of schema.org to the head of a page. */
export function addStructuredData(html: string, { release }: DescribedRelease): string {
  const files = release.files.filter(({ path }) => WHOLE_RELEASE.test(path))
  const script = `<script type="application/ld+json">${scriptJson(schemaOrgDataset({ ...release, files }))}</script>`
  return html.replace('</head>', () => `${script}</head>`)
}
