// The catalogue of the service, for portals, search engines and other programs.
import {
  type CatalogueDataset,
  croissantMetadata,
  csvwMetadata,
  DCAT_PREFIXES,
  dcatCatalogue,
  type ListedAddress,
  llmsText,
  schemaOrgDataset,
  semanticModel,
  toJsonLd,
  toTurtle,
} from '@tiyu/exporting'
import type { Bilingual } from '@tiyu/model'
import { catalogueDataset } from '../../release-files/catalogue-dataset.ts'
import type { ReleaseApp } from '../release-app.ts'
import type { RequestContext } from '../request-context.ts'
import { addresses, DATA_PATH, GRAPHQL_PATH, releaseQuery, SITEMAP_PATH } from './addresses.ts'
import { requestOrigin } from './request-origin.ts'
import { sendText } from './text-page.ts'

/** A document of the catalogue. */
interface CatalogueDocument extends Bilingual {
  readonly type: string
  /** True if its addresses may be relative to it, so that a static build can have it. */
  readonly isRelative?: true
  write(dataset: CatalogueDataset): string
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 1)}\n`

/** Returns a path relative to the root of the service. */
const withoutRoot = (path: string) => path.slice(1)

const listedAddresses: readonly ListedAddress[] = addresses.map(({ path, en, zh }) => ({
  path: withoutRoot(path),
  en,
  zh,
}))

/** The documents by path. */
export const catalogueDocuments: Readonly<Record<string, CatalogueDocument>> = {
  '/catalog.jsonld': {
    isRelative: true,
    en: 'Catalogue in DCAT, as JSON-LD.',
    zh: 'DCAT 目录（JSON-LD）。',
    type: 'application/ld+json',
    write: (dataset) => json(toJsonLd(dcatCatalogue(dataset), DCAT_PREFIXES)),
  },
  '/catalog.ttl': {
    isRelative: true,
    en: 'Catalogue in DCAT, as Turtle.',
    zh: 'DCAT 目录（Turtle）。',
    type: 'text/turtle',
    write: (dataset) => toTurtle(dcatCatalogue(dataset), DCAT_PREFIXES),
  },
  '/dataset.jsonld': {
    isRelative: true,
    en: 'The release in the vocabulary of schema.org.',
    zh: '以 schema.org 词汇描述的发布版。',
    type: 'application/ld+json',
    write: (dataset) => json(schemaOrgDataset(dataset)),
  },
  '/croissant.json': {
    isRelative: true,
    en: 'The tables in Croissant.',
    zh: '以 Croissant 描述的数据表。',
    type: 'application/ld+json',
    write: (dataset) => json(croissantMetadata(dataset)),
  },
  '/semantic-model.json': {
    isRelative: true,
    en: 'The tables and indicators as a semantic model of Apache Ossie.',
    zh: '以 Apache Ossie 语义模型描述的数据表与指标。',
    type: 'application/json',
    write: (dataset) => json(semanticModel(dataset)),
  },
  [`${DATA_PATH}csv-metadata.json`]: {
    isRelative: true,
    en: 'The CSV files in CSV on the Web.',
    zh: '以 CSVW 描述的 CSV 文件。',
    type: 'application/csvm+json',
    write: ({ tables }) => json(csvwMetadata(tables)),
  },
  '/llms.txt': {
    en: 'Overview for language models.',
    zh: '供语言模型阅读的概览。',
    type: 'text/markdown',
    write: (dataset) => llmsText(dataset, listedAddresses),
  },
}

/** Returns the release that a request reads as a dataset, with addresses of the service as the client sees it. */
export function requestedDataset({ request, url }: RequestContext, { release }: ReleaseApp): Promise<CatalogueDataset> {
  const base = `${requestOrigin(request)}/`
  return catalogueDataset(release, { base, query: releaseQuery(url.version), hasService: true })
}

/** Sends a document of the catalogue. */
export async function sendCatalogueDocument(
  context: RequestContext,
  app: ReleaseApp,
  { type, write }: CatalogueDocument,
): Promise<void> {
  await sendText(context, type, write(await requestedDataset(context, app)))
}

/** Sends robots.txt: crawlers may read the pages, but need not run queries. */
export function sendRobots(context: RequestContext): Promise<void> {
  const lines = [
    'User-agent: *',
    `Disallow: ${GRAPHQL_PATH}`,
    `Sitemap: ${requestOrigin(context.request)}${SITEMAP_PATH}`,
  ]
  return sendText(context, 'text/plain', lines.map((line) => `${line}\n`).join(''))
}
