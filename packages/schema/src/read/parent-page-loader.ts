import type { ReleaseDatabase } from '@tiyu/store'
import DataLoader from 'dataloader'
import sql, { type Sql } from 'sql-template-tag'
import { type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { isUnprepared, type ListQuery, readsNothing, selectPartitions } from './list-query.ts'
import { Page } from './page.ts'
import { coversProjection, mergeProjections, type Projection } from './projection.ts'
import { column, conjunction, type Row, type Where } from './where.ts'

/** The column of a list that refers to the parent. */
export interface Scope {
  readonly column: string
  /** The column is an array of keys; a row belongs to each of these parents. */
  readonly list?: boolean
}

const parents = (keys: readonly string[]) => sql`unnest(${keys}::text[]) as p(key)`

/** Loads the same page of a list for many parents, in one statement per level of the operation. */
export class ParentPageLoader {
  private readonly query: ReleaseDatabase['query']
  private readonly list: ListQuery
  private readonly range: PageRange
  private readonly where: readonly Where[]
  private readonly unprepared: boolean
  private readonly pages = new DataLoader<string, Page>((keys) => this.fetchPages(keys))
  private readonly counts = new DataLoader<string, number>((keys) => this.fetchCounts(keys))
  private projection: Projection
  private hasFetched = false

  /** @throws GraphQLError as `parsePageArgs` does */
  constructor(query: ReleaseDatabase['query'], list: ListQuery, args: PageArgs, scope: Scope) {
    this.query = query
    this.list = list
    this.range = parsePageArgs(list.order, args)
    const ref = column(scope.column)
    const parentCondition: Sql = scope.list ? sql`${ref} @> array[p.key]` : sql`${ref} = p.key`
    this.where = [parentCondition, ...list.where]
    this.unprepared = isUnprepared(list)
    this.projection = list.projection
  }

  /** Extends the projection to another one; false if rows were fetched without it. */
  extendProjection(projection: Projection): boolean {
    if (coversProjection(this.projection, projection)) return true
    if (this.hasFetched) return false
    this.projection = mergeProjections(this.projection, projection)
    return true
  }

  load(parentKey: string): Promise<Page> {
    return this.pages.load(parentKey)
  }

  private async fetchPages(keys: readonly string[]): Promise<Page[]> {
    this.hasFetched = true
    const { query, range, where, unprepared } = this
    const list = { ...this.list, projection: this.projection }
    const { text, values } =
      sql`select p.key as "parentKey", l.* from ${parents(keys)} cross join lateral (${selectPartitions(list, range, where)}) l`
    const rows = readsNothing(list, range) ? [] : await query<Row & { parentKey: string }>({ text, values, unprepared })
    const byParent = Map.groupBy(rows, ({ parentKey }) => parentKey)
    const { order } = list
    return keys.map((key) => {
      const totalCount = () => this.counts.load(key)
      return new Page({ order, range, rows: byParent.get(key) ?? [], totalCount })
    })
  }

  private async fetchCounts(keys: readonly string[]): Promise<number[]> {
    const { query, list, where, unprepared } = this
    const { text, values } =
      sql`select p.key, count(*)::int as count from ${parents(keys)} cross join ${list.from} where ${conjunction(where)} group by 1`
    const rows = await query<{ key: string; count: number }>({ text, values, unprepared })
    const byKey = new Map(rows.map(({ key, count }) => [key, count]))
    return keys.map((key) => byKey.get(key) ?? 0)
  }
}
