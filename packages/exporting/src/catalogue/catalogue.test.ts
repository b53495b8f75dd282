import { tableOf } from '@tiyu/model'
import jsonld from 'jsonld'
import { Parser, Writer } from 'n3'
import { describe, expect, it } from 'vitest'
import type { TableColumn } from '../table/table.ts'
import { croissantMetadata } from './croissant.ts'
import { csvwMetadata } from './csvw.ts'
import type { CatalogueDataset, CatalogueTable } from './dataset.ts'
import { DCAT_PREFIXES, dcatCatalogue } from './dcat.ts'
import { toJsonLd, toTurtle } from './graph.ts'
import { schemaOrgDataset, scriptJson } from './schema-org.ts'
import { llmsText, sitemap, sitemapIndex } from './text-files.ts'

const BASE = 'https://example.org/tiyu/'

const column = (name: string, type: TableColumn['type'], isList = false): TableColumn => ({
  name,
  type,
  isList,
  description: { en: `The ${name}.`, zh: `${name} 列。` },
  fields: [name],
})

const tables: readonly CatalogueTable[] = [
  { table: tableOf('Region'), path: 'regions.csv', columns: [column('code', 'text')] },
  {
    table: tableOf('Facility'),
    path: 'facilities.csv',
    columns: [
      column('id', 'text'),
      column('regionCode', 'text'),
      column('area', 'decimal'),
      column('inferred', 'text', true),
    ],
  },
]

const dataset: CatalogueDataset = {
  base: BASE,
  query: '',
  version: '2020.1',
  title: '体育开放数据 "全部" \\ Open data',
  description: 'Facts\nwith their sources.',
  publishedAt: '2026-07-01T08:00:00.000Z',
  hash: 'a'.repeat(64),
  keywords: ['sport', '体育'],
  licence: { name: 'CC-BY-4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  files: [
    {
      path: 'facilities.csv',
      mediaType: 'text/csv',
      title: { en: 'facilities', zh: '设施' },
      bytes: 12,
      sha256: 'b'.repeat(64),
    },
    {
      path: 'facilities.ndjson.gz',
      mediaType: 'application/x-ndjson',
      isGzipped: true,
      title: { en: 'facilities', zh: '设施' },
    },
    { path: 'tables of 2020.zip', mediaType: 'application/zip', title: { en: 'all tables', zh: '全部数据表' } },
  ],
  tables,
  sources: [
    { title: '工作总结', publisher: '体育局', url: 'https://example.org/a?b="c d"', licence: 'none stated' },
    { title: '</script><b>', publisher: 'B', url: null, licence: null },
  ],
  units: [],
  indicators: [],
  hasService: true,
}

const canonize = (input: object | string, options = {}) =>
  jsonld.canonize(input as never, {
    algorithm: 'URDNA2015',
    format: 'application/n-quads',
    ...options,
  }) as Promise<string>

function toQuads(turtle: string): string {
  const writer = new Writer({ format: 'N-Quads' })
  return writer.quadsToString(new Parser().parse(turtle))
}

