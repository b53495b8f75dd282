// The format of static builds, which `tiyu static` writes and this package reads: see docs/static-builds.md.

/** Name and version of the format, in `manifest.json`. Format 1 had no compressed files, whose names end in `.gz`. */
export const MANIFEST_FORMAT = 'tiyu-static-build/2'

/** One type of records in the manifest. Paths are relative to the manifest. */
export interface ManifestType {
  /** The list field of `Query`, such as `facilities`. */
  readonly list: string
  /** The field that identifies a record: `slug` or `code`. */
  readonly key: string
  /** Number of records. */
  readonly count: number
  /** Records per file; the last file may have fewer. */
  readonly pageSize: number
  /** Files of records, in the default order of the service. */
  readonly files: readonly string[]
  /** Key files: JSON objects from the key of a record to its position; see `keyFileIndex`. */
  readonly keys: readonly string[]
  /** Files with the positions of all records, by the name of the order. */
  readonly orders: Readonly<Record<string, string>>
  /** File with the statistics of all records; null if the type has none. */
  readonly statistics: string | null
  /** File with the dimensions of `aggregates` by name: `DimensionGroups`; null if the type has no statistics. Absent in older builds. */
  readonly dimensions?: string | null
  /** Names of the numbers that statistics add up, such as `AREA`. Absent in older builds. */
  readonly numbers?: readonly string[]
  /** File with the parent of each code; null if the type is not a hierarchy. */
  readonly parents: string | null
  /** All records as a CSV table. */
  readonly csv: string
}

/** A dimension of `aggregates`. */
export interface DimensionGroups {
  /** The fields of a record with its date, or its first and last year; empty if the dimension is named after its field. */
  readonly columns: readonly string[]
  /** The groups of all records: key, name in Chinese and English, and number of records. */
  readonly groups: readonly (readonly [key: string | null, name: string | null, nameEn: string | null, count: number])[]
}

/** What texts are compared by besides Unicode's own forms: the content of `folding.json`. */
export interface FoldingTable {
  /** Traditional characters, and at the same places their simplified forms. */
  readonly traditional: string
  readonly simplified: string
  /** Letters that Unicode does not decompose, such as ß, with what people type for them; kinds of space. */
  readonly replacements: Readonly<Record<string, string>>
  /** Class of the characters that do not count: marks of accents, and those that are not seen. */
  readonly unseen: string
}

/** The content of `manifest.json`. */
export interface Manifest {
  readonly format: string
  /** The scalar fields of `Release`, except `active`. */
  readonly release: Readonly<Record<string, unknown>>
  /** Path of the schema. */
  readonly schema: string
  /** Path of `datapackage.json`; null if the store does not keep the files of the package. */
  readonly package: string | null
  /** Path of the table that `contains` folds texts by; absent in builds that were written before it existed. */
  readonly folding?: string
  /** Codes of the indicators that hold the residents and the areas of regions, which ratios divide by; absent in older builds. */
  readonly denominators?: Readonly<Record<'PERSON' | 'AREA', readonly string[]>>
  /** The topics of indicators, in the order of profiles; absent in older builds. */
  readonly topics?: readonly string[]
  /** Path of the summary of the files for searches: `SearchSummary`; absent in older builds. */
  readonly search?: string
  /** Types that can be listed, by name. */
  readonly types: Readonly<Record<string, ManifestType>>
}

/**
 * Returns the index of the key file that contains a key: the hash `h * 31 + unit` (mod 2³²) of its UTF-16 units, modulo
 * the number of files.
 */
export function keyFileIndex(key: string, fileCount: number): number {
  let hash = 0
  for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
  return hash % fileCount
}
