// One page of a list: keyset paging in both directions, cursors and the total only when they are asked for.

import type { ReleaseDatabase } from '@tiyu/data'
import DataLoader from 'dataloader'
import sql, { join, type Sql } from 'sql-template-tag'
import { encodeCursor } from './cursor.ts'
import { type HeldTable, heldRows } from './held.ts'
import { directions, type OrderTerm, orderBy } from './order.ts'
import { partsOf } from './parts.ts'
import type { Row } from './row.ts'
import { countRows } from './statistics.ts'
import { column, conjunction, Keys, selectedColumns, type Where, walkedKeys } from './where.ts'
import { type PageArgs, readWindow, type Window } from './window.ts'

/** A list before it is cut into pages. */
export interface List {
  /** What stands after FROM, aliased `t`. */
  readonly from: Sql
  readonly where: readonly Where[]
  /** Terms that together give every row a place of its own. */
  readonly order: readonly OrderTerm[]
  /** The columns that are needed of its rows; all without. */
  readonly columns?: readonly string[]
  /** Whether it is asked where rows stand: for their cursors, or whether more follow. */
  readonly placed: boolean
  /** The table in memory that has its rows, where it has. */
  readonly held?: HeldTable
  /** Number of its rows, where there is a faster way than to count them. */
  readonly total?: () => Promise<number>
}

type Query = ReleaseDatabase['query']

/** A row in its place. */
class Edge {
  readonly node: Row
  private readonly row: Row
  private readonly order: readonly OrderTerm[]

  /** @param row what places it, if that is not the node */
  constructor(node: Row, order: readonly OrderTerm[], row = node) {
    this.node = node
    this.row = row
    this.order = order
  }

  get cursor(): string {
    return encodeCursor(this.order, this.row)
  }
}

/** What a page was found with. */
interface Found {
  readonly order: readonly OrderTerm[]
  readonly window: Window
  /** The rows of the window as they are walked, and one more where more follow. */
  readonly rows: readonly Row[]
  totalCount(): Promise<number>
}

/** A page as Relay describes it. */
export class Page {
  /** The rows in their order, or what they stand for. */
  readonly nodes: readonly Row[]
  readonly rows: readonly Row[]
  private readonly found: Found

  constructor(found: Found, rows = pageOf(found), nodes = rows) {
    this.nodes = nodes
    this.rows = rows
    this.found = found
  }

  /** The same page of what its rows stand for. */
  showing(nodes: readonly Row[]): Page {
    return new Page(this.found, this.rows, nodes)
  }

  totalCount(): Promise<number> {
    return this.found.totalCount()
  }

  get edges(): readonly Edge[] {
    return this.nodes.map((node, index) => new Edge(node, this.found.order, this.rows[index]))
  }

  get pageInfo() {
    const { window, rows, order } = this.found
    const { backward, bounded, size } = window
    const more = rows.length > size
    const cursorOf = (row: Row | undefined) => (row ? encodeCursor(order, row) : null)
    const [first, last] = [this.rows[0], this.rows.at(-1)]
    return {
      hasNextPage: backward ? bounded : more,
      hasPreviousPage: backward ? more : bounded,
      get startCursor() {
        return cursorOf(first)
      },
      get endCursor() {
        return cursorOf(last)
      },
    }
  }
}

/** The rows of the page itself, in the order of the list. */
function pageOf({ rows, window: { size, backward } }: Found): readonly Row[] {
  const page = rows.length > size ? rows.slice(0, size) : rows
  return backward ? page.toReversed() : page
}

/** The columns to read: those that are needed, and those that place a row where its place matters. */
function columnsOf({ columns, order }: List, placed: boolean): Sql {
  if (!placed || !columns) return selectedColumns(columns)
  return selectedColumns([...columns, ...order.map((term) => term.column)])
}

/** Rows to read: one more than the page has, where it is asked whether more follow. */
const limitOf = ({ placed }: List, { size }: Window) => (placed ? size + 1 : size)

