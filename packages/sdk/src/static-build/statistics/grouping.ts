// Groups of records by several dimensions.
import type { GroupCount, Keys } from '@tiyu/statistics/groups'
import { toCamelCase } from '../camel-case.ts'
import type { FileRecord } from '../files.ts'
import type { DimensionGroups } from '../format.ts'
import type { RecordStore } from '../record-store.ts'
import { type Key, keysOf, REFERRED } from './dimension-keys.ts'
import { numberOf, type PublishedNumber } from './published-numbers.ts'

/** A dimension of a query. */
export interface Dimension extends DimensionGroups {
  readonly name: string
}

/** Which records are grouped, and by what. */
interface GroupingQuery {
  readonly type: string
  readonly filter: Readonly<Record<string, unknown>>
  readonly dimensions: readonly Dimension[]
  /** Level that regions are rolled up to; null if each has only its own records. */
  readonly level: string | null
  /** The field whose numbers are added; undefined if the query names none. */
  readonly field: string | undefined
}

/** A record of a query: it counts under each value of a list, and may have a number. */
export interface GroupedRecord {
  readonly keys: readonly Keys[]
  readonly number: PublishedNumber | undefined
}

/** The records of a query and their groups. */
export class Grouping {
  readonly query: GroupingQuery
  private readonly store: RecordStore
  private readonly regions = new Map<string, FileRecord | undefined>()
  private foundPositions: Promise<readonly number[]> | undefined
  private foundRecords: Promise<readonly GroupedRecord[]> | undefined

  constructor(store: RecordStore, query: GroupingQuery) {
    this.store = store
    this.query = query
  }

  /** Counts all records. */
  async total(): Promise<number> {
    return this.isUnfiltered ? this.store.type(this.query.type).count : (await this.positions()).length
  }

  /** Counts the records of each group. */
  async counts(): Promise<readonly GroupCount[]> {
    const { dimensions, level } = this.query
    const [only, second] = dimensions
    if (!only) return [{ keys: [], count: await this.total() }]
    if (this.isUnfiltered && !second && level === null)
      return only.groups.map(([key, , , count]) => ({ keys: [key], count }))
    const counts = new Map<string, number>()
    for (const { keys } of await this.records())
      for (const id of keys.map((one) => JSON.stringify(one))) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts].map(([id, count]) => ({ keys: JSON.parse(id) as Keys, count }))
  }

  /** Returns the records, which are read once. */
  records(): Promise<readonly GroupedRecord[]> {
    this.foundRecords ??= this.readRecords()
    return this.foundRecords
  }

  /** Returns the region with a code, which a dimension has rolled up to. */
  async region(code: string): Promise<FileRecord | undefined> {
    if (!this.regions.has(code)) this.regions.set(code, await this.store.byKey('Region', code))
    return this.regions.get(code)
  }

  private get isUnfiltered(): boolean {
    return Object.values(this.query.filter).every((condition) => condition === undefined)
  }

  private positions(): Promise<readonly number[]> {
    const { type, filter } = this.query
    this.foundPositions ??= this.store.positions(type, { filter })
    return this.foundPositions
  }

  private async readRecords(): Promise<readonly GroupedRecord[]> {
    const { type, field } = this.query
    const records: GroupedRecord[] = []
    for (const position of await this.positions()) {
      const record = await this.store.record(type, position)
      records.push({
        keys: await this.combinations(record),
        number: field === undefined ? undefined : numberOf(record, field),
      })
    }
    return records
  }

  private async combinations(record: FileRecord): Promise<Key[][]> {
    let combinations: Key[][] = [[]]
    for (const { name, columns } of this.query.dimensions) {
      const keys = (await this.referredKeys(record, name)) ?? keysOf(record, name, columns)
      const rolledUp = name === 'REGION' ? await Promise.all(keys.map((key) => this.rollUp(key))) : keys
      combinations = combinations.flatMap((start) => rolledUp.map((key) => [...start, key]))
    }
    return combinations
  }

  /** Returns the keys of what a record refers to; undefined if it has a field with the name of the dimension. */
  private async referredKeys(record: FileRecord, dimension: string): Promise<readonly Key[] | undefined> {
    const referred = toCamelCase(dimension) in record ? undefined : REFERRED[dimension]
    if (!referred) return undefined
    const { keys, of } = referred
    const found = await Promise.all(keys(record).map((key) => (of ? this.valueOf(key, ...of) : key)))
    return found.length > 0 ? [...new Set(found)] : [null]
  }

  private async valueOf(key: string, type: string, field: string): Promise<Key> {
    const record = await this.store.byKey(type, key)
    return (record?.[field] as Key | undefined) ?? null
  }

  /** Returns the region of the level that a region lies in; the region itself if it lies in none. */
  private async rollUp(code: Key): Promise<Key> {
    const { level } = this.query
    if (level === null) return code
    for (let current = code; current !== null; ) {
      const region: FileRecord | undefined = await this.region(current)
      if (region?.level === level) return current
      current = (Object(region?.parent).code as string | undefined) ?? null
    }
    return code
  }
}
