// Groups of records by several dimensions, with their counts.
import type { Selection } from '../selection/print-query.ts'
import { type Key, keysOf } from './dimension-keys.ts'
import type { FileRecord } from './files.ts'
import type { DimensionGroups } from './format.ts'
import { type PageArgs, resolvePageRange } from './page-range.ts'
import { project } from './projection.ts'
import type { RecordStore } from './record-store.ts'

interface AggregateArgs extends PageArgs {
  readonly groupBy?: readonly string[] | null
  readonly level?: string | null
  readonly orderBy?: readonly string[] | null
}

const SUPPORTED_ARGUMENTS = ['groupBy', 'level', 'orderBy', 'first', 'last', 'after', 'before']

/** The most dimensions, and terms of an order, as in the service. */
const MAX_DIMENSIONS = 3
const MAX_TERMS = 5

interface Group {
  readonly keys: readonly Key[]
  readonly count: number
}

/** A dimension of a query. */
interface Dimension extends DimensionGroups {
  readonly name: string
}

function compareKeys(one: Group, other: Group, descending = false): number {
  for (const [index, key] of one.keys.entries()) {
    const otherKey = other.keys[index] ?? null
    if (key === otherKey) continue
    if (key === null || otherKey === null) return key === null ? 1 : -1
    return key < otherKey !== descending ? -1 : 1
  }
  return 0
}

/** Orders by measures that need no numbers of the records; ties are ordered by keys. */
const ORDERS: Readonly<Record<string, (one: Group, other: Group) => number>> = {
  COUNT_ASC: (one, other) => one.count - other.count,
  COUNT_DESC: (one, other) => other.count - one.count,
  KEY_ASC: (one, other) => compareKeys(one, other),
  KEY_DESC: (one, other) => compareKeys(one, other, true),
}

/** Aggregates of one type. */
class Aggregates {
  private readonly store: RecordStore
  private readonly type: string
  private readonly path: string
  private readonly args: AggregateArgs
  private readonly regions = new Map<string, FileRecord | undefined>()

  constructor(store: RecordStore, type: string, path: string, args: AggregateArgs) {
    this.store = store
    this.type = type
    this.path = path
    this.args = args
  }

  /** Resolves the selection of a page of groups. */
  async resolve(filter: object, selection: Selection): Promise<unknown> {
    await this.validate()
    const dimensions = await this.dimensions()
    const groups = await this.sorted(await this.count(filter, dimensions))
    const { start, end } = resolvePageRange(groups.length, this.args, this.store.files)
    const nodes = await Promise.all(groups.slice(start, end).map((group) => this.toNode(group, dimensions)))
    const pageInfo = {
      hasNextPage: end < groups.length,
      hasPreviousPage: start > 0,
      startCursor: end > start ? `${start}` : null,
      endCursor: end > start ? `${end - 1}` : null,
    }
    const edges = nodes.map((node, index) => ({ cursor: `${start + index}`, node }))
    const page = { __typename: 'AggregateConnection', nodes, edges, pageInfo, totalCount: groups.length }
    return project(this.store, page, selection, this.path)
  }

  private async validate(): Promise<void> {
    const { files } = this.store
    const { groupBy, level, orderBy } = this.args
    const unsupported = Object.entries(this.args).find(
      ([name, value]) => value !== undefined && value !== null && !SUPPORTED_ARGUMENTS.includes(name),
    )
    if (unsupported) files.refuse(`${this.path}(${unsupported[0]})`)
    const names = groupBy ?? []
    for (const [name, list, most] of [
      ['groupBy', names, MAX_DIMENSIONS],
      ['orderBy', orderBy ?? [], MAX_TERMS],
    ] as const)
      if (list.length > most)
        files.reject(
          `${name} has ${list.length} items; ${most} are allowed. ${name} 有 ${list.length} 项，上限为 ${most} 项。`,
        )
    if (new Set(names).size < names.length)
      files.reject('groupBy has a dimension twice; give each once. groupBy 中有维度出现两次；每个维度只写一次。')
    if (isGiven(level) && !names.includes('REGION'))
      files.reject('level rolls up regions, but groupBy has no REGION. level 用于汇总地区，而 groupBy 中没有 REGION。')
  }

  private async dimensions(): Promise<Dimension[]> {
    const { store, type } = this
    const { dimensions: path } = store.type(type)
    const all = path
      ? await store.readJson<Readonly<Record<string, DimensionGroups>>>(path)
      : store.files.refuse(this.path)
    const named = (this.args.groupBy ?? []).map(async (name) => {
      const known = all[name] ?? (await store.refuseName(name, `${type}Dimension`, `${this.path}(groupBy: ${name})`))
      return { name, ...known }
    })
    return Promise.all(named)
  }

