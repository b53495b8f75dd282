// Hits in tiers, and the part of them that a page has.
import type { HitRange } from '@tiyu/search'

/** A hit: the number of its tier, and the place of its entry. */
export interface Hit {
  readonly tier: number
  readonly place: number
}

/** The place of a hit beyond which a page begins or ends. */
export interface HitBound extends Hit {
  readonly side: 'after' | 'before'
}

/** A tier whose hits are read when the page needs them. */
export interface Tier {
  readonly number: number
  /** Yields the places of its hits in order; if `backward`, from the last to the first. */
  readonly read: (backward: boolean) => AsyncIterable<number>
}

/** Yields places in scan direction. */
export const inDirection = (places: readonly number[], backward: boolean): readonly number[] =>
  backward ? places.toReversed() : places

const isWithin = ({ tier, place }: Hit, bound: HitBound): boolean => {
  const difference = tier - bound.tier || place - bound.place
  return bound.side === 'after' ? difference > 0 : difference < 0
}

const mayHaveHits = ({ number }: Tier, { tier, side }: HitBound) => (side === 'after' ? number >= tier : number <= tier)

/** Reads the first hits of a range in scan direction, at most `limit`. */
export async function readTiers(
  tiers: readonly Tier[],
  { bounds, backward }: HitRange<HitBound>,
  limit: number,
): Promise<Hit[]> {
  const inRange = tiers.filter((tier) => bounds.every((bound) => mayHaveHits(tier, bound)))
  const hits: Hit[] = []
  for (const { number, read } of backward ? inRange.toReversed() : inRange) {
    for await (const place of read(backward)) {
      const hit = { tier: number, place }
      if (bounds.every((bound) => isWithin(hit, bound))) hits.push(hit)
      if (hits.length >= limit) return hits
    }
  }
  return hits
}
