import { Decimal60 } from '@tiyu/quantity'
import {
  type AggregateReader,
  combineBuckets,
  type Decimal,
  type GroupCount,
  type GroupNumbers,
  keysId,
  type ObservationSpread,
} from '@tiyu/statistics/groups'
import { raw, type Sql } from 'sql-template-tag'
import type { Context } from '../../context.ts'
import { userError } from '../../errors.ts'
import { readCounts } from '../../read/aggregates/group-counts.ts'
import type { GroupKey, GroupSource } from '../../read/aggregates/group-query.ts'
import { readBuckets, readMiddles, SPREAD_COLUMNS } from '../../read/aggregates/quantity-buckets.ts'
import type { Predicate, Where } from '../../read/where.ts'
import { chooseCountSource, readsColumns } from '../count-source.ts'
import { type NumberSource, preferredOnly } from './number-source.ts'

/** What is grouped, and which numbers are added. */
export interface AggregateQuery {
  readonly model: string
  readonly predicates: readonly Predicate[]
  readonly keys: readonly GroupKey[]
  /** The columns that the keys read. */
  readonly keyColumns: readonly string[]
  /** Undefined if the query names no numbers. */
  readonly numbers: NumberSource | undefined
  /** The names of the numbers that it could name. */
  readonly numberNames: readonly string[]
  count(): Promise<number>
}

/** Reads the groups of one query from the database. */
export class DatabaseAggregateReader implements AggregateReader {
  private readonly query: AggregateQuery
  private readonly context: Context

  constructor(query: AggregateQuery, context: Context) {
    this.query = query
    this.context = context
  }

  counts(): Promise<GroupCount[]> {
    const { model, predicates, keyColumns, keys } = this.query
    const { table, summed } = chooseCountSource(model, [...predicates, readsColumns(keyColumns)])
    return readCounts(this.source(raw(`"${table}" as t`), predicates, keys), summed)
  }

  total(): Promise<number> {
    return this.query.count()
  }

  async numbers(): Promise<ReadonlyMap<string, GroupNumbers>> {
    return this.readNumbers(this.query.keys)
  }

  async totalNumbers(): Promise<GroupNumbers> {
    const numbers = await this.readNumbers([])
    return numbers.get(keysId([])) ?? combineBuckets([], this.context.reference)
  }

  async medians(): Promise<ReadonlyMap<string, Decimal>> {
    const source = this.numberSource(this.query.keys)
    const middles = await readMiddles(source, this.numberColumns(), this.context.reference)
    return new Map(
      middles.map(({ keys, lower, upper }) => [keysId(keys), new Decimal60(lower).add(upper).div(2)] as const),
    )
  }

  private async readNumbers(keys: readonly GroupKey[]): Promise<Map<string, GroupNumbers>> {
    const isObservation = this.query.numbers?.isObservation
    const buckets = await readBuckets<Partial<ObservationSpread>>(
      this.numberSource(keys),
      this.numberColumns(),
      isObservation ? SPREAD_COLUMNS : undefined,
    )
    const groups = Map.groupBy(buckets, (bucket) => keysId(bucket.keys))
    return new Map([...groups].map(([id, ofGroup]) => [id, combineBuckets(ofGroup, this.context.reference)]))
  }

  /** @throws GraphQLError BAD_USER_INPUT if the query names no numbers */
  private numberColumns() {
    const { numbers, numberNames } = this.query
    if (numbers) return numbers.columns
    const names = numberNames.toSorted().join(', ')
    throw userError(
      'BAD_USER_INPUT',
      names
        ? `Sums, means and other measures need "of": which numbers to add, one of ${names}.`
        : 'These rows have no numbers: they are only counted.',
      names ? `合计、平均等度量须以 of 指明数值：${names} 之一。` : '这些行没有数值，只能计数。',
    )
  }

  private numberSource(keys: readonly GroupKey[]): GroupSource {
    const { model, predicates, numbers } = this.query
    return this.source(
      raw(`"${model}" as t`),
      numbers?.isObservation ? [...predicates, preferredOnly] : predicates,
      keys,
    )
  }

  private source(from: Sql, where: readonly Where[], keys: readonly GroupKey[]): GroupSource {
    return { query: this.context.database.query, from, where, keys }
  }
}