function select(list: List, window: Window, where: readonly Where[], columns: Sql): Sql {
  const { from, order } = list
  const limit = limitOf(list, window)
  const parts = partsOf(order, window.bounds)
  if (window.backward) parts.reverse()
  const selects = parts.map((part) => {
    const all = conjunction([...where, ...part.conditions])
    const ordered = orderBy(directions(part.order, window.backward))
    return sql`select ${columns} from ${from} where ${all} order by ${ordered} limit ${limit}`
  })
  if (selects.length === 1) return selects[0] as Sql
  if (selects.length === 0) return sql`select ${columns} from ${from} where false`
  return sql`(${join(selects, ') union all (')}) limit ${limit}`
}

/**
 * The rows of a window. Where a list is of several keys, each gives its first rows, and the first of these are taken: an
 * index that has the order within a key is read no further than the page, however many rows the keys have.
 */
function selectWindow(list: List, window: Window): Sql {
  const walked = walkedKeys(list.where)
  if (!walked) return select(list, window, list.where, columnsOf(list, list.placed))
  const rest = list.where.filter((one) => one !== walked)
  const ofKey = select(list, window, [sql`${column(walked.column)} = k.key`, ...rest], columnsOf(list, true))
  const order = orderBy(directions(list.order, window.backward), 'l')
  return sql`select l.* from unnest(${walked.keys}::text[]) as k(key) cross join lateral (${ofKey}) l order by ${order} limit ${limitOf(list, window)}`
}

/** Whether the values decide how the rows are found best: not where only keys do. */
const isVaried = ({ where }: List) => where.some((one) => !(one instanceof Keys))

function readWindowOf(query: Query, list: List, window: Window): Promise<Row[]> {
  const { text, values } = selectWindow(list, window)
  return query<Row>({ text, values, varied: isVaried(list) })
}

/** Reads one page of a list. */
export async function readPage(query: Query, list: List, args: PageArgs): Promise<Page> {
  const window = readWindow(list.order, args)
  const rows = list.held ? heldRows(list.held, list.order, list.where, window) : await readWindowOf(query, list, window)
  const totalCount = list.total ?? (() => countRows(query, list.from, list.where))
  return new Page({ order: list.order, window, rows, totalCount })
}

/** Which rows of a list belong to which parent: the column that holds the parent's key. */
export interface Scope {
  readonly column: string
  /** The column holds a list of keys; a row belongs to each of them. */
  readonly list?: boolean
}

/** Reads the same page of the same list for many parents in one statement. */
export function pageLoader(query: Query, list: List, args: PageArgs, scope: Scope): DataLoader<string, Page> {
  const window = readWindow(list.order, args)
  const varied = isVaried(list)
  const parents = (keys: readonly string[]) => sql`unnest(${keys}::text[]) as p(key)`
  const owned = scope.list ? sql`${column(scope.column)} @> array[p.key]` : sql`${column(scope.column)} = p.key`
  const counts = new DataLoader<string, number>(async (keys) => {
    const { text, values } =
      sql`select p.key, count(*)::int as count from ${parents(keys)} cross join ${list.from} where ${conjunction([owned, ...list.where])} group by 1`
    const rows = await query<{ key: string; count: number }>({ text, values, varied })
    const byKey = new Map(rows.map(({ key, count }) => [key, count]))
    return keys.map((key) => byKey.get(key) ?? 0)
  })
  return new DataLoader(async (keys) => {
    const { text, values } =
      sql`select p.key as "parentKey", l.* from ${parents(keys)} cross join lateral (${select(list, window, [owned, ...list.where], columnsOf(list, list.placed))}) l`
    const byParent = Map.groupBy(
      await query<Row & { parentKey: string }>({ text, values, varied }),
      ({ parentKey }) => parentKey,
    )
    const { order } = list
    return keys.map((key) => {
      const totalCount = () => counts.load(key)
      return new Page({ order, window, rows: byParent.get(key) ?? [], totalCount })
    })
  })
}
