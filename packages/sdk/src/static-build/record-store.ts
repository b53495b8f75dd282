import type { Init } from '../transport/fetch-result.ts'
import { isPresent, matchesCondition, type Parents } from './conditions.ts'
import type { FileRecord, StaticBuildFiles } from './files.ts'
import { createFolding, type FoldText } from './folding.ts'
import { type FoldingTable, keyFileIndex, type Manifest, type ManifestType } from './format.ts'

/** Arguments of a list. */
interface ListArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null
  readonly orderBy?: readonly string[] | null
  readonly [other: string]: unknown
}

/** The hierarchy that `within` refers to, by filter field; for other fields that of the listed type. */
const HIERARCHIES: Readonly<Record<string, string>> = { region: 'Region', sport: 'Sport', type: 'FacilityType' }

/** Returns the identifier within the data package for a global ID, or the identifier itself. */
export type LocalId = (type: string, id: string) => string

/** The records of a static build, as one call reads them. */
export class RecordStore {
  readonly files: StaticBuildFiles
  readonly manifest: Manifest
  readonly localId: LocalId
  private readonly init: Init

  constructor({
    files,
    manifest,
    init,
    localId,
  }: Pick<RecordStore, 'files' | 'manifest' | 'localId'> & { init: Init }) {
    this.files = files
    this.manifest = manifest
    this.localId = localId
    this.init = init
  }

  /** Loads a file by its path relative to the manifest. */
  readJson<Content>(path: string): Promise<Content> {
    return this.files.readJson(path, this.init)
  }

  /** @throws ApiError: see `StaticBuildFiles.refuseName` */
  refuseName(name: string, definition: string, feature: string): Promise<never> {
    return this.files.refuseName(name, definition, feature, this.init)
  }

  /** Returns the entry of a type that the manifest contains. */
  type(name: string): ManifestType {
    return this.manifest.types[name] as ManifestType
  }

  /** Returns the position of the record with this key, or undefined. */
  async position(name: string, key: string): Promise<number | undefined> {
    const { keys } = this.type(name)
    const positions = await this.readJson<Readonly<Record<string, number>>>(keys[keyFileIndex(key, keys.length)] ?? '')
    return Object.hasOwn(positions, key) ? positions[key] : undefined
  }

  /** Returns the record with this key, or undefined. */
  async byKey(name: string, key: string): Promise<FileRecord | undefined> {
    const position = await this.position(name, key)
    return position === undefined ? undefined : this.record(name, position)
  }

  /** Returns the record at a position, with its `__typename`. */
  async record(name: string, position: number): Promise<FileRecord> {
    const { files, pageSize } = this.type(name)
    const page = await this.readJson<FileRecord[]>(files[Math.floor(position / pageSize)] ?? '')
    return { __typename: name, ...page[position % pageSize] }
  }

  /**
   * Returns the positions of the records that match a filter, in the given order.
   * @throws ApiError `NOT_IN_FILES` for an unsupported condition or order
   */
  async positions(name: string, { filter, orderBy }: ListArgs): Promise<readonly number[]> {
    const order = await this.order(name, orderBy ?? [])
    const conditions = Object.entries(filter ?? {}).filter(([, condition]) => isPresent(condition))
    if (conditions.length === 0) return order
    const key = this.singleKey(name, conditions)
    if (key !== undefined) return this.position(name, key).then((found) => (found === undefined ? [] : [found]))
    const matching = await this.scanPositions(name, conditions)
    return order.filter((position) => matching.has(position))
  }

  /** Returns the key if the filter is only `{ key: { eq } }`: then a key file is read instead of all records. */
  private singleKey(name: string, conditions: readonly [string, unknown][]): string | undefined {
    const [[field, condition] = [], more] = conditions
    const { eq, ...others } = Object(condition)
    const isAlone = !more && !Object.values(others).some(isPresent)
    return isAlone && field === this.type(name).key && typeof eq === 'string' ? eq : undefined
  }

  private async order(type: string, orderBy: readonly string[]): Promise<readonly number[]> {
    const { count, orders } = this.type(type)
    const [name, more] = orderBy
    if (name === undefined) return Array.from({ length: count }, (_, position) => position)
    const path = orders[name]
    if (more !== undefined || path === undefined)
      return this.refuseName(name, `${type}Order`, `orderBy: ${orderBy.join(', ')}`)
    return this.readJson(path)
  }

  private async scanPositions(name: string, conditions: [string, unknown][]): Promise<Set<number>> {
    const matching = new Set<number>()
    const predicates = await Promise.all(
      conditions.map(async ([field, condition]) => {
        const { within, contains } = Object(condition)
        const parents = await this.parents(HIERARCHIES[field] ?? name, field, within)
        const foldText = await this.folding(isPresent(contains))
        return (record: FileRecord) => matchesCondition(record, field, condition, { parents, foldText })
      }),
    )
    let position = 0
    for await (const record of this.files.records(this.type(name).files, this.init)) {
      const results = predicates.map((matches) => matches(record))
      const unsupported = results.find((result) => typeof result === 'string')
      if (typeof unsupported === 'string')
        await this.refuseName(unsupported.replace(/\..*/, ''), `${name}Filter`, `filter.${unsupported}`)
      if (results.every(Boolean)) matching.add(position)
      position += 1
    }
    return matching
  }

  /** Loads the table that texts are folded by, where a condition needs it. */
  private async folding(isNeeded: boolean): Promise<FoldText> {
    const path = isNeeded && this.manifest.folding
    return path ? createFolding(await this.readJson<FoldingTable>(path)) : (text) => String(text).toLowerCase()
  }

  /**
   * Loads the hierarchy that `within` refers to.
   * @throws ApiError `BAD_USER_INPUT` if it does not contain the code
   */
  private async parents(type: string, field: string, code: unknown): Promise<Parents> {
    const path = this.manifest.types[type]?.parents
    if (code === undefined || code === null || !path) return {}
    const parents = await this.readJson<Parents>(path)
    if (!Object.hasOwn(parents, String(code))) {
      this.files.reject(`filter.${field}.within: unknown ${type} code "${code}". 没有代码为“${code}”的 ${type}。`)
    }
    return parents
  }
}
