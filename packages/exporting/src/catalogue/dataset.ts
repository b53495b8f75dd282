// A release as a dataset of a catalogue (DCAT, schema.org, Croissant, CSVW), in the words of its package.
import type { AnyTable, Bilingual } from '@tiyu/model'
import type { TableColumn } from '../table/table.ts'

/** A file that can be downloaded. */
export interface CatalogueFile {
  /** Name below the folder of the data, such as `facilities.csv`. */
  readonly path: string
  /** Media type without parameters. */
  readonly mediaType: string
  /** True if it is compressed with gzip; the media type is that of its content. */
  readonly isGzipped?: boolean
  readonly title: Bilingual
  /** Size in bytes and SHA-256, of files as published. */
  readonly bytes?: number
  readonly sha256?: string
}

/** A table of the package: its file and the columns it has. */
export interface CatalogueTable {
  readonly table: AnyTable
  /** Path of the file, relative to the folder of the data. */
  readonly path: string
  readonly columns: readonly TableColumn[]
}

/** A column of a table whose values are keys of another one. */
interface ForeignKey {
  readonly column: string
  readonly target: CatalogueTable
}

/** Returns the foreign keys of a table; a column with lists of keys is none. */
export function foreignKeys({ table, columns }: CatalogueTable, all: readonly CatalogueTable[]): ForeignKey[] {
  return columns.flatMap(({ name, isList }) => {
    const model = table.columns[name]?.references
    const target = isList ? undefined : all.find((one) => one.table.model === model)
    return target ? [{ column: name, target }] : []
  })
}

/** A source that facts of the release are read from. */
export interface CatalogueSource {
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly licence: string | null
}

/** A unit that figures of the release are published in. */
export interface CatalogueUnit {
  readonly code: string
  readonly baseCode: string
  /** Factor to the base unit, a decimal or a fraction such as 2000/3; null if the unit does not convert. */
  readonly factor: string | null
}

/** An indicator of the release. */
export interface CatalogueIndicator {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly definition: string
  readonly definitionEn: string
  readonly unitCode: string
  /** SUM if values of the divisions of a region may be added. */
  readonly aggregation: string
}

/** A release as a dataset. */
export interface CatalogueDataset {
  /** Address of the service, with a slash at its end; empty for addresses relative to the catalogue. */
  readonly base: string
  /** Query string of every file, with its question mark, if a release is pinned; else empty. */
  readonly query: string
  readonly version: string
  readonly title: string
  readonly description: string
  /** When it was published, ISO 8601. */
  readonly publishedAt: string
  /** SHA-256 over all files of the package. */
  readonly hash: string
  readonly keywords: readonly string[]
  readonly licence: { readonly name: string; readonly url: string | null }
  readonly files: readonly CatalogueFile[]
  readonly tables: readonly CatalogueTable[]
  readonly sources: readonly CatalogueSource[]
  readonly units: readonly CatalogueUnit[]
  readonly indicators: readonly CatalogueIndicator[]
  /** True if a GraphQL endpoint serves the release. */
  readonly hasService: boolean
}

/** Returns the address of a file of a release. */
export function fileUrl(
  { base, query }: Pick<CatalogueDataset, 'base' | 'query'>,
  { path }: Pick<CatalogueFile, 'path'>,
): string {
  return `${base}data/${path.split('/').map(encodeURIComponent).join('/')}${query}`
}

/** Returns how to name a source when citing it: title, publisher, address, licence. */
export function attribution({ title, publisher, url, licence }: CatalogueSource): string {
  return [title, publisher, url, licence].filter(Boolean).join(' · ')
}
