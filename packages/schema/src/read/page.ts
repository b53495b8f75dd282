// One page of a list as a Relay connection. Cursors and the total count are computed only if they are selected.
import type { ReleaseDatabase } from '@tiyu/store'
import { scanInMemory } from './in-memory-scan.ts'
import { encodeCursor } from './keyset/cursor.ts'
import type { OrderTerm } from './keyset/order.ts'
import { type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { isUnprepared, type ListQuery, readsNothing, selectRange } from './list-query.ts'
import { countRows } from './statistics.ts'
import type { Row } from './where.ts'

/** A node with its cursor. */
export class Edge {
  readonly node: Row
  protected readonly cursorRow: Row
  private readonly order: readonly OrderTerm[]

  /** @param cursorRow the row that has the values of the cursor */
  constructor(node: Row, order: readonly OrderTerm[], cursorRow = node) {
    this.node = node
    this.cursorRow = cursorRow
    this.order = order
  }

  get cursor(): string {
    return encodeCursor(this.order, this.cursorRow)
  }
}

/** The inputs and rows of a page read. */
export interface PageSource {
  readonly order: readonly OrderTerm[]
  readonly range: PageRange
  /** The rows in scan direction, with one more than the page has if more follow. */
  readonly rows: readonly Row[]
  totalCount(): Promise<number>
}

/** A page of a connection. */
export class Page {
  readonly nodes: readonly Row[]
  /** The rows read, in list order; other than the nodes in a search. */
  readonly rows: readonly Row[]
  protected readonly source: PageSource

  constructor(source: PageSource, rows = pageRows(source), nodes = rows) {
    this.nodes = nodes
    this.rows = rows
    this.source = source
  }

  /** Returns the page with the nodes its rows refer to. */
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

/** Returns the rows of the page in list order. */
function pageRows({ rows, range: { size, backward } }: PageSource): readonly Row[] {
  const page = rows.length > size ? rows.slice(0, size) : rows
  return backward ? page.toReversed() : page
}

type Query = ReleaseDatabase['query']

async function fetchRange(query: Query, list: ListQuery, range: PageRange): Promise<Row[]> {
  if (readsNothing(list, range)) return []
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