describe('the catalogue in DCAT', () => {
  const root = dcatCatalogue(dataset)

  it('is the same graph in Turtle and JSON-LD', async () => {
    const fromTurtle = await canonize(toQuads(toTurtle(root, DCAT_PREFIXES)), { inputFormat: 'application/n-quads' })
    expect(fromTurtle).toBe(await canonize(toJsonLd(root, DCAT_PREFIXES)))
    expect(fromTurtle.split('\n').length).toBeGreaterThan(40)
  })

  /** Properties that DCAT-AP 3.0 requires of each class. */
  it.each([
    ['dcat:Catalog', ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset']],
    ['dcat:Dataset', ['dct:title', 'dct:description', 'dcat:distribution']],
    ['dcat:Distribution', ['dcat:accessURL', 'dct:license']],
    ['dcat:DataService', ['dct:title', 'dcat:endpointURL']],
    ['foaf:Agent', ['foaf:name']],
    ['spdx:Checksum', ['spdx:algorithm', 'spdx:checksumValue']],
  ])('has the properties of %s', (type, required) => {
    const nodes: Record<string, unknown>[] = []
    JSON.stringify(toJsonLd(root, DCAT_PREFIXES), (_key, value) => {
      if (value?.['@type'] === type && !nodes.includes(value)) nodes.push(value)
      return value
    })
    expect(nodes.length).toBeGreaterThan(0)
    const missing = nodes.flatMap((node) => required.filter((property) => !(node[property] as unknown[])?.length))
    expect(missing).toEqual([])
  })

  it('says which files are compressed', () => {
    expect(toTurtle(root, DCAT_PREFIXES).match(/dcat:compressFormat/g)).toHaveLength(1)
  })

  it('names every source with its licence', () => {
    expect(toTurtle(root, DCAT_PREFIXES)).toContain(
      '"工作总结 · 体育局 · https://example.org/a?b=\\"c d\\" · none stated"@zh',
    )
  })

  it('is relative to where it lies, if it has no base', async () => {
    const turtle = toTurtle(dcatCatalogue({ ...dataset, base: '', hasService: false }), DCAT_PREFIXES)
    expect(turtle).toContain('<data/facilities.csv>')
    expect(turtle).not.toContain('DataService')
    expect(new Parser({ baseIRI: BASE }).parse(turtle).length).toBeGreaterThan(40)
  })

  it('has the addresses of the pinned release', () => {
    expect(toTurtle(dcatCatalogue({ ...dataset, query: '?release=2019.1' }), DCAT_PREFIXES)).toContain(
      '<https://example.org/tiyu/data/tables%20of%202020.zip?release=2019.1>',
    )
  })
})

describe('the data set in schema.org', () => {
  it('can be written into a page', () => {
    const text = scriptJson(schemaOrgDataset(dataset))
    expect(text).not.toContain('<')
    expect(JSON.parse(text)).toMatchObject({
      '@type': 'Dataset',
      name: dataset.title,
      license: 'https://creativecommons.org/licenses/by/4.0/',
      isBasedOn: [{ name: '工作总结', usageInfo: 'none stated' }, { name: '</script><b>' }],
      distribution: [
        { sha256: 'b'.repeat(64), contentSize: '12' },
        { encodingFormat: ['application/x-ndjson', 'application/gzip'] },
        { encodingFormat: 'application/zip' },
      ],
    })
  })
})

describe('the metadata of CSV files', () => {
  it('has columns, types and keys', () => {
    expect(csvwMetadata(tables)).toMatchObject({
      '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
      tables: [
        { url: 'regions.csv', tableSchema: { primaryKey: 'code', foreignKeys: [] } },
        {
          url: 'facilities.csv',
          tableSchema: {
            columns: [
              { name: 'id', datatype: 'string', required: true },
              { name: 'regionCode' },
              { name: 'area', datatype: 'decimal', required: false },
              { name: 'inferred', separator: ';' },
            ],
            foreignKeys: [
              {
                columnReference: 'regionCode',
                reference: { resource: 'regions.csv', columnReference: 'code' },
              },
            ],
          },
        },
      ],
    })
  })
})

describe('Croissant', () => {
  it('describes the files of tables and their fields', () => {
    const metadata = croissantMetadata(dataset)
    expect(metadata).toMatchObject({
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      distribution: [{ '@id': 'facilities.csv', contentUrl: `${BASE}data/facilities.csv`, sha256: 'b'.repeat(64) }],
    })
    expect(JSON.stringify(metadata)).toContain(
      '"dataType":"sc:Text","source":{"fileObject":{"@id":"facilities.csv"},"extract":{"column":"area"}}',
    )
  })
})

describe('the texts for crawlers', () => {
  it('list pages and files', () => {
    const alternates = { en: `${BASE}en/`, 'zh-Hans': `${BASE}zh/` }
    const pages = [{ address: `${BASE}docs?a=1&b=2` }, { address: `${BASE}en/`, alternates }]
    const written = sitemap(pages, dataset.publishedAt)
    expect(written).toContain(`<loc>${BASE}docs?a=1&amp;b=2</loc><lastmod>2026-07-01</lastmod></url>`)
    expect(written).toContain(`<xhtml:link rel="alternate" hreflang="zh-Hans" href="${BASE}zh/"/></url>`)
    expect(sitemapIndex([`${BASE}a.xml`], dataset.publishedAt)).toContain(
      `<sitemap><loc>${BASE}a.xml</loc><lastmod>2026-07-01</lastmod></sitemap>`,
    )
    const text = llmsText(dataset, [{ path: 'graphql', en: 'GraphQL endpoint', zh: 'GraphQL 接口' }])
    expect(text).toContain(`- [GraphQL endpoint](${BASE}graphql): GraphQL 接口`)
    expect(text).toContain('- 工作总结 · 体育局')
    expect(text.split('\n')[2]).toBe('> Facts with their sources.')
  })
})
