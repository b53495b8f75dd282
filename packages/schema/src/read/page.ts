// One page of a list: limits, keyset paging in both directions, and the total only when it is asked for.

import type { DatabaseTables } from '@tiyu/data'
import DataLoader from 'dataloader'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { userError } from '../errors.ts'
import { conjunction } from './conjunction.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { after, directions, type OrderTerm, orderBy } from './order.ts'
import { countRows } from './statistics.ts'

export const LARGEST_PAGE = 100
export const DEFAULT_PAGE = 20

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

export type Row = Readonly<Record<string, unknown>>

/** A list before it is cut into pages. */
export interface List {
  /** What stands after FROM, aliased `t`. */
  readonly from: RawBuilder<unknown>
  readonly where: readonly RawBuilder<SqlBool>[]
  /** Terms that together give every row a place of its own. */
  readonly order: readonly OrderTerm[]
}

/** A page as Relay describes it. */
export interface Page<Node> {
  readonly edges: { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
  totalCount(): Promise<number>
}

type Sql = Kysely<DatabaseTables>

interface Window {
  readonly size: number
  readonly backward: boolean
  readonly bounded: boolean
  readonly conditions: RawBuilder<SqlBool>[]
}

function checkSize(name: 'first' | 'last', size: number): void {
  if (size >= 1 && size <= LARGEST_PAGE) return
  throw userError(
    'BAD_USER_INPUT',
    `${name} is ${size}; ask for 1 to ${LARGEST_PAGE} rows a page and follow pageInfo for more.`,
    `${name} 为 ${size}；每页请取 1 到 ${LARGEST_PAGE} 行，更多请按 pageInfo 翻页。`,
  )
}

function readWindow(order: readonly OrderTerm[], args: PageArgs): Window {
  const { first, last } = args
  if (first != null && last != null) {
    throw userError('BAD_USER_INPUT', 'first and last exclude each other; give one.', 'first 与 last 只能给出一个。')
  }
  if (first != null) checkSize('first', first)
  if (last != null) checkSize('last', last)
  const conditions: RawBuilder<SqlBool>[] = []
  if (args.after != null) conditions.push(after(directions(order, false), decodeCursor(order, args.after)))
  if (args.before != null) conditions.push(after(directions(order, true), decodeCursor(order, args.before)))
  const backward = last != null
  return {
    size: last ?? first ?? DEFAULT_PAGE,
    backward,
    bounded: (backward ? args.before : args.after) != null,
    conditions,
  }
}

function select(list: List, window: Window, scope: readonly RawBuilder<SqlBool>[] = []): RawBuilder<Row> {
  const where = conjunction([...scope, ...list.where, ...window.conditions])
  return sql`select t.* from ${list.from} where ${where} order by ${orderBy(directions(list.order, window.backward))} limit ${window.size + 1}`
}

function toPage(list: List, window: Window, found: readonly Row[], totalCount: () => Promise<number>): Page<Row> {
  const more = found.length > window.size
  const rows = found.slice(0, window.size)
  if (window.backward) rows.reverse()
  const edges = rows.map((node) => ({ cursor: encodeCursor(list.order, node), node }))
  return {
    edges,
    pageInfo: {
      hasNextPage: window.backward ? window.bounded : more,
      hasPreviousPage: window.backward ? more : window.bounded,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount,
  }
}

/** Reads one page of a list. */
export async function readPage(db: Sql, list: List, args: PageArgs): Promise<Page<Row>> {
  const window = readWindow(list.order, args)
  const { rows } = await select(list, window).execute(db)
  return toPage(list, window, rows, () => countRows(db, list.from, list.where))
}

/** Which rows of a list belong to which parent: the column that holds the parent's key. */
export interface Scope {
  readonly column: string
  /** The column holds a list of keys; a row belongs to each of them. */
  readonly list?: boolean
}

/** Reads the same page of the same list for many parents in one statement. */
export function pageLoader(db: Sql, list: List, args: PageArgs, scope: Scope): DataLoader<string, Page<Row>> {
  const window = readWindow(list.order, args)
  const parents = (keys: readonly string[]) => sql`unnest(${keys}::text[]) as p(key)`
  const column = sql.ref(`t.${scope.column}`)
  const owned = scope.list ? sql<SqlBool>`${column} @> array[p.key]` : sql<SqlBool>`${column} = p.key`
  const counts = new DataLoader<string, number>(async (keys) => {
    const where = conjunction([owned, ...list.where])
    const { rows } = await sql<{ key: string; count: number }>`
      select p.key, count(*)::int as count from ${parents(keys)} cross join ${list.from} where ${where} group by 1`.execute(
      db,
    )
    const byKey = new Map(rows.map(({ key, count }) => [key, count]))
    return keys.map((key) => byKey.get(key) ?? 0)
  })
  return new DataLoader(async (keys) => {
    const { rows } = await sql<Row & { parentKey: string }>`
      select p.key as "parentKey", l.* from ${parents(keys)} cross join lateral (${select(list, window, [owned])}) l`.execute(
      db,
    )
    const byParent = Map.groupBy(rows, ({ parentKey }) => parentKey)
    return keys.map((key) => toPage(list, window, byParent.get(key) ?? [], () => counts.load(key)))
  })
}
