// Pages of any list. Loaded lazily.
import { rareSelections } from '../generated/rare-selections.ts'
import type { CallOptions } from '../options.ts'
import type { Selection } from '../selection/print-query.ts'
import type { Page } from './resource-types.ts'
import type { QueryFunction, RootList } from './root-list.ts'
import { toSelection } from './to-selection.ts'

/** A list with what the core does not know of a rare one. */
export interface CompleteList extends Omit<RootList, 'fields'> {
  readonly fields: Selection
  /** The field that identifies a record: `slug` or `code`. */
  readonly key: string
}

/** Completes a list. */
export function completeList(list: RootList): CompleteList {
  const fields = toSelection(list.fields ?? (rareSelections[list.field] as string))
  return { ...list, fields, key: fields.code ? 'code' : 'slug' }
}

/** The pageInfo of a list that is not paginated. */
const onlyPage = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null }

/** Reads a page of a list, and the name of its release if `withRelease`; a short list is one page. */
export async function readPage<Node>(
  query: QueryFunction,
  { field, isShort }: CompleteList,
  selection: Selection,
  call?: CallOptions,
  withRelease?: boolean,
): Promise<{ readonly page: Page<Node>; readonly release: string | undefined }> {
  const fields = isShort ? selection.nodes : selection
  const { [field]: rows, release } = await query({ [field]: fields, release: withRelease && { name: true } }, call)
  const nodes = rows as Node[]
  const page = isShort ? { nodes, pageInfo: onlyPage, totalCount: nodes.length } : (rows as Page<Node>)
  return { page, release: release?.name }
}
