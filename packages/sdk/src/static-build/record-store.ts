import type { Init } from '../transport/fetch-result.ts'
import { isPresent, matchesCondition, type Parents } from './conditions.ts'
import type { FileRecord, Manifest, StaticBuildFiles, TypeEntry } from './files.ts'

/** Arguments of a list. */
interface ListArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null
  readonly orderBy?: readonly string[] | null
  readonly [other: string]: unknown
}

/** Types of the hierarchies that filters know descent in; others are in that of their own type. */
const HIERARCHIES: Readonly<Record<string, string>> = { region: 'Region', sport: 'Sport', type: 'FacilityType' }

/** Where the record with a key stands, as docs/static-builds.md says: its file is chosen by a hash of the key. */
function shardOf(key: string, files: readonly string[]): string {
  let hash = 0
  for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
  return files[hash % files.length] ?? ''
}

/** The identifier within the package, whether that or the global identifier is given. */
export type LocalId = (type: string, id: string) => string

/** The lists of a static build, as one call reads them. */
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

  /** A file at a path relative to the manifest. */
  readJson<Content>(path: string): Promise<Content> {
    return this.files.readJson(path, this.init)
  }

  /** What the manifest says of a type that it has. */
  type(name: string): TypeEntry {
    return this.manifest.types[name] as TypeEntry
  }

  /** Where the record with this key stands, or undefined. */
  async position(name: string, key: string): Promise<number | undefined> {
    const positions = await this.readJson<Readonly<Record<string, number>>>(shardOf(key, this.type(name).keys))
    return Object.hasOwn(positions, key) ? positions[key] : undefined
  }

  /** The record with this key, or undefined. */
  async byKey(name: string, key: string): Promise<FileRecord | undefined> {
    const position = await this.position(name, key)
    return position === undefined ? undefined : this.record(name, position)
  }

  /** The record at a position, as an object of the schema. */
  async record(name: string, position: number): Promise<FileRecord> {
    const { files, pageSize } = this.type(name)
    const page = await this.readJson<FileRecord[]>(files[Math.floor(position / pageSize)] ?? '')
    return { __typename: name, ...page[position % pageSize] }
  }

  /** The positions of the records that meet a filter, in an order. */
  async positions(name: string, { filter, orderBy }: ListArgs): Promise<readonly number[]> {
    const order = await this.order(this.type(name), orderBy ?? [])
    const conditions = Object.entries(filter ?? {}).filter(([, condition]) => isPresent(condition))
    if (conditions.length === 0) return order
    const key = this.singleKey(name, conditions)
    if (key !== undefined) return this.position(name, key).then((found) => (found === undefined ? [] : [found]))
    const matching = await this.scanPositions(name, conditions)
    return order.filter((position) => matching.has(position))
  }

  /** The key where a filter names one and nothing else: its record is found without reading the others. */
  private singleKey(name: string, conditions: readonly [string, unknown][]): string | undefined {
    const [[field, condition] = [], more] = conditions
    const { eq, ...others } = Object(condition)
    const isAlone = !more && !Object.values(others).some(isPresent)
    return isAlone && field === this.type(name).key && typeof eq === 'string' ? eq : undefined
  }

  private async order({ count, orders }: TypeEntry, orderBy: readonly string[]): Promise<readonly number[]> {
    const [name, more] = orderBy
    if (name === undefined) return Array.from({ length: count }, (_, position) => position)
    const path = orders[name]
    if (more !== undefined || path === undefined) this.files.refuse(`orderBy: ${orderBy.join(', ')}`)
    return this.readJson(path)
  }

  private async scanPositions(name: string, conditions: [string, unknown][]): Promise<Set<number>> {
    const matching = new Set<number>()
    const predicates = await Promise.all(
      conditions.map(async ([field, condition]) => {
        const parents = await this.parents(HIERARCHIES[field] ?? name, field, Object(condition).within)
        return (record: FileRecord) => matchesCondition(record, field, condition, parents)
      }),
    )
    let position = 0
    for await (const record of this.files.records(this.type(name), this.init)) {
      const results = predicates.map((judge) => judge(record))
      const unsupported = results.find((verdict) => typeof verdict === 'string')
      if (unsupported !== undefined) this.files.refuse(`filter.${unsupported}`)
      if (results.every(Boolean)) matching.add(position)
      position += 1
    }
    return matching
  }

  /** The hierarchy that `within` goes down, which must have this code. */
  private async parents(type: string, field: string, code: unknown): Promise<Parents> {
    const path = this.manifest.types[type]?.parents
    if (code === undefined || code === null || !path) return {}
    const parents = await this.readJson<Parents>(path)
    if (!Object.hasOwn(parents, String(code))) {
      this.files.reject(
        `filter.${field}.within: there is no ${type} with code "${code}". 没有代码为 “${code}” 的 ${type}。`,
      )
    }
    return parents
  }
}
