import type { Init } from '../transport/fetch-result.ts'
import { type ConditionContext, matchesCondition, type Parents } from './conditions.ts'
import type { FileRecord, StaticBuildFiles } from './files.ts'
import { type FilterInput, type Leaf, leavesOf, matchesFilter } from './filter.ts'
import { createFolding, type FoldText } from './folding.ts'
import { type FoldingTable, keyFileIndex, type Manifest, type ManifestType } from './format.ts'

/** Arguments of a list. */
interface ListArgs {
  readonly filter?: Readonly<Record<string, unknown>> | null
  readonly orderBy?: readonly string[] | null
  readonly [other: string]: unknown
}

/** The type whose key a condition has, by filter field. */
const KEYED_FIELDS: Readonly<Record<string, string>> = {
  region: 'Region',
  sport: 'Sport',
  type: 'FacilityType',
  indicator: 'Indicator',
  source: 'Source',
}

/** The records of a static build, as one call reads them. */
export class RecordStore {
  readonly files: StaticBuildFiles
  readonly manifest: Manifest
  readonly init: Init

  constructor({ files, manifest, init }: Pick<RecordStore, 'files' | 'manifest' | 'init'>) {
    this.files = files
    this.manifest = manifest
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

  /** @throws ApiError: see `StaticBuildFiles.validateName` */
  validateName(name: string, definition: string, feature: string): Promise<void> {
    return this.files.validateName(name, definition, feature, this.init)
  }

  /** Returns the entry of a type that the manifest contains. */
  type(name: string): ManifestType {
    return this.manifest.types[name] as ManifestType
  }

  /** Yields all records of a type, each with its `__typename`. */
  async *all(name: string): AsyncGenerator<FileRecord, void, undefined> {
    for await (const record of this.files.records(this.type(name).files, this.init))
      yield { __typename: name, ...record }
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

  /** @throws ApiError `BAD_USER_INPUT` if no record of the type has the key */
  async validateKey(type: string, key: string, path: string): Promise<void> {
    if ((await this.position(type, key)) !== undefined) return
    this.files.reject(`${path}: unknown ${type} code "${key}". ${path}：没有代码为“${key}”的 ${type}。`)
  }

  /** Returns the record at a position, with its `__typename`. */
  async record(name: string, position: number): Promise<FileRecord> {
    const { files, pageSize } = this.type(name)
    const page = await this.readJson<FileRecord[]>(files[Math.floor(position / pageSize)] ?? '')
    return { __typename: name, ...page[position % pageSize] }
  }

  /**
   * Returns the positions of the records that match a filter, in the given order.
   * @throws ApiError `NOT_IN_FILES` for an unsupported condition or order, `BAD_USER_INPUT` for one that says nothing
   */
  async positions(name: string, { filter, orderBy }: ListArgs): Promise<readonly number[]> {
    const order = await this.order(name, orderBy ?? [])
    const leaves = leavesOf(filter ?? {}, this.files)
    if (!filter || leaves.length === 0) return order
    const hierarchies = await this.hierarchies(name, leaves)
    const key = this.singleKey(name, leaves, filter)
    if (key !== undefined) return this.position(name, key).then((found) => (found === undefined ? [] : [found]))
    const foldText = await this.folding(leaves)
    const context = (field: string) => ({ parents: hierarchies.get(field) ?? {}, foldText })
    const matching = await this.scanPositions(name, filter, leaves, context)
    return order.filter((position) => matching.has(position))
  }

  /** Returns the key if the filter is only `{ key: { eq } }`: then a key file is read instead of all records. */
  private singleKey(name: string, [leaf, more]: readonly Leaf[], filter: FilterInput): string | undefined {
    const { key } = this.type(name)
    const { eq, ...others } = Object(leaf?.condition)
    const isAlone = !more && leaf?.field === key && key in filter
    return isAlone && typeof eq === 'string' && Object.values(others).every((one) => one === undefined) ? eq : undefined
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

  private async scanPositions(
    name: string,
    filter: FilterInput,
    leaves: readonly Leaf[],
    context: (field: string) => ConditionContext,
  ): Promise<Set<number>> {
    const matching = new Set<number>()
    let position = 0
    for await (const record of this.files.records(this.type(name).files, this.init)) {
      if (position === 0) await this.validateLeaves(name, record, leaves, context)
      if (matchesFilter(record, filter, context)) matching.add(position)
      position += 1
    }
    return matching
  }

  /** Refuses conditions that the fields of a record cannot answer; all records of a type have the same fields. */
  private async validateLeaves(
    name: string,
    record: FileRecord,
    leaves: readonly Leaf[],
    context: (field: string) => ConditionContext,
  ): Promise<void> {
    for (const { field, condition } of leaves) {
      const result = matchesCondition(record, field, condition, context(field))
      if (typeof result === 'string')
        await this.files.refuseCondition(result, `${name}Filter`, `filter.${result}`, this.init)
    }
  }

  /** Loads the table that texts are folded by, where a condition needs it. */
  private async folding(leaves: readonly Leaf[]): Promise<FoldText> {
    const isNeeded = leaves.some(({ condition }) => /"(contains|startsWith)":/.test(JSON.stringify(condition)))
    const path = isNeeded && this.manifest.folding
    return path ? createFolding(await this.readJson<FoldingTable>(path)) : (text) => String(text).toLowerCase()
  }

  /**
   * Loads the hierarchies that conditions refer to, by field.
   * @throws ApiError `BAD_USER_INPUT` if a code does not exist
   */
  private async hierarchies(name: string, leaves: readonly Leaf[]): Promise<Map<string, Parents>> {
    const hierarchies = new Map<string, Parents>()
    for (const { field, condition, path } of leaves) {
      const type = KEYED_FIELDS[field] ?? (['code', 'parent'].includes(field) ? name : undefined)
      if (!type || !this.manifest.types[type]) continue
      await this.validateKeys(type, condition, path, field === 'code')
      const { within, childrenOf } = Object(condition)
      const { parents } = this.type(type)
      if (parents && (within ?? childrenOf)) hierarchies.set(field, await this.readJson<Parents>(parents))
    }
    return hierarchies
  }

  /** The key of the listed records themselves may be one that no record has, which finds nothing. */
  private async validateKeys(type: string, condition: unknown, path: string, isOwnKey: boolean): Promise<void> {
    const { eq, in: some, within, childrenOf } = Object(condition)
    const others = isOwnKey ? {} : { eq, in: some }
    for (const [operator, operand] of Object.entries({ ...others, within, childrenOf })) {
      for (const key of [operand ?? []].flat().map(String)) {
        await this.validateKey(type, key, `${path}.${operator}`)
      }
    }
  }
}
