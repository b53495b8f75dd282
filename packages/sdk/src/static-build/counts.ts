import type { Selection } from '../select.ts'
import { valuesOf } from './conditions.ts'
import type { Listing } from './listing.ts'
import { pick } from './picking.ts'

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
const fieldNamed = (grouping: string) =>
  grouping.toLowerCase().replaceAll(/_(.)/g, (_, initial: string) => initial.toUpperCase())

/** The largest first, equal ones by their key, those without one last. */
function compare(a: Group, b: Group): number {
  if (a.count !== b.count) return b.count - a.count
  if (a.key === null || b.key === null) return a.key === null ? 1 : -1
  return a.key < b.key ? -1 : 1
}

/** The groups of some records, named as those of all records are. */
async function regroup(
  listing: Listing,
  type: string,
  all: readonly Group[],
  field: string,
  positions: readonly number[],
) {
  const counts = new Map<string | null, number>()
  for (const position of positions) {
    const values = valuesOf(await listing.record(type, position), field) as string[]
    for (const key of values.length > 0 ? values : [null]) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const groups = all.map((group) => ({ ...group, count: counts.get(group.key) ?? 0 }))
  return groups.filter(({ count }) => count > 0).sort(compare)
}

/** What a statistics field of a type answers. */
export async function count(listing: Listing, type: string, selection: Selection, path: string): Promise<object> {
  const { files, manifest } = listing
  const statistics = manifest.types[type]?.statistics ?? files.refuse(path)
  const { $, groups: grouped, ...fields } = selection
  const filter = Object($?.filter)
  const all = await listing.at<Statistics>(statistics)
  const isWhole = Object.keys(filter).length === 0
  const positions = isWhole ? [] : await listing.positions(type, { filter })
  const counted = (await pick(listing, { count: isWhole ? all.count : positions.length }, fields, path)) as object
  if (!grouped) return counted
  const { $: { by } = {}, ...groupFields }: { $?: { by?: string } } = Object(grouped)
  const named = all.groups[`${by}`] ?? files.refuse(`${path}.groups(by: ${by})`)
  const groups = isWhole ? named : await regroup(listing, type, named, fieldNamed(`${by}`), positions)
  return { ...counted, groups: await pick(listing, groups, groupFields, `${path}.groups`) }
}
