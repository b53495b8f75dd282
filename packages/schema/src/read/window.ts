// Which part of a list a page is: from its beginning or its end, after or before a cursor.
import { userError } from '../errors.ts'
import { decodeCursor } from './cursor.ts'
import type { OrderTerm } from './order.ts'
import type { Bound } from './parts.ts'

export const LARGEST_PAGE = 100
export const DEFAULT_PAGE = 20

export interface PageArgs {
  readonly first?: number | null | undefined
  readonly last?: number | null | undefined
  readonly after?: string | null | undefined
  readonly before?: string | null | undefined
}

/** The rows of one page among those of a list. */
export interface Window {
  readonly size: number
  readonly backward: boolean
  /** Whether a cursor bounds it where it begins. */
  readonly bounded: boolean
  readonly bounds: readonly Bound[]
}

function checkSize(name: 'first' | 'last', size: number): void {
  if (size >= 1 && size <= LARGEST_PAGE) return
  throw userError(
    'BAD_USER_INPUT',
    `${name} is ${size}; ask for 1 to ${LARGEST_PAGE} rows a page and follow pageInfo for more.`,
    `${name} 为 ${size}；每页请取 1 到 ${LARGEST_PAGE} 行，更多请按 pageInfo 翻页。`,
  )
}

/**
 * The window that arguments mean.
 * @throws GraphQLError BAD_USER_INPUT for sizes out of range, BAD_CURSOR for a cursor of another list or order
 */
export function readWindow(order: readonly OrderTerm[], args: PageArgs): Window {
  const { first, last } = args
  if (first != null && last != null) {
    throw userError('BAD_USER_INPUT', 'first and last exclude each other; give one.', 'first 与 last 只能给出一个。')
  }
  if (first != null) checkSize('first', first)
  if (last != null) checkSize('last', last)
  const bounds = (['after', 'before'] as const).flatMap((side): Bound[] => {
    const cursor = args[side]
    return cursor == null ? [] : [{ side, values: decodeCursor(order, cursor) }]
  })
  const backward = last != null
  return {
    size: last ?? first ?? DEFAULT_PAGE,
    backward,
    bounded: (backward ? args.before : args.after) != null,
    bounds,
  }
}
