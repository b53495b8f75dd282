// Which part of a list a page is: from its beginning or its end, after or before a cursor.
import { userError } from '../errors.ts'
import { decodeCursor } from './cursor.ts'
import type { CursorBound } from './null-partitions.ts'
import type { OrderTerm } from './order.ts'

export const MAX_PAGE_SIZE = 100
export const DEFAULT_PAGE_SIZE = 20

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** The rows of one page among those of a list. */
export interface PageRange {
  readonly size: number
  readonly backward: boolean
  /** Whether a cursor bounds it where it begins. */
  readonly startsAtCursor: boolean
  readonly bounds: readonly CursorBound[]
}

function validateSize(name: 'first' | 'last', size: number): void {
  if (size >= 1 && size <= MAX_PAGE_SIZE) return
  throw userError(
    'BAD_USER_INPUT',
    `${name} is ${size}; ask for 1 to ${MAX_PAGE_SIZE} rows a page and follow pageInfo for more.`,
    `${name} 为 ${size}；每页请取 1 到 ${MAX_PAGE_SIZE} 行，更多请按 pageInfo 翻页。`,
  )
}

/**
 * The window that arguments mean.
 * @throws GraphQLError BAD_USER_INPUT for sizes out of range, BAD_CURSOR for a cursor of another list or order
 */
export function parsePageArgs(order: readonly OrderTerm[], args: PageArgs): PageRange {
  const { first, last } = args
  if (first != null && last != null) {
    throw userError('BAD_USER_INPUT', 'first and last exclude each other; give one.', 'first 与 last 只能给出一个。')
  }
  if (first != null) validateSize('first', first)
  if (last != null) validateSize('last', last)
  const bounds = (['after', 'before'] as const).flatMap((side): CursorBound[] => {
    const cursor = args[side]
    return cursor == null ? [] : [{ side, values: decodeCursor(order, cursor) }]
  })
  const backward = last != null
  return {
    size: last ?? first ?? DEFAULT_PAGE_SIZE,
    backward,
    startsAtCursor: (backward ? args.before : args.after) != null,
    bounds,
  }
}
