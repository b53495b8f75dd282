import type { Selection } from '../../selection/print-query.ts'
import { toCamelCase } from '../camel-case.ts'
import { valuesOf } from '../conditions.ts'
import { project } from '../projection.ts'
import type { RecordStore } from '../record-store.ts'

/** Loads the measures of groups, whose decimal arithmetic is larger than all else that reads static builds. */
const loadAggregates = () => import('./aggregates.ts')

interface Group {
  readonly key: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly description: string | null
  readonly descriptionEn: string | null
  readonly count: number
}

/** A statistics file: the counts of all records of a type. */
interface Statistics {
  readonly count: number
  readonly groups: Readonly<Record<string, readonly Group[]>>
}

/** Sorts by count, descending, then by key; groups without a key come last. */
function compareGroups(a: Group, b: Group): number {
  if (a.count !== b.count) return b.count - a.count
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1
  return a.key < b.key ? -1 : 1
}

/** Counts the records at these positions by group; names are taken from `allGroups`. */
async function countGroups(
  store: RecordStore,
  type: string,
  allGroups: readonly Group[],
  field: string,
  positions: readonly number[],
) {
  const counts = new Map<string | null, number>()
  for (const position of positions) {
    const values = valuesOf(await store.record(type, position), field) as string[]
    for (const key of values.length > 0 ? values : [null]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const groups = allGroups.map((group) => ({ ...group, count: counts.get(group.key) ?? 0 }))
  return groups.filter(({ count }) => count > 0).sort(compareGroups)
}

/**
 * Resolves the statistics field of a type.
 * @throws ApiError `NOT_IN_FILES` for an unsupported filter or grouping
 */
export async function resolveStatistics(
  store: RecordStore,
  type: string,
  selection: Selection,
  path: string,
): Promise<object> {
  const { files, manifest } = store
  const statistics = manifest.types[type]?.statistics ?? files.refuse(path)
  const { $, groups: groupSelection, aggregates, ...fields } = selection
  const filter = Object($?.filter)
  const aggregated = aggregates
    ? {
        aggregates: await (await loadAggregates()).resolveAggregates(store, type, {
          filter,
          selection: aggregates as Selection,
          path: `${path}.aggregates`,
        }),
      }
    : {}
  const all = await store.readJson<Statistics>(statistics)
  const isUnfiltered = Object.keys(filter).length === 0
  const positions = isUnfiltered ? [] : await store.positions(type, { filter })
  const totals = (await project(store, { count: isUnfiltered ? all.count : positions.length }, fields, path)) as object
  if (!groupSelection) return { ...totals, ...aggregated }
  const { $: { by } = {}, ...groupFields }: { $?: { by?: string } } = Object(groupSelection)
  const allGroups =
    all.groups[`${by}`] ?? (await store.refuseName(`${by}`, `${type}Grouping`, `${path}.groups(by: ${by})`))
  const groups = isUnfiltered ? allGroups : await countGroups(store, type, allGroups, toCamelCase(`${by}`), positions)
  return { ...totals, ...aggregated, groups: await project(store, groups, groupFields, `${path}.groups`) }
}
