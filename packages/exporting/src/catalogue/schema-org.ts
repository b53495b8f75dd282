// The release as a Dataset of schema.org, which search engines read from the front page.
import { type CatalogueDataset, type CatalogueFile, type CatalogueSource, fileUrl } from './dataset.ts'

const download = (dataset: CatalogueDataset, file: CatalogueFile) => ({
  '@type': 'DataDownload',
  name: file.path,
  encodingFormat: file.isGzipped ? [file.mediaType, 'application/gzip'] : file.mediaType,
  contentUrl: fileUrl(dataset, file),
  ...(file.bytes !== undefined && { contentSize: String(file.bytes) }),
  ...(file.sha256 !== undefined && { sha256: file.sha256 }),
})

const basis = ({ title, publisher, url, licence }: CatalogueSource) => ({
  '@type': 'CreativeWork',
  name: title,
  publisher: { '@type': 'Organization', name: publisher },
  ...(url && { url }),
  ...(licence && { usageInfo: licence }),
})

/** Returns a release as JSON-LD of schema.org. */
export function schemaOrgDataset(dataset: CatalogueDataset): Record<string, unknown> {
  const { base, title, description, version, publishedAt, keywords, licence, files, sources } = dataset
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${base}#dataset`,
    name: title,
    description: description || title,
    url: base || './',
    version,
    identifier: `sha256:${dataset.hash}`,
    datePublished: publishedAt.slice(0, 10),
    license: licence.url ?? licence.name,
    isAccessibleForFree: true,
    inLanguage: ['zh-Hans', 'en'],
    keywords,
    isBasedOn: sources.map(basis),
    distribution: files.map((file) => download(dataset, file)),
  }
}

/** Returns JSON that is safe in a script element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c')
}
