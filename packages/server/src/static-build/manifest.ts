/** The files of one type; paths are relative to the manifest. */
export interface ManifestType {
  readonly list: string
  readonly key: string
  readonly count: number
  /** Records in each file; the last may have fewer. */
  readonly pageSize: number
  /** Pages of records in the default order. */
  readonly files: readonly string[]
  /** Files of the index from key to position. */
  readonly keys: readonly string[]
  /** Files with the positions of all records, by order. */
  readonly orders: Readonly<Record<string, string>>
  readonly statistics: string | null
  readonly parents: string | null
  readonly csv: string
}

/** `manifest.json`; described in docs/static-builds.md. */
export interface Manifest {
  readonly format: 'tiyu-static-build/1'
  readonly release: Readonly<Record<string, unknown>>
  readonly schema: string
  readonly package: string | null
  readonly types: Readonly<Record<string, ManifestType>>
}
