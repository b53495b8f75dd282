/** What a static build has of one type; paths are relative to the manifest. */
export interface ManifestType {
  readonly list: string
  readonly key: string
  readonly count: number
  /** Records in each file; the last may have fewer. */
  readonly pageSize: number
  /** Files of records in the order the service lists by default. */
  readonly files: readonly string[]
  /** Files that tell the position of a record by its key. */
  readonly keys: readonly string[]
  /** Files with the positions of all records, by the name of the order. */
  readonly orders: Readonly<Record<string, string>>
  readonly statistics: string | null
  readonly parents: string | null
  readonly csv: string
}

/** What stands in `manifest.json`, as docs/static-builds.md describes it. */
export interface Manifest {
  readonly format: 'tiyu-static-build/1'
  readonly release: Readonly<Record<string, unknown>>
  readonly schema: string
  readonly package: string | null
  readonly types: Readonly<Record<string, ManifestType>>
}
