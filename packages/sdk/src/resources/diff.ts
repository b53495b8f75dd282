// The differences of two releases. Loaded lazily.
import type { ChangesArgs, DiffArgs, ReleaseDiff } from '../generated/schema.ts'
import type { CallOptions } from '../options.ts'
import type { Result } from '../selection/selection-types.ts'
import type { QueryFunction } from './root-list.ts'

const pageInfo = { hasNextPage: true, hasPreviousPage: true, startCursor: true, endCursor: true } as const
const counts = { added: true, changed: true, removed: true } as const

const changes = {
  nodes: { table: true, key: true, kind: true, cells: { column: true, before: true, after: true } },
  pageInfo,
  totalCount: true,
} as const

const fields = {
  from: { version: true },
  to: { version: true },
  ...counts,
  tables: { table: true, ...counts, columns: { name: true, cells: true } },
} as const

/** The releases to compare, and which of the changed rows to return. */
export interface DiffOptions extends DiffArgs, ChangesArgs {}

/** The differences of two releases, and one page of the changed rows. */
export type Diff = Result<ReleaseDiff, typeof fields & { changes: typeof changes }>

/** Compares two releases. */
export async function compareReleases(query: QueryFunction, options: DiffOptions, call?: CallOptions): Promise<Diff> {
  const { from, to, ...$ } = options
  const { diff } = await query({ diff: { $: { from, to }, ...fields, changes: { $, ...changes } } }, call)
  return diff as Diff
}
