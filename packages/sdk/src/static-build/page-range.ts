import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../page-size.ts'
import type { StaticBuildFiles } from './files.ts'

/** The pagination arguments of a list. */
export interface PageArgs {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

/** The rows of a page: from `start` up to, not including, `end`. */
interface PageRange {
  readonly start: number
  readonly end: number
}

/** Returns the `pageInfo` of a page of a list of `length` rows. */
export function pageInfoOf({ start, end }: PageRange, length: number) {
  return {
    hasNextPage: end < length,
    hasPreviousPage: start > 0,
    startCursor: end > start ? `${start}` : null,
    endCursor: end > start ? `${end - 1}` : null,
  }
}

/** Cursors are positions in the filtered, ordered list. */
function parseCursor(cursor: string | null | undefined, files: StaticBuildFiles): number | undefined {
  if (cursor === null || cursor === undefined) return undefined
  if (!/^\d+$/.test(cursor)) files.reject(`Invalid cursor "${cursor}". 游标“${cursor}”无效。`, 'BAD_CURSOR')
  return Number(cursor)
}

/** @throws ApiError `BAD_USER_INPUT` if a page cannot have so many rows */
export function parsePageSize(
  name: string,
  count: number | null | undefined,
  files: StaticBuildFiles,
): number | undefined {
  if (count === null || count === undefined) return undefined
  if (Number.isInteger(count) && count >= 0 && count <= MAX_PAGE_SIZE) return count
  return files.reject(
    `${name} is ${count}; it must be 0 to ${MAX_PAGE_SIZE}. ${name} 为 ${count}，应为 0 到 ${MAX_PAGE_SIZE}。`,
  )
}

/** @throws ApiError `BAD_USER_INPUT` for two sizes, or one that no page has */
export function parsePageSizes(
  args: PageArgs,
  files: StaticBuildFiles,
): { first?: number | undefined; last?: number | undefined } {
  const first = parsePageSize('first', args.first, files)
  const last = parsePageSize('last', args.last, files)
  if (first !== undefined && last !== undefined) files.reject('Use either first or last. first 与 last 只能给出一个。')
  return { first, last }
}

/**
 * Returns the rows that the arguments select of a list of `length` rows.
 * @throws ApiError `BAD_CURSOR`, `BAD_USER_INPUT` for another invalid argument
 */
export function resolvePageRange(length: number, args: PageArgs, files: StaticBuildFiles): PageRange {
  const start = Math.min((parseCursor(args.after, files) ?? -1) + 1, length)
  const end = Math.max(Math.min(parseCursor(args.before, files) ?? length, length), start)
  const { first, last } = parsePageSizes(args, files)
  if (last !== undefined) return { start: Math.max(start, end - last), end }
  return { start, end: Math.min(end, start + (first ?? DEFAULT_PAGE_SIZE)) }
}
