import type { StaticBuildFiles } from './files.ts'

/** Which part of a list is asked for. */
export interface PageArgs {
  readonly first?: number | null
  readonly last?: number | null
  readonly after?: string | null
  readonly before?: string | null
}

/** Rows of a page unless the caller says otherwise, as the service has it. */
const DEFAULT_PAGE_SIZE = 20

/** Rows a page may have: files could give more, a program that moves to a service could not ask for them. */
const MAX_PAGE_SIZE = 100

/** Where a page stands in its list: from `start` up to `end`. */
export interface PageRange {
  readonly start: number
  readonly end: number
}

/** Cursors are places in the list. */
function parseCursor(cursor: string | null | undefined, files: StaticBuildFiles): number | undefined {
  if (cursor === null || cursor === undefined) return undefined
  if (!/^\d+$/.test(cursor)) files.reject(`"${cursor}" is no cursor of this list. “${cursor}” 不是此列表的游标。`)
  return Number(cursor)
}

function parsePageSize(name: string, count: number | null | undefined, files: StaticBuildFiles): number | undefined {
  if (count === null || count === undefined) return undefined
  if (Number.isInteger(count) && count >= 1 && count <= MAX_PAGE_SIZE) return count
  return files.reject(
    `${name} is ${count}; ask for 1 to ${MAX_PAGE_SIZE} rows. ${name} 为 ${count}；每页请取 1 到 ${MAX_PAGE_SIZE} 行。`,
  )
}

/**
 * The part of a list of `length` rows that is asked for.
 * @throws ApiError `BAD_USER_INPUT`
 */
export function resolvePageRange(length: number, args: PageArgs, files: StaticBuildFiles): PageRange {
  const start = Math.min((parseCursor(args.after, files) ?? -1) + 1, length)
  const end = Math.max(Math.min(parseCursor(args.before, files) ?? length, length), start)
  const first = parsePageSize('first', args.first, files)
  const last = parsePageSize('last', args.last, files)
  if (first !== undefined && last !== undefined) {
    files.reject('first and last exclude each other; give one. first 与 last 只能给出一个。')
  }
  if (last !== undefined) return { start: Math.max(start, end - last), end }
  return { start, end: Math.min(end, start + (first ?? DEFAULT_PAGE_SIZE)) }
}
