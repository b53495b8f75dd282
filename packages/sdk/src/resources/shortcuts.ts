// Calls of one field of the schema each, with fields that they select by default. The service explains arguments that are
// missing. Loaded lazily.
import { pageFields, rareSelections } from '../generated/rare-selections.ts'
import type { CallOptions } from '../options.ts'
import type { QueryFunction, RootList } from './root-list.ts'

interface ShortcutArgs {
  readonly select?: object | null | undefined
  readonly filter?: object | null | undefined
}

/** The fields of a group of `statistics`. */
const GROUP_FIELDS = 'key,name,nameEn,description,descriptionEn,count'

/** Returns the fields that a call selects. */
const selected = (call: string, { select }: ShortcutArgs) => select ?? { [rareSelections[call] as string]: true }

/** Reads the statistics of a list. */
async function readStatistics(
  query: QueryFunction,
  { typeName }: RootList,
  filter: object | null | undefined,
  fields: object,
  call?: CallOptions,
): Promise<Record<string, unknown>> {
  const field = `${typeName.replace(/^./, (initial) => initial.toLowerCase())}Statistics`
  return (await query({ [field]: { $: { filter }, ...fields } }, call))[field] as Record<string, unknown>
}

/** Counts rows, also by groups if `by` is given. */
export function countRows(
  query: QueryFunction,
  list: RootList,
  args?: { readonly by?: string; readonly filter?: object } | null,
  call?: CallOptions,
) {
  const { by, filter } = args ?? {}
  return readStatistics(query, list, filter, { count: true, groups: by && { $: { by }, [GROUP_FIELDS]: true } }, call)
}

/** Reads a page of groups from a field of statistics. */
export async function aggregates(query: QueryFunction, list: RootList, args?: ShortcutArgs | null, call?: CallOptions) {
  const { filter, select, ...$ } = args ?? {}
  const nodes = selected('aggregates', { select })
  const page = { aggregates: { $, nodes, [pageFields]: true } }
  return (await readStatistics(query, list, filter, page, call)).aggregates
}

/** Returns a call of the root field `field`; `name` is that of the call. */
const rootCall =
  (name: string, field: string) => async (query: QueryFunction, args?: ShortcutArgs | null, call?: CallOptions) => {
    const { select, ...$ } = args ?? {}
    return (await query({ [field]: { $, ...selected(name, { select }) } }, call))[field]
  }

/** Compares regions by indicators. */
export const compare = rootCall('compare', 'compare')

/** Reads the facilities nearest to a point. */
export const near = rootCall('near', 'facilitiesNear')

/** Counts the facilities of a part of a map in the cells of its grid. */
export const clusters = rootCall('clusters', 'facilityClusters')

/** Reads the latest value of every indicator of a region; null if there is no such region. */
export async function profile(
  query: QueryFunction,
  args?: (ShortcutArgs & { readonly code?: string }) | null,
  call?: CallOptions,
) {
  const { select, code, ...$ } = args ?? {}
  const { region } = await query({ region: { $: { code }, profile: { $, ...selected('profile', { select }) } } }, call)
  return region && (region as { readonly profile: unknown }).profile
}

/** Compares two releases. */
export async function diff(
  query: QueryFunction,
  args?: { readonly from?: string; readonly to?: string | null } | null,
  call?: CallOptions,
) {
  const { from, to, ...$ } = args ?? {}
  const changes = { $, ...selected('changes', {}) }
  return (await query({ diff: { $: { from, to }, ...selected('diff', {}), changes } }, call)).diff
}
