// Groups of records by several dimensions.
import type { GroupCount, Keys } from '@tiyu/quantity/statistics'
import type { FileRecord } from '../files.ts'
import type { DimensionGroups } from '../format.ts'
import type { RecordStore } from '../record-store.ts'
import { type Key, keysOf } from './dimension-keys.ts'

/** A dimension of a query. */
export interface Dimension extends DimensionGroups {
  readonly name: string
}

/** The records of a query and their groups. */
export class Grouping {
  private readonly store: RecordStore
  private readonly type: string
  private readonly dimensions: readonly Dimension[]
  private readonly level: string | null
  private readonly regions = new Map<string, FileRecord | undefined>()

  constructor(store: RecordStore, type: string, dimensions: readonly Dimension[], level: string | null) {
    this.store = store
    this.type = type
    this.dimensions = dimensions
    this.level = level
  }

  /** Counts the records of each group, and all. */
  async count(filter: object): Promise<{ readonly counts: readonly GroupCount[]; readonly total: number }> {
    const [only, second] = this.dimensions
    const isUnfiltered = Object.values(filter).every((condition) => condition === undefined)
    if (isUnfiltered && only && !second && this.level === null) {
      const counts = only.groups.map(([key, , , count]) => ({ keys: [key], count }))
      return { counts, total: this.store.type(this.type).count }
    }
    const positions = await this.positions(filter)
    if (!only) return { counts: [{ keys: [], count: positions.length }], total: positions.length }
    const counts = new Map<string, number>()
    for await (const [, allKeys] of this.records(filter))
      for (const keys of allKeys) {
        const id = JSON.stringify(keys)
        counts.set(id, (counts.get(id) ?? 0) + 1)
      }
    return {
      counts: [...counts].map(([id, count]) => ({ keys: JSON.parse(id) as Keys, count })),
      total: positions.length,
    }
  }

  /** Yields each record with the keys of its groups: it counts under each value of a list. */
  async *records(filter: object): AsyncGenerator<readonly [record: FileRecord, keys: readonly Keys[]]> {
    for (const position of await this.positions(filter)) {
      const record = await this.store.record(this.type, position)
      yield [record, await this.combinations(record)]
    }
  }

  /** Returns the region with a code, which a dimension has rolled up to. */
  async region(code: string): Promise<FileRecord | undefined> {
    if (!this.regions.has(code)) this.regions.set(code, await this.store.byKey('Region', code))
    return this.regions.get(code)
  }

  private positions(filter: object): Promise<readonly number[]> {
    return this.store.positions(this.type, { filter: filter as Readonly<Record<string, unknown>> })
  }

  private async combinations(record: FileRecord): Promise<Key[][]> {
    let combinations: Key[][] = [[]]
    for (const { name, columns } of this.dimensions) {
      const keys = keysOf(record, name, columns)
      const rolledUp = name === 'REGION' ? await Promise.all(keys.map((key) => this.rollUp(key))) : keys
      combinations = combinations.flatMap((start) => rolledUp.map((key) => [...start, key]))
    }
    return combinations
  }

  /** Returns the region of the level that a region lies in; the region itself if it lies in none. */
  private async rollUp(code: Key): Promise<Key> {
    if (this.level === null) return code
    for (let current = code; current !== null; ) {
      const region: FileRecord | undefined = await this.region(current)
      if (region?.level === this.level) return current
      current = (Object(region?.parent).code as string | undefined) ?? null
    }
    return code
  }
}
