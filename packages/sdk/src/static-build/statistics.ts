import type { Selection } from '../selection/selection.ts'
import { valuesOf } from './conditions.ts'
import { project } from './projection.ts'
import type { RecordStore } from './record-store.ts'

interface Group {
  readonly key: string | null
  readonly name: string | null
  readonly nameEn: string | null
  readonly count: number
}

/** The counts of all records of a type. */
interface Statistics {
  readonly count: number
  readonly groups: Readonly<Record<string, readonly Group[]>>
}

/** `STARTS_ON` as a field is written, `startsOn`. */
const toCamelCase = (grouping: string) =>
  grouping.toLowerCase().replaceAll(/_(.)/g, (_, initial: string) => initial.toUpperCase())

/** The largest first, equal ones by their key, those without one last. */
function compareGroups(a: Group, b: Group): number {
  if (a.count !== b.count) return b.count - a.count
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1
  return a.key < b.key ? -1 : 1
}

/** The groups of some records, named as those of all records are. */
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

/** What a statistics field of a type answers. */
export async function resolveStatistics(
  store: RecordStore,
  type: string,
  selection: Selection,
  path: string,
): Promise<object> {
  const { files, manifest } = store
  const statistics = manifest.types[type]?.statistics ?? files.refuse(path)
  const { $, groups: groupSelection, ...fields } = selection
  const filter = Object($?.filter)
  const all = await store.readJson<Statistics>(statistics)
  const isUnfiltered = Object.keys(filter).length === 0
  const positions = isUnfiltered ? [] : await store.positions(type, { filter })
  const totals = (await project(store, { count: isUnfiltered ? all.count : positions.length }, fields, path)) as object
  if (!groupSelection) return totals
  const { $: { by } = {}, ...groupFields }: { $?: { by?: string } } = Object(groupSelection)
  const allGroups = all.groups[`${by}`] ?? files.refuse(`${path}.groups(by: ${by})`)
  const groups = isUnfiltered ? allGroups : await countGroups(store, type, allGroups, toCamelCase(`${by}`), positions)
  return { ...totals, groups: await project(store, groups, groupFields, `${path}.groups`) }
}
