// The catalogue in DCAT 3, with the properties that DCAT-AP 3 requires.
import type { Bilingual } from '@tiyu/model'
import { attribution, type CatalogueDataset, type CatalogueFile, fileUrl } from './dataset.ts'
import type { Node, Prefixes, Term } from './graph.ts'

export const DCAT_PREFIXES: Prefixes = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}

const MEDIA_TYPES = 'https://www.iana.org/assignments/media-types/'
const GZIP = 'application/gzip'

/** Code lists of the European Union that DCAT-AP prescribes. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority/'
const LANGUAGES = ['ZHO', 'ENG'].map((code) => ({ iri: `${AUTHORITY}language/${code}` }))
const THEME = { iri: `${AUTHORITY}data-theme/EDUC` }
const THEME_LABEL = { en: 'Education, culture and sport', zh: '教育、文化与体育' }
const PUBLIC_ACCESS = { iri: `${AUTHORITY}access-right/PUBLIC` }

const SHA256 = 'spdx:checksumAlgorithm_sha256'

const bilingual = ({ en, zh }: Bilingual): Term[] => [
  { text: en, language: 'en' },
  { text: zh, language: 'zh' },
]

/** Returns a text with its language, as far as its signs show it. */
const inItsLanguage = (text: string): Term => ({ text, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en' })

const homepage = ({ base }: CatalogueDataset): string => base || './'

function licenceTerms({ licence }: CatalogueDataset): { readonly iri: string }[] {
  return licence.url ? [{ iri: licence.url }] : []
}

function checksum({ sha256 }: CatalogueFile): Term[] {
  if (sha256 === undefined) return []
  return [
    {
      type: 'spdx:Checksum',
      properties: {
        'spdx:algorithm': [{ iri: SHA256 }],
        'spdx:checksumValue': [{ text: sha256, datatype: 'xsd:hexBinary' }],
      },
    },
  ]
}

function distribution(dataset: CatalogueDataset, file: CatalogueFile): Node {
  const address = { iri: fileUrl(dataset, file) }
  return {
    id: `${address.iri}#distribution`,
    type: 'dcat:Distribution',
    properties: {
      'dct:title': bilingual(file.title),
      'dcat:accessURL': [address],
      'dcat:downloadURL': [address],
      'dcat:mediaType': [{ iri: `${MEDIA_TYPES}${file.mediaType}` }],
      'dcat:compressFormat': file.isGzipped ? [{ iri: `${MEDIA_TYPES}${GZIP}` }] : [],
      'dct:license': licenceTerms(dataset),
      'dcat:byteSize':
        file.bytes === undefined ? [] : [{ text: String(file.bytes), datatype: 'xsd:nonNegativeInteger' }],
      'spdx:checksum': checksum(file),
    },
  }
}

const agent = ({ base, title }: CatalogueDataset): Node => ({
  id: `${base}#publisher`,
  type: 'foaf:Agent',
  properties: { 'foaf:name': [inItsLanguage(title)] },
})

function datasetNode(dataset: CatalogueDataset): Node {
  const { base, title, description, version, publishedAt, keywords, sources, files } = dataset
  return {
    id: `${base}#dataset`,
    type: 'dcat:Dataset',
    properties: {
      'dct:title': [inItsLanguage(title)],
      'dct:description': [inItsLanguage(description || title)],
      'dct:identifier': [{ text: dataset.hash }],
      'dct:issued': [{ text: publishedAt, datatype: 'xsd:dateTime' }],
      'dcat:version': [{ text: version }],
      'dcat:keyword': keywords.map(inItsLanguage),
      'dcat:theme': [THEME],
      'dct:language': LANGUAGES,
      'dct:accessRights': [PUBLIC_ACCESS],
      'dct:publisher': [{ iri: `${base}#publisher` }],
      'dct:provenance': sources.map((source) => ({
        type: 'dct:ProvenanceStatement',
        properties: { 'rdfs:label': [inItsLanguage(attribution(source))] },
      })),
      'dcat:distribution': files.map((file) => distribution(dataset, file)),
    },
  }
}

function service(dataset: CatalogueDataset): Node[] {
  const { base, hasService } = dataset
  if (!hasService) return []
  return [
    {
      id: `${base}#service`,
      type: 'dcat:DataService',
      properties: {
        'dct:title': bilingual({ en: 'GraphQL service', zh: 'GraphQL 服务' }),
        'dcat:endpointURL': [{ iri: `${base}graphql` }],
        'dcat:endpointDescription': [{ iri: `${base}schema.graphql` }],
        'dcat:servesDataset': [{ iri: `${base}#dataset` }],
        'dct:license': licenceTerms(dataset),
      },
    },
  ]
}

/** Returns the catalogue: one dataset with its files, and the service that answers queries. */
function catalogueNode(dataset: CatalogueDataset): Node {
  const { base, title, description, publishedAt } = dataset
  return {
    id: `${base}#catalogue`,
    type: 'dcat:Catalog',
    properties: {
      'dct:title': [inItsLanguage(title)],
      'dct:description': [inItsLanguage(description || title)],
      'dct:publisher': [agent(dataset)],
      'dct:license': licenceTerms(dataset),
      'dct:language': LANGUAGES,
      'dct:modified': [{ text: publishedAt, datatype: 'xsd:dateTime' }],
      'foaf:homepage': [{ iri: homepage(dataset) }],
      'dcat:dataset': [datasetNode(dataset)],
      'dcat:service': service(dataset),
    },
  }
}

/** Returns a resource of which only its class is said, as the ranges of DCAT-AP require. */
const classified = (id: string, type: string): Node => ({ id, type, properties: {} })

/** Returns the resources outside of the catalogue that it names, each with its class. */
function namedResources(dataset: CatalogueDataset): Node[] {
  const types = dataset.files.flatMap(({ mediaType, isGzipped }) => [mediaType, ...(isGzipped ? [GZIP] : [])])
  const mediaTypes = new Set(types.map((type) => `${MEDIA_TYPES}${type}`))
  return [
    classified(homepage(dataset), 'foaf:Document'),
    ...LANGUAGES.map(({ iri }) => classified(iri, 'dct:LinguisticSystem')),
    classified(PUBLIC_ACCESS.iri, 'dct:RightsStatement'),
    classified(SHA256, 'spdx:ChecksumAlgorithm'),
    ...licenceTerms(dataset).map(({ iri }) => classified(iri, 'dct:LicenseDocument')),
    ...Array.from(mediaTypes, (iri) => classified(iri, 'dct:MediaType')),
    { ...classified(THEME.iri, 'skos:Concept'), properties: { 'skos:prefLabel': bilingual(THEME_LABEL) } },
  ]
}

/** Returns the catalogue of a release, and the resources that it names. */
export function dcatCatalogue(dataset: CatalogueDataset): readonly Node[] {
  return [catalogueNode(dataset), ...namedResources(dataset)]
}
