// How many hits a search has of each type and in each region. A facet counts the hits that are narrowed by all but itself, so
// that its other values can be chosen.
import type { SearchHits } from './search-hits.ts'

/** A type of hits, and how many there are. */
export interface TypeCount {
  readonly type: string
  readonly count: number
}

/** A region, and the hits in it or in a division below it. */
export interface RegionCount {
  readonly code: string
  readonly count: number
}

type AnyHits = Pick<SearchHits<never, unknown>, 'inAllTypes' | 'inAllRegions'>

const byCount = (one: { readonly count: number }, other: { readonly count: number }) => other.count - one.count

/** Counts the hits of each type, most first. */
export async function countTypes({ inAllTypes }: AnyHits): Promise<TypeCount[]> {
  const counts = await inAllTypes.countBy('type')
  return Array.from(counts, ([type, count]) => ({ type, count })).sort(
    (one, other) => byCount(one, other) || (one.type < other.type ? -1 : 1),
  )
}

/**
 * Counts the hits in each of these regions and below it, most first.
 * @param withAncestors returns the code of a region and those of the regions that it is in
 */
export async function countRegions(
  { inAllRegions }: AnyHits,
  codes: readonly string[],
  withAncestors: (code: string) => readonly string[],
): Promise<RegionCount[]> {
  const listed = new Set(codes)
  const counts = new Map<string, number>()
  for (const [code, count] of await inAllRegions.countBy('regionCode')) {
    for (const one of code === '' ? [] : withAncestors(code)) {
      if (listed.has(one)) counts.set(one, (counts.get(one) ?? 0) + count)
    }
  }
  return Array.from(counts, ([code, count]) => ({ code, count })).sort(
    (one, other) => byCount(one, other) || (one.code < other.code ? -1 : 1),
  )
}

/** Conditions on the regions of a facet, of which those that are given must hold. */
interface FacetRegions {
  readonly level?: string | null | undefined
  readonly childrenOf?: string | null | undefined
}

/** Refuses a facet that names no regions: throws an error with a message in English and Chinese. */
export function validateFacetRegions(
  { level, childrenOf }: FacetRegions,
  refuse: (en: string, zh: string) => never,
): void {
  if (level != null || childrenOf != null) return
  refuse(
    'byRegion names no regions; give level or childrenOf.',
    'byRegion 未指明任何地区；请给出 level 或 childrenOf。',
  )
}
