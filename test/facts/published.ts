// Reads all rows of all types that publish facts, page by page.
import type { TestService } from '@tiyu/schema/testing'

interface Figure {
  readonly exact: string
  readonly unit: { readonly name: string }
}

/** A row of a result; its properties depend on its type. */
export interface PublishedRow {
  readonly slug: string
  readonly citations: readonly PublishedCitation[]
  readonly exact?: string
  readonly unit?: Figure['unit']
  readonly rank?: number
  readonly rankClaims?: { readonly nodes: readonly { readonly rank: number }[] }
  readonly area?: Figure | null
  readonly length?: Figure | null
  readonly capacity?: Figure | null
  readonly edition?: number | null
  readonly documentNumber?: string | null
  readonly startsOn?: string | null
  readonly text?: string
}

export interface PublishedCitation {
  readonly slug: string
  readonly asWritten: string
  readonly locator: string | null
  readonly source: { slug: string; title: string; url: string | null; withdrawnUrl: string | null; publisher: string }
}

const CITATION_FIELDS = 'slug asWritten locator source { slug title url withdrawnUrl publisher }'
const CITED_FIELDS = `slug citations { ${CITATION_FIELDS} }`
const FIGURE_FIELDS = '{ exact unit { name } }'

/** Root field and selection by type. */
const lists: Record<string, readonly [field: string, selection: string]> = {
  Observation: [
    'observations',
    `${CITED_FIELDS} value exact exactUpper unit { name } yearFrom yearTo region { code } kind rankClaims { nodes { rank } }`,
  ],
  RankClaim: ['rankClaims', `${CITED_FIELDS} rank`],
  Facility: [
    'facilities',
    `${CITED_FIELDS} area ${FIGURE_FIELDS} length ${FIGURE_FIELDS} capacity ${FIGURE_FIELDS} region { code }`,
  ],
  Programme: ['programmes', `${CITED_FIELDS} startsOn`],
  EventSeries: ['eventSeries', CITED_FIELDS],
  Event: ['events', `${CITED_FIELDS} edition`],
  DemonstrationProject: ['demonstrationProjects', CITED_FIELDS],
  Policy: ['policies', `${CITED_FIELDS} documentNumber`],
  Commitment: ['commitments', CITED_FIELDS],
  Organisation: ['organisations', CITED_FIELDS],
  Statement: ['statements', `${CITED_FIELDS} text`],
}

/** Reads sources with the citations that refer to them, because a source has no field for its citations. */
async function readSources(service: TestService): Promise<PublishedRow[]> {
  const sources = await service.fetchAll<{ slug: string }>('sources', 'slug')
  const citations = await service.fetchAll<PublishedCitation>('citations', CITATION_FIELDS)
  return sources.map(({ slug }) => ({ slug, citations: citations.filter(({ source }) => source.slug === slug) }))
}

/** Reads every published row, by `Type:slug`. */
export async function readPublished(service: TestService): Promise<ReadonlyMap<string, PublishedRow>> {
  const published = new Map<string, PublishedRow>()
  const add = (type: string, rows: readonly PublishedRow[]) => {
    for (const row of rows) published.set(`${type}:${row.slug}`, row)
  }
  for (const [type, [field, selection]] of Object.entries(lists)) add(type, await service.fetchAll(field, selection))
  add('Source', await readSources(service))
  return published
}
