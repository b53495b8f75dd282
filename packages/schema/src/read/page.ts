// One page of a list: keyset paging in both directions, cursors and the total only when they are asked for.

import type { ReleaseDatabase } from '@tiyu/store'
import DataLoader from 'dataloader'
import sql, { join, type Sql } from 'sql-template-tag'
import { encodeCursor } from './cursor.ts'
import { type InMemoryTable, scanInMemory } from './in-memory-table.ts'
import { partitionByNull } from './null-partitions.ts'
import { applyDirection, type OrderTerm, orderBy } from './order.ts'
import { type PageArgs, type PageRange, parsePageArgs } from './page-range.ts'
import type { Row } from './row.ts'
import { countRows } from './statistics.ts'
import { column, conjunction, InCondition, probeKeys, selectList, type Where } from './where.ts'

/** A list before it is cut into pages. */
export interface ListQuery {
  /** What stands after FROM, aliased `t`. */
  readonly from: Sql
  readonly where: readonly Where[]
  /** Terms that together give every row a place of its own. */
  readonly order: readonly OrderTerm[]
  /** The columns that are needed of its rows; all without. */
  readonly columns?: readonly string[]
  /** Whether it is asked where rows stand: for their cursors, or whether more follow. */
  readonly needsCursors: boolean
  /** The table in memory that has its rows, where it has. */
  readonly inMemory?: InMemoryTable
  /** Number of its rows, where there is a faster way than to count them. */
  readonly count?: () => Promise<number>
}

type Query = ReleaseDatabase['query']

/** A row in its place. */
class Edge {
  readonly node: Row
  private readonly cursorRow: Row
  private readonly order: readonly OrderTerm[]

  /** @param cursorRow what places it, if that is not the node */
  constructor(node: Row, order: readonly OrderTerm[], cursorRow = node) {
    this.node = node
    this.cursorRow = cursorRow
    this.order = order
  }

  get cursor(): string {
    return encodeCursor(this.order, this.cursorRow)
  }
}

/** What a page was found with. */
interface PageSource {
  readonly order: readonly OrderTerm[]
  readonly range: PageRange
  /** The rows of the window as they are walked, and one more where more follow. */
  readonly rows: readonly Row[]
  totalCount(): Promise<number>
}

/** A page as Relay describes it. */
export class Page {
  /** The rows in their order, or what they stand for. */
  readonly nodes: readonly Row[]
  readonly rows: readonly Row[]
  private readonly source: PageSource

  constructor(source: PageSource, rows = pageRows(source), nodes = rows) {
    this.nodes = nodes
    this.rows = rows
    this.source = source
  }

  /** The same page of what its rows stand for. */
  withNodes(nodes: readonly Row[]): Page {
    return new Page(this.source, this.rows, nodes)
  }

  totalCount(): Promise<number> {
    return this.source.totalCount()
  }

  get edges(): readonly Edge[] {
    return this.nodes.map((node, index) => new Edge(node, this.source.order, this.rows[index]))
  }

