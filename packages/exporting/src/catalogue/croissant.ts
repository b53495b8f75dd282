// The CSV files of a release in Croissant 1.0 (MLCommons), which tools of machine learning load.
import { storedType } from '../table/stored-value.ts'
import type { ColumnType } from '../table/table.ts'
import { type CatalogueDataset, type CatalogueTable, fileUrl } from './dataset.ts'

const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  citeAs: 'cr:citeAs',
  column: 'cr:column',
  conformsTo: 'dct:conformsTo',
  cr: 'http://mlcommons.org/croissant/',
  data: { '@id': 'cr:data', '@type': '@json' },
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
  dct: 'http://purl.org/dc/terms/',
  examples: { '@id': 'cr:examples', '@type': '@json' },
  extract: 'cr:extract',
  field: 'cr:field',
  fileObject: 'cr:fileObject',
  fileProperty: 'cr:fileProperty',
  fileSet: 'cr:fileSet',
  format: 'cr:format',
  includes: 'cr:includes',
  isLiveDataset: 'cr:isLiveDataset',
  jsonPath: 'cr:jsonPath',
  key: 'cr:key',
  md5: 'cr:md5',
  parentField: 'cr:parentField',
  path: 'cr:path',
  recordSet: 'cr:recordSet',
  references: 'cr:references',
  regex: 'cr:regex',
  repeated: 'cr:repeated',
  replace: 'cr:replace',
  sc: 'https://schema.org/',
  separator: 'cr:separator',
  source: 'cr:source',
  subField: 'cr:subField',
  transform: 'cr:transform',
} as const

/** Types by type of column; decimals are texts, so that no digit is lost. */
const DATA_TYPES = {
  text: 'sc:Text',
  decimal: 'sc:Text',
  integer: 'sc:Integer',
  number: 'sc:Float',
  boolean: 'sc:Boolean',
} as const satisfies Readonly<Record<ColumnType, string>>

function recordSet({ table, path, columns }: CatalogueTable) {
  return {
    '@type': 'cr:RecordSet',
    '@id': table.name,
    name: table.name,
    key: { '@id': `${table.name}/${table.key}` },
    field: columns.map((column) => ({
      '@type': 'cr:Field',
      '@id': `${table.name}/${column.name}`,
      name: column.name,
      description: `${column.description.en} ${column.description.zh}`,
      dataType: DATA_TYPES[storedType(column)],
      source: { fileObject: { '@id': path }, extract: { column: column.name } },
    })),
  }
}

/** Returns the metadata of a release; its files are those of the tables. */
export function croissantMetadata(dataset: CatalogueDataset): Record<string, unknown> {
  const { title, description, base, version, publishedAt, licence, tables } = dataset
  const files = dataset.files.filter(({ path }) => tables.some((table) => table.path === path))
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    conformsTo: 'http://mlcommons.org/croissant/1.0',
    name: title,
    description: description || title,
    url: base || './',
    version,
    datePublished: publishedAt.slice(0, 10),
    license: licence.url ?? licence.name,
    distribution: files.map((file) => ({
      '@type': 'cr:FileObject',
      '@id': file.path,
      name: file.path,
      contentUrl: fileUrl(dataset, file),
      encodingFormat: file.mediaType,
      ...(file.sha256 !== undefined && { sha256: file.sha256 }),
    })),
    recordSet: tables.map(recordSet),
  }
}