  private async count(filter: object, dimensions: readonly Dimension[]): Promise<Group[]> {
    const { store, type } = this
    const [only, second] = dimensions
    const isUnfiltered = Object.values(filter).every((condition) => condition === undefined)
    if (isUnfiltered && only && !second && !isGiven(this.args.level))
      return only.groups.map(([key, , , count]) => ({ keys: [key], count }))
    const positions = await store.positions(type, { filter: filter as Readonly<Record<string, unknown>> })
    if (!only) return [{ keys: [], count: positions.length }]
    const counts = new Map<string, number>()
    for (const position of positions) {
      const record = await store.record(type, position)
      for (const keys of await this.combinations(record, dimensions)) {
        const id = JSON.stringify(keys)
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    }
    return [...counts].map(([id, count]) => ({ keys: JSON.parse(id) as Key[], count }))
  }

  /** Returns the keys of a record in all dimensions: a record counts under each value of a list. */
  private async combinations(record: FileRecord, dimensions: readonly Dimension[]): Promise<Key[][]> {
    let combinations: Key[][] = [[]]
    for (const { name, columns } of dimensions) {
      const keys = keysOf(record, name, columns)
      const rolledUp = name === 'REGION' ? await Promise.all(keys.map((key) => this.rollUp(key))) : keys
      combinations = combinations.flatMap((start) => rolledUp.map((key) => [...start, key]))
    }
    return combinations
  }

  /** Returns the region of the level that a region lies in; the region itself if it lies in none. */
  private async rollUp(code: Key): Promise<Key> {
    const { level } = this.args
    if (!isGiven(level)) return code
    for (let current = code; current !== null; ) {
      const region: FileRecord | undefined = await this.region(current)
      if (region?.level === level) return current
      current = (Object(region?.parent).code as string | undefined) ?? null
    }
    return code
  }

  private async region(code: string): Promise<FileRecord | undefined> {
    if (!this.regions.has(code)) this.regions.set(code, await this.store.byKey('Region', code))
    return this.regions.get(code)
  }

  private async sorted(groups: readonly Group[]): Promise<Group[]> {
    const { orderBy } = this.args
    const names = orderBy?.length ? orderBy : ['COUNT_DESC']
    const unknown = names.find((name) => !ORDERS[name])
    if (unknown !== undefined)
      await this.store.refuseName(unknown, 'AggregateOrder', `${this.path}(orderBy: ${unknown})`)
    return groups.toSorted((one, other) => {
      for (const name of [...names, 'KEY_ASC']) {
        const order = ORDERS[name]?.(one, other) ?? 0
        if (order !== 0) return order
      }
      return 0
    })
  }

  private async toNode({ keys, count }: Group, dimensions: readonly Dimension[]): Promise<FileRecord> {
    const named = await Promise.all(
      dimensions.map(async ({ name, groups }, index) => {
        const key = keys[index] ?? null
        const known = groups.find(([one]) => one === key)
        const region = !known && key !== null && name === 'REGION' ? await this.region(key) : undefined
        const names = { name: known?.[1] ?? region?.name ?? null, nameEn: known?.[2] ?? region?.nameEn ?? null }
        return { __typename: 'AggregateKey', dimension: name, key, ...names }
      }),
    )
    const region = named.find(({ dimension }) => dimension === 'REGION')
    return {
      __typename: 'Aggregate',
      keys: named,
      label: named.map(({ name }) => name ?? '未注明').join(' · '),
      labelEn: named.map(({ nameEn }) => nameEn ?? 'not stated').join(' · '),
      region: isGiven(region?.key) ? { __typename: 'Region', code: region?.key } : null,
      count,
    }
  }
}

const isGiven = (value: unknown) => value !== null && value !== undefined

/**
 * Resolves the field `aggregates` of the statistics of a type.
 * @throws ApiError `NOT_IN_FILES` for measures other than the count, `BAD_USER_INPUT` for wrong arguments
 */
export function resolveAggregates(
  store: RecordStore,
  type: string,
  { filter, selection, path }: { readonly filter: object; readonly selection: Selection; readonly path: string },
): Promise<unknown> {
  const { $ = {}, ...fields } = selection
  return new Aggregates(store, type, path, $ as AggregateArgs).resolve(filter, fields)
}
