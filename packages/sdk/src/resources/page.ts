import type { PageInfo } from '../generated/schema.ts'

/** One page of a list. */
export interface Page<Node> {
  /** The rows of the page. 本页各行。 */
  nodes: Node[]
  /** Where the page stands in the list. 本页在列表中的位置。 */
  pageInfo: Omit<PageInfo, '__typename'>
  /** Number of rows in the whole list. 整个列表的行数。 */
  totalCount: number
}
