// A page of groups, which are sorted in memory, as a Relay connection.

import type { Aggregate } from '@tiyu/statistics/groups'
import { DEFAULT_PAGE_SIZE } from '../../limits.ts'
import { badCursor, parseCursor, writeCursor } from '../keyset/cursor.ts'
import { type PageArgs, validatePageSizes } from '../keyset/page-range.ts'

/** A list of groups before it is paged. */
export interface GroupList {
  readonly groups: readonly Aggregate[]
  /** Text that differs between lists of other dimensions or orders; a cursor belongs to one of them. */
  readonly signature: string
}

/** Returns the position of the group of a cursor. */
function positionOf(cursor: string, { groups, signature }: GroupList): number {
  const [id] = parseCursor(signature, cursor)
  const position = groups.findIndex((group) => group.id === id)
  if (position < 0) throw badCursor(cursor)
  return position
}

/** A page of groups. */
export class GroupPage {
  readonly nodes: readonly Aggregate[]
  private readonly list: GroupList
  private readonly start: number

  /** @throws GraphQLError BAD_USER_INPUT for a size out of range, BAD_CURSOR for a cursor of another list */
  constructor(list: GroupList, args: PageArgs) {
    const { first, last, after, before } = args
    validatePageSizes(args)
    const start = after == null ? 0 : positionOf(after, list) + 1
    const end = before == null ? list.groups.length : Math.max(start, positionOf(before, list))
    const size = Math.min(last ?? first ?? DEFAULT_PAGE_SIZE, end - start)
    this.start = last == null ? start : end - size
    this.nodes = list.groups.slice(this.start, this.start + size)
    this.list = list
  }

  async totalCount(): Promise<number> {
    return this.list.groups.length
  }

  get edges() {
    return this.nodes.map((node) => ({ node, cursor: this.cursorOf(node) }))
  }

  get pageInfo() {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)]
    return {
      hasNextPage: this.start + this.nodes.length < this.list.groups.length,
      hasPreviousPage: this.start > 0,
      startCursor: first ? this.cursorOf(first) : null,
      endCursor: last ? this.cursorOf(last) : null,
    }
  }

  private cursorOf({ id }: Aggregate): string {
    return writeCursor(this.list.signature, [id])
  }
}