  get pageInfo() {
    const { range, rows, order } = this.source
    const { backward, startsAtCursor, size } = range
    const hasMore = rows.length > size
    const cursorOf = (row: Row | undefined) => (row ? encodeCursor(order, row) : null)
    const [first, last] = [this.rows[0], this.rows.at(-1)]
    return {
      hasNextPage: backward ? startsAtCursor : hasMore,
      hasPreviousPage: backward ? hasMore : startsAtCursor,
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
function pageRows({ rows, range: { size, backward } }: PageSource): readonly Row[] {
  const page = rows.length > size ? rows.slice(0, size) : rows
  return backward ? page.toReversed() : page
}

/** The columns to read: those that are needed, and those that place a row where its place matters. */
function selectListFor({ columns, order }: ListQuery, needsCursors: boolean): Sql {
  if (!needsCursors || !columns) return selectList(columns)
  return selectList([...columns, ...order.map((term) => term.column)])
}

/** Rows to read: one more than the page has, where it is asked whether more follow. */
const fetchLimit = ({ needsCursors }: ListQuery, { size }: PageRange) => (needsCursors ? size + 1 : size)

function selectPartitions(list: ListQuery, range: PageRange, where: readonly Where[], columns: Sql): Sql {
  const { from, order } = list
  const limit = fetchLimit(list, range)
  const partitions = partitionByNull(order, range.bounds)
  if (range.backward) partitions.reverse()
  const selects = partitions.map((partition) => {
    const condition = conjunction([...where, ...partition.conditions])
    const orderClause = orderBy(applyDirection(partition.order, range.backward))
    return sql`select ${columns} from ${from} where ${condition} order by ${orderClause} limit ${limit}`
  })
  if (selects.length === 1) return selects[0] as Sql
  if (selects.length === 0) return sql`select ${columns} from ${from} where false`
  return sql`(${join(selects, ') union all (')}) limit ${limit}`
}

/**
 * The rows of a window. Where a list is of several keys, each gives its first rows, and the first of these are taken: an
 * index that has the order within a key is read no further than the page, however many rows the keys have.
 */
function selectRange(list: ListQuery, range: PageRange): Sql {
  const probe = probeKeys(list.where)
  if (!probe) return selectPartitions(list, range, list.where, selectListFor(list, list.needsCursors))
  const otherConditions = list.where.filter((one) => one !== probe)
  const perKeyQuery = selectPartitions(
    list,
    range,
    [sql`${column(probe.column)} = k.key`, ...otherConditions],
    selectListFor(list, true),
  )
  const order = orderBy(applyDirection(list.order, range.backward), 'l')
  return sql`select l.* from unnest(${probe.keys}::text[]) as k(key) cross join lateral (${perKeyQuery}) l order by ${order} limit ${fetchLimit(list, range)}`
}

/** Whether the values decide how the rows are found best: not where only keys do. */
const isUnprepared = ({ where }: ListQuery) => where.some((one) => !(one instanceof InCondition))

function fetchRange(query: Query, list: ListQuery, range: PageRange): Promise<Row[]> {
  const { text, values } = selectRange(list, range)
  return query<Row>({ text, values, unprepared: isUnprepared(list) })
}

/** Reads one page of a list. */
export async function readPage(query: Query, list: ListQuery, args: PageArgs): Promise<Page> {
  const range = parsePageArgs(list.order, args)
  const rows = list.inMemory
    ? scanInMemory(list.inMemory, list.order, list.where, range)
    : await fetchRange(query, list, range)
  const totalCount = list.count ?? (() => countRows(query, list.from, list.where))
  return new Page({ order: list.order, range, rows, totalCount })
}

/** Which rows of a list belong to which parent: the column that holds the parent's key. */
export interface Scope {
  readonly column: string
  /** The column holds a list of keys; a row belongs to each of them. */
  readonly list?: boolean
}

/** Reads the same page of the same list for many parents in one statement. */
export function pageLoader(query: Query, list: ListQuery, args: PageArgs, scope: Scope): DataLoader<string, Page> {
  const range = parsePageArgs(list.order, args)
  const unprepared = isUnprepared(list)
  const parents = (keys: readonly string[]) => sql`unnest(${keys}::text[]) as p(key)`
  const parentCondition = scope.list
    ? sql`${column(scope.column)} @> array[p.key]`
    : sql`${column(scope.column)} = p.key`
  const countLoader = new DataLoader<string, number>(async (keys) => {
    const { text, values } =
      sql`select p.key, count(*)::int as count from ${parents(keys)} cross join ${list.from} where ${conjunction([parentCondition, ...list.where])} group by 1`
    const rows = await query<{ key: string; count: number }>({ text, values, unprepared })
    const byKey = new Map(rows.map(({ key, count }) => [key, count]))
    return keys.map((key) => byKey.get(key) ?? 0)
  })
  return new DataLoader(async (keys) => {
    const { text, values } =
      sql`select p.key as "parentKey", l.* from ${parents(keys)} cross join lateral (${selectPartitions(list, range, [parentCondition, ...list.where], selectListFor(list, list.needsCursors))}) l`
    const byParent = Map.groupBy(
      await query<Row & { parentKey: string }>({ text, values, unprepared }),
      ({ parentKey }) => parentKey,
    )
    const { order } = list
    return keys.map((key) => {
      const totalCount = () => countLoader.load(key)
      return new Page({ order, range, rows: byParent.get(key) ?? [], totalCount })
    })
  })
}
