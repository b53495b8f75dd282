// Forward pagination over a list, as records or as lines of CSV. Loaded lazily.

import type { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { PageInfo } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import { MAX_PAGE_SIZE } from '../page-size.ts'
import { validateSelection } from '../selection/validate-selection.ts'
import { columns, csvLine } from './csv.ts'

/** A page, as far as pagination needs it. */
export interface ForwardPage<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: Pick<PageInfo, 'hasNextPage' | 'endCursor'>
}

/** A list to paginate. */
export interface PaginatedList<Node> {
  /** Loads a page of the list. */
  page(args: object, selection: object, call?: CallOptions): Promise<ForwardPage<Node>>
  /** The default selection of each row. */
  readonly fields: object
  readonly Repeated: typeof RepeatedCursorError
}

/** Arguments of a pagination: those of the list, its selection and CSV options. */
export interface PaginateArgs {
  readonly select?: object | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly raw?: boolean | undefined
}

const pageInfo = { hasNextPage: true, endCursor: true }

/**
 * Iterates over all rows after the cursor `after`. A page is loaded when the rows before it were consumed, and none after the
 * caller stops.
 * @throws RepeatedCursorError if the list returns a cursor a second time, or none although there are more pages
 */
export async function* paginate<Node>(
  { page, fields, Repeated }: PaginatedList<Node>,
  args?: PaginateArgs,
  call?: CallOptions,
): AsyncGenerator<Node, void, undefined> {
  const { select, after: start, first, ...others } = args ?? {}
  const seen = new Set([start, null])
  for (let after = start; ; ) {
    const { nodes, pageInfo: endInfo } = await page(
      { ...others, first: first ?? MAX_PAGE_SIZE, after },
      { nodes: select ?? fields, pageInfo },
      call,
    )
    const { hasNextPage, endCursor } = endInfo
    if (hasNextPage && seen.has(endCursor)) throw new Repeated(endCursor)
    yield* nodes
    if (!hasNextPage) return
    seen.add(endCursor)
    after = endCursor
  }
}

/**
 * Iterates over the lines of a CSV table, each with its line end: the header, then one line per row. Values of a list share
 * a cell, separated by `;`. A value that a spreadsheet would run as a formula is prefixed with `'` unless `raw` is set.
 */
export async function* csvLines(
  list: PaginatedList<unknown>,
  args?: PaginateArgs,
  call?: CallOptions,
): AsyncGenerator<string, void, undefined> {
  const { raw = false, ...others } = args ?? {}
  const fields = others.select ?? list.fields
  validateSelection(fields)
  const columnPaths = columns(fields)
  yield `${columnPaths.join(',')}\r\n`
  for await (const row of paginate(list, others, call)) yield csvLine(row, columnPaths, raw)
}
