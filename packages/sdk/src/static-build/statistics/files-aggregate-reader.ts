// Reads the groups of records from the files of a static build.
import {
  type AggregateReader,
  combineBuckets,
  type Decimal,
  type GroupCount,
  type GroupNumbers,
  type Keys,
  keysId,
} from '@tiyu/statistics/groups'
import type { FilesReference } from '../series/series-reference.ts'
import type { Grouping } from './grouping.ts'
import { medianOf, type PublishedNumber, toBucket } from './published-numbers.ts'

interface NumbersOfGroup {
  readonly keys: Keys
  readonly numbers: PublishedNumber[]
}

/** The groups of one query. */
export class FilesAggregateReader implements AggregateReader {
  private readonly grouping: Grouping
  private readonly reference: FilesReference
  private readonly refuseNumbers: () => never
  private grouped: Promise<ReadonlyMap<string, NumbersOfGroup>> | undefined

  /** @param refuseNumbers explains that the query does not name the numbers to add */
  constructor(grouping: Grouping, reference: FilesReference, refuseNumbers: () => never) {
    this.grouping = grouping
    this.reference = reference
    this.refuseNumbers = refuseNumbers
  }

  counts(): Promise<readonly GroupCount[]> {
    return this.grouping.counts()
  }

  total(): Promise<number> {
    return this.grouping.total()
  }

  async numbers(): Promise<ReadonlyMap<string, GroupNumbers>> {
    const groups = await this.groups()
    return new Map([...groups].map(([id, { keys, numbers }]) => [id, this.combine(keys, numbers)]))
  }

  async totalNumbers(): Promise<GroupNumbers> {
    const numbers = (await this.records()).map(({ number }) => number)
    return this.combine(
      [],
      numbers.filter((number) => number !== undefined),
    )
  }

  async medians(): Promise<ReadonlyMap<string, Decimal>> {
    const groups = await this.groups()
    return new Map([...groups].map(([id, { numbers }]) => [id, medianOf(numbers, this.reference)]))
  }

  private records() {
    return this.grouping.query.field === undefined ? this.refuseNumbers() : this.grouping.records()
  }

  /** Returns the numbers of each group that has any. */
  private groups(): Promise<ReadonlyMap<string, NumbersOfGroup>> {
    this.grouped ??= this.readGroups()
    return this.grouped
  }

  private async readGroups(): Promise<ReadonlyMap<string, NumbersOfGroup>> {
    const groups = new Map<string, NumbersOfGroup>()
    for (const { keys: ofRecord, number } of await this.records()) {
      if (!number) continue
      for (const keys of ofRecord) {
        const id = keysId(keys)
        const group = groups.get(id) ?? { keys, numbers: [] }
        groups.set(id, group)
        group.numbers.push(number)
      }
    }
    return groups
  }

  private combine(keys: Keys, numbers: readonly PublishedNumber[]): GroupNumbers {
    const units = [...new Set(numbers.map(({ unitCode }) => unitCode))]
    const buckets = units.map((code) =>
      toBucket(
        keys,
        numbers.filter(({ unitCode }) => unitCode === code),
      ),
    )
    return combineBuckets(buckets, this.reference)
  }
}
