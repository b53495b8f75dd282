// The rows of a list, page after page: as they are, or as lines of CSV.

import type { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { PageInfo } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import { validateSelection } from '../selection/validate-selection.ts'
import { columns, csvLine } from './csv.ts'

/** What walking a list needs of a page. */
export interface ForwardPage<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: Pick<PageInfo, 'hasNextPage' | 'endCursor'>
}

/** A list that can be walked. */
export interface PaginatedList<Node> {
  /** Asks for a page of the list. */
  page(args: object, selection: object, call?: CallOptions): Promise<ForwardPage<Node>>
  /** What is asked of each row unless the caller says otherwise. */
  readonly fields: object
  readonly Repeated: typeof RepeatedCursorError
}

/** Which rows, and what of them. */
export interface PaginateArgs {
  readonly select?: object | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly raw?: boolean | undefined
}

/** The largest page a service gives. */
const MAX_PAGE_SIZE = 100

const pageInfo = { hasNextPage: true, endCursor: true }

/**
 * Every row from the cursor `after` on. A page is asked for when the rows before it have been taken, and none after the
 * caller stops.
 * @throws RepeatedCursorError when the list answers a cursor a second time
 */
export async function* paginate<Node>(
  { page, fields, Repeated }: PaginatedList<Node>,
  { select = fields, first = MAX_PAGE_SIZE, after: start, ...args }: PaginateArgs = {},
  call?: CallOptions,
): AsyncGenerator<Node, void, undefined> {
  const seen = new Set([start, null])
  for (let after = start; ; ) {
    const { nodes, pageInfo: endInfo } = await page({ ...args, first, after }, { nodes: select, pageInfo }, call)
    const { hasNextPage, endCursor } = endInfo
    if (hasNextPage && seen.has(endCursor)) throw new Repeated(endCursor)
    yield* nodes
    if (!hasNextPage) return
    seen.add(endCursor)
    after = endCursor
  }
}

/**
 * The lines of a table, each with its line end: first the names of the columns, then one line a row. Values of a list
 * share a cell, parted by `;`. A text that a spreadsheet would run as a formula gets a `'` before it, unless `raw`.
 */
export async function* csvLines(
  list: PaginatedList<unknown>,
  { raw = false, ...args }: PaginateArgs = {},
  call?: CallOptions,
): AsyncGenerator<string, void, undefined> {
  const fields = args.select ?? list.fields
  validateSelection(fields)
  const columnPaths = columns(fields)
  yield `${columnPaths.join(',')}\r\n`
  for await (const row of paginate(list, args, call)) yield csvLine(row, columnPaths, raw)
}
