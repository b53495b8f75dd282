// Reads the groups of records from the files of a static build.
import {
  type AggregateReader,
  combineBuckets,
  type Decimal,
  type GroupCount,
  type GroupNumbers,
  type Keys,
  keysId,
  NO_OBSTACLES,
  type ObservationSpread,
  observationObstacles,
  type QuantityBucket,
} from '@tiyu/quantity/statistics'
import type { FileRecord } from '../files.ts'
import type { FilesReference } from '../series/series-reference.ts'
import { medianOf, numberOf, type PublishedNumber, toBucket } from './published-numbers.ts'

/** What is grouped. */
export interface GroupedRecords {
  /** The number of rows of each group. */
  readonly counts: readonly GroupCount[]
  /** The number of all rows. */
  readonly total: number
  /** Yields each record with the keys of its groups. */
  records(): AsyncIterable<readonly [record: FileRecord, keys: readonly Keys[]]>
  /** The field whose numbers are added; refused if the query names none. */
  field(): string
}

interface NumbersOfGroup {
  readonly keys: Keys
  readonly numbers: PublishedNumber[]
}

/** The groups of one query. */
export class FilesAggregateReader implements AggregateReader {
  private readonly rows: GroupedRecords
  private readonly reference: FilesReference
  private grouped: Promise<ReadonlyMap<string, NumbersOfGroup>> | undefined

  constructor(rows: GroupedRecords, reference: FilesReference) {
    this.rows = rows
    this.reference = reference
  }

  async counts(): Promise<readonly GroupCount[]> {
    return this.rows.counts
  }

  async total(): Promise<number> {
    return this.rows.total
  }

  async numbers(): Promise<ReadonlyMap<string, GroupNumbers>> {
    const groups = await this.groups()
    return new Map([...groups].map(([id, { keys, numbers }]) => [id, this.combine(keys, numbers)]))
  }

  async totalNumbers(): Promise<GroupNumbers> {
    const field = this.rows.field()
    const numbers: PublishedNumber[] = []
    for await (const [record] of this.rows.records()) numbers.push(...[numberOf(record, field) ?? []].flat())
    return this.combine([], numbers)
  }

  async medians(): Promise<ReadonlyMap<string, Decimal>> {
    const groups = await this.groups()
    return new Map([...groups].map(([id, { numbers }]) => [id, medianOf(numbers, this.reference)]))
  }

  /** Returns the numbers of each group that has any. */
  private groups(): Promise<ReadonlyMap<string, NumbersOfGroup>> {
    this.grouped ??= this.readGroups()
    return this.grouped
  }

  private async readGroups(): Promise<ReadonlyMap<string, NumbersOfGroup>> {
    const field = this.rows.field()
    const groups = new Map<string, NumbersOfGroup>()
    for await (const [record, allKeys] of this.rows.records()) {
      const number = numberOf(record, field)
      if (!number) continue
      for (const keys of allKeys) {
        const id = keysId(keys)
        const group = groups.get(id) ?? { keys, numbers: [] }
        groups.set(id, group)
        group.numbers.push(number)
      }
    }
    return groups
  }

  private combine(keys: Keys, numbers: readonly PublishedNumber[]): GroupNumbers {
    const { reference } = this
    const units = [...new Set(numbers.map(({ unitCode }) => unitCode))]
    const buckets = units.map((code) =>
      toBucket(
        keys,
        numbers.filter(({ unitCode }) => unitCode === code),
      ),
    )
    const [first] = buckets
    if (!first?.indicators) return combineBuckets(buckets, null, NO_OBSTACLES, reference)
    const spreads = buckets as (QuantityBucket & ObservationSpread)[]
    const { unitCode } = reference.Indicator.get(first.indicators[0])
    return combineBuckets(buckets, reference.Unit.get(unitCode), observationObstacles(spreads, reference), reference)
  }
}
