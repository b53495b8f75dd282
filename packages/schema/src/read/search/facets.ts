// How many hits a search has of each type and in each region. A facet counts the hits that are narrowed by all but itself, so
// that its other values can be chosen.
import type { Context } from '../../context.ts'
import { HitReader } from './hit-reader.ts'
import type { SearchRequest } from './search-request.ts'

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

const byCount = (one: { readonly count: number }, other: { readonly count: number }) => other.count - one.count

/** Counts the hits of each type, most first. */
export async function countTypes({ inAllTypes }: SearchRequest, context: Context): Promise<TypeCount[]> {
  const counts = await new HitReader(context, inAllTypes).countBy('type')
  return Array.from(counts, ([type, count]) => ({ type, count })).sort(
    (one, other) => byCount(one, other) || (one.type < other.type ? -1 : 1),
  )
}

/** Counts the hits in each of these regions and below it, most first. */
export async function countRegions(
  { inAllRegions }: SearchRequest,
  context: Context,
  codes: readonly string[],
): Promise<RegionCount[]> {
  const { Region } = context.reference
  const listed = new Set(codes)
  const counts = new Map<string, number>()
  for (const [code, count] of await new HitReader(context, inAllRegions).countBy('regionCode')) {
    const region = code === '' ? undefined : Region.get(code)
    for (const one of region ? [...region.ancestorCodes, code] : []) {
      if (listed.has(one)) counts.set(one, (counts.get(one) ?? 0) + count)
    }
  }
  return Array.from(counts, ([code, count]) => ({ code, count })).sort(
    (one, other) => byCount(one, other) || (one.code < other.code ? -1 : 1),
  )
}
