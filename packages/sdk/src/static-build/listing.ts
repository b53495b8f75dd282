import type { Init } from '../exchange.ts'
import { meets, type Parents, present } from './conditions.ts'
import type { FileRecord, Files, ListedType, Manifest } from './files.ts'

/** Arguments of a list. */
interface ListArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null
  readonly orderBy?: readonly string[] | null
  readonly [other: string]: unknown
}

/** Types of the hierarchies that filters know descent in; others are in that of their own type. */
const HIERARCHIES: Readonly<Record<string, string>> = { region: 'Region', sport: 'Sport', type: 'FacilityType' }

/** Where the record with a key stands, as docs/static-builds.md says: its file is chosen by a hash of the key. */
function fileOf(key: string, files: readonly string[]): string {
  let hash = 0
  for (let index = 0; index < key.length; index += 1) hash = (Math.imul(hash, 31) + key.charCodeAt(index)) >>> 0
  return files[hash % files.length] ?? ''
}

/** The identifier within the package, whether that or the global identifier is given. */
export type LocalId = (type: string, id: string) => string

/** The lists of a static build, as one call reads them. */
export class Listing {
  readonly files: Files
  readonly manifest: Manifest
  readonly localId: LocalId
  private readonly init: Init

  constructor({ files, manifest, init, localId }: Pick<Listing, 'files' | 'manifest' | 'localId'> & { init: Init }) {
    this.files = files
    this.manifest = manifest
    this.localId = localId
    this.init = init
  }

  /** A file at a path relative to the manifest. */
  at<Content>(path: string): Promise<Content> {
    return this.files.at(path, this.init)
  }

  /** What the manifest says of a type that it has. */
  type(name: string): ListedType {
    return this.manifest.types[name] as ListedType
  }

  /** Where the record with this key stands, or undefined. */
  async position(name: string, key: string): Promise<number | undefined> {
    const positions = await this.at<Readonly<Record<string, number>>>(fileOf(key, this.type(name).keys))
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
    const page = await this.at<FileRecord[]>(files[Math.floor(position / pageSize)] ?? '')
    return { __typename: name, ...page[position % pageSize] }
  }

  /** The positions of the records that meet a filter, in an order. */
  async positions(name: string, { filter, orderBy }: ListArgs): Promise<readonly number[]> {
    const order = await this.order(this.type(name), orderBy ?? [])
    const conditions = Object.entries(filter ?? {}).filter(([, condition]) => present(condition))
    if (conditions.length === 0) return order
    const key = this.onlyKey(name, conditions)
    if (key !== undefined) return this.position(name, key).then((found) => (found === undefined ? [] : [found]))
    const met = await this.meeting(name, conditions)
    return order.filter((position) => met.has(position))
  }

  /** The key where a filter names one and nothing else: its record is found without reading the others. */
  private onlyKey(name: string, conditions: readonly [string, unknown][]): string | undefined {
    const [[field, condition] = [], further] = conditions
    const { eq, ...others } = Object(condition)
    const isAlone = !further && !Object.values(others).some(present)
    return isAlone && field === this.type(name).key && typeof eq === 'string' ? eq : undefined
  }

  private async order({ count, orders }: ListedType, orderBy: readonly string[]): Promise<readonly number[]> {
    const [name, further] = orderBy
    if (name === undefined) return Array.from({ length: count }, (_, position) => position)
    const path = orders[name]
    if (further !== undefined || path === undefined) this.files.refuse(`orderBy: ${orderBy.join(', ')}`)
    return this.at(path)
  }

  private async meeting(name: string, conditions: [string, unknown][]): Promise<Set<number>> {
    const met = new Set<number>()
    const judges = await Promise.all(
      conditions.map(async ([field, condition]) => {
        const parents = await this.parents(HIERARCHIES[field] ?? name, field, Object(condition).within)
        return (record: FileRecord) => meets(record, field, condition, parents)
      }),
    )
    let position = 0
    for await (const record of this.files.records(this.type(name), this.init)) {
      const verdicts = judges.map((judge) => judge(record))
      const unknown = verdicts.find((verdict) => typeof verdict === 'string')
      if (unknown !== undefined) this.files.refuse(`filter.${unknown}`)
      if (verdicts.every(Boolean)) met.add(position)
      position += 1
    }
    return met
  }

  /** The hierarchy that `within` goes down, which must have this code. */
  private async parents(type: string, field: string, code: unknown): Promise<Parents> {
    const path = this.manifest.types[type]?.parents
    if (code === undefined || code === null || !path) return {}
    const parents = await this.at<Parents>(path)
    if (!Object.hasOwn(parents, String(code))) {
      this.files.reject(
        `filter.${field}.within: there is no ${type} with code "${code}". 没有代码为 “${code}” 的 ${type}。`,
      )
    }
    return parents
  }
}
