import { userError } from '../../errors.ts'
import { DEFAULT_PAGE_SIZE, limits } from '../../limits.ts'
import { decodeCursor } from './cursor.ts'
import type { CursorBound, OrderTerm } from './order.ts'

/** The pagination arguments of a Relay connection. */
export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** The rows of a list that one page has. */
export interface PageRange {
  readonly size: number
  /** The list is scanned from its end. */
  readonly backward: boolean
  /** A cursor bounds the side where the scan starts. */
  readonly startsAtCursor: boolean
  readonly bounds: readonly CursorBound[]
}

/** @throws GraphQLError BAD_USER_INPUT for a size out of range */
export function validateSize(name: 'first' | 'last', size: number): void {
  const max = limits.rows.value
  if (size >= 0 && size <= max) return
  throw userError(
    'BAD_USER_INPUT',
    `${name} is ${size}; ask for 0 to ${max} rows a page and follow pageInfo for more.`,
    `${name} 为 ${size}；每页请取 0 到 ${max} 行，更多请按 pageInfo 翻页。`,
  )
}

/**
 * Refuses both sizes at once, and sizes out of range.
 * @throws GraphQLError BAD_USER_INPUT
 */
export function validatePageSizes({ first, last }: PageArgs): void {
  if (first != null && last != null) {
    throw userError('BAD_USER_INPUT', 'first and last exclude each other; give one.', 'first 与 last 只能给出一个。')
  }
  if (first != null) validateSize('first', first)
  if (last != null) validateSize('last', last)
}

/**
 * Parses pagination arguments.
 * @throws GraphQLError BAD_USER_INPUT for a size out of range, BAD_CURSOR for a cursor of another list or order
 */
export function parsePageArgs(order: readonly OrderTerm[], args: PageArgs): PageRange {
  const { first, last } = args
  validatePageSizes(args)
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
