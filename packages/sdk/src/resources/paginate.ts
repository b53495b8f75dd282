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

/** What a list reads: a page, and the release it belongs to if that was asked for. */
interface ReadPage<Node> {
  readonly page: ForwardPage<Node>
  readonly release: string | undefined
}

/** A list to paginate. */
export interface PaginatedList<Node> {
  /** Reads a page of the list, and the name of its release if `withRelease`. */
  read(args: object, selection: object, call: CallOptions, withRelease: boolean): Promise<ReadPage<Node>>
  /** The default selection of each row. */
  readonly fields: object
  /** False for a short list, which the service returns whole. */
  readonly isPaged: boolean
  /** True if all requests of the client go to one release. */
  readonly isPinned: boolean
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

/** Returns the cursor of the next page, which must be a new one; null after the last page. */
function nextCursor(
  { pageInfo: { hasNextPage, endCursor } }: ForwardPage<unknown>,
  seen: Set<string | null | undefined>,
  Repeated: typeof RepeatedCursorError,
): string | null {
  if (!hasNextPage) return null
  if (seen.has(endCursor)) throw new Repeated(endCursor)
  seen.add(endCursor)
  return endCursor
}

/**
 * Iterates over all rows after the cursor `after`, of the release that the first page is read from. A page is loaded when the
 * rows before it were consumed, and none after the caller stops.
 * @throws ApiError `UNKNOWN_RELEASE` if the service no longer has the release; RepeatedCursorError if the list returns a
 * cursor a second time, or none although there are more pages
 */
export async function* paginate<Node>(
  list: PaginatedList<Node>,
  args?: PaginateArgs | null,
  call?: CallOptions | null,
): AsyncGenerator<Node, void, undefined> {
  const { select, after: start, ...others } = args ?? {}
  const selection = { nodes: select ?? list.fields, pageInfo }
  // The first page names its release, and the others are read from it too.
  const needsRelease = list.isPaged && !list.isPinned
  const seen = new Set([start, null])
  let options = call ?? {}
  for (let after = start; ; ) {
    const $ = list.isPaged ? { ...others, first: others.first ?? MAX_PAGE_SIZE, after } : {}
    const { page, release } = await list.read($, selection, options, needsRelease && !options.release)
    const next = nextCursor(page, seen, list.Repeated)
    yield* page.nodes
    if (next === null) return
    after = next
    options = { ...options, release: options.release ?? release }
  }
}

/**
 * Iterates over the lines of a CSV table, each with its line end: the header, then one line per row. Values of a list share
 * a cell, separated by `;`. A value that a spreadsheet would run as a formula is prefixed with `'` unless `raw` is set.
 */
export async function* csvLines(
  list: PaginatedList<unknown>,
  args?: PaginateArgs | null,
  call?: CallOptions | null,
): AsyncGenerator<string, void, undefined> {
  const { raw = false, ...others } = args ?? {}
  const fields = others.select ?? list.fields
  validateSelection(fields)
  const columnPaths = columns(fields)
  yield `${columnPaths.join(',')}\r\n`
  for await (const row of paginate(list, others, call)) yield csvLine(row, columnPaths, raw)
}
