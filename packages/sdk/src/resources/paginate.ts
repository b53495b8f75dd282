// Forward pagination over a list, as records or as lines of CSV. Loaded lazily.

import { createLineWriter, valuesAt } from '@tiyu/model/row-lines'
import type { RepeatedCursorError } from '../errors/repeated-cursor-error.ts'
import type { CallOptions } from '../options.ts'
import { MAX_PAGE_SIZE } from '../page-size.ts'
import { validateSelection } from '../selection/validate-selection.ts'
import { columns } from './csv.ts'
import { completeList, readPage } from './read-page.ts'
import type { Page } from './resource-types.ts'
import type { QueryFunction, RootList, SelectArgs } from './root-list.ts'

/** Arguments of a pagination: those of the list, its selection and CSV options. */
export interface PaginateArgs extends SelectArgs {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly raw?: boolean | undefined
}

/** The class of the error, which the core has. */
type Repeated = typeof RepeatedCursorError

const pageInfo = { hasNextPage: true, endCursor: true }

/** Returns the cursor of the next page, which must be a new one; null after the last page. */
function nextCursor(
  { pageInfo: { hasNextPage, endCursor } }: Page<unknown>,
  seen: Set<string | null | undefined>,
  Repeated: Repeated,
): string | null {
  if (!hasNextPage) return null
  if (seen.has(endCursor)) {
    const details = { code: 'REPEATED_CURSOR', cursor: endCursor }
    throw new Repeated(`Server returned the same cursor twice: ${endCursor}. 游标重复。`, details)
  }
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
  query: QueryFunction,
  list: RootList,
  Repeated: Repeated,
  args?: PaginateArgs | null,
  call?: CallOptions | null,
): AsyncGenerator<Node, void, undefined> {
  const { select, after: start, ...others } = args ?? {}
  const complete = completeList(list)
  // The first page names its release, and the others are read from it too.
  const needsRelease = !list.isShort && !list.isPinned
  const seen = new Set([start, null])
  let options = call ?? {}
  for (let after = start; ; ) {
    const $ = { ...others, first: others.first ?? MAX_PAGE_SIZE, after }
    const selection = { $, nodes: select ?? complete.fields, pageInfo }
    const { page, release } = await readPage<Node>(
      query,
      complete,
      selection,
      options,
      needsRelease && !options.release,
    )
    const next = nextCursor(page, seen, Repeated)
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
  query: QueryFunction,
  list: RootList,
  Repeated: Repeated,
  args?: PaginateArgs | null,
  call?: CallOptions | null,
): AsyncGenerator<string, void, undefined> {
  const { raw = false, ...others } = args ?? {}
  const fields = others.select ?? completeList(list).fields
  validateSelection(fields)
  const names = columns(fields)
  const paths = names.map((name) => name.split('.'))
  const line = createLineWriter(',', raw)
  yield line(names)
  for await (const row of paginate(query, list, Repeated, others, call))
    yield line(paths.map((path) => valuesAt(row, path)))
}
