import { RepeatedCursorError } from './errors/repeated-cursor-error.ts'
import type { PageInfo } from './generated/schema.ts'

/** One page of a list. */
export interface Page<Node> {
  /** The rows of the page. 本页各行。 */
  nodes: Node[]
  /** Where the page stands in the list. 本页在列表中的位置。 */
  pageInfo: Omit<PageInfo, '__typename'>
  /** Number of rows in the whole list. 整个列表的行数。 */
  totalCount: number
}

/** What walking a list needs of a page. */
export interface Step<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: Pick<PageInfo, 'hasNextPage' | 'endCursor'>
}

/**
 * Every row from the cursor `start` on. A page is asked for when the rows before it have been taken, and none after the
 * caller stops.
 * @throws RepeatedCursorError when the list answers a cursor a second time
 */
export async function* walk<Node>(
  page: (after: string | null | undefined) => Promise<Step<Node>>,
  start: string | null | undefined,
): AsyncGenerator<Node, void, undefined> {
  const seen = new Set([start, null])
  for (let after = start; ; ) {
    const { nodes, pageInfo } = await page(after)
    const { hasNextPage, endCursor } = pageInfo
    if (hasNextPage && seen.has(endCursor)) throw new RepeatedCursorError(endCursor)
    yield* nodes
    if (!hasNextPage) return
    seen.add(endCursor)
    after = endCursor
  }
}
