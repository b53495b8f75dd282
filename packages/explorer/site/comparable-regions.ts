// What can be compared in a release: indicators with values in several divisions of one region.
import type { Client } from '@tiyu/sdk'
import { namedFields } from './selections.ts'

const fields = {
  indicator: namedFields,
  region: { code: true, parent: namedFields },
} as const

interface Subject {
  readonly code: string
  readonly name: string
  readonly nameEn: string
}

/** An indicator, and the regions whose divisions can be compared by it. */
export interface ComparableIndicator {
  readonly indicator: Subject
  readonly parents: readonly Subject[]
}

/** Divisions with a value from which there is something to compare. */
const MIN_DIVISIONS = 2

class DivisionCounts {
  private readonly parents = new Map<string, { parent: Subject; divisions: Set<string> }>()
  readonly indicator: Subject

  constructor(indicator: Subject) {
    this.indicator = indicator
  }

  add(parent: Subject, division: string): void {
    const known = this.parents.get(parent.code) ?? { parent, divisions: new Set() }
    this.parents.set(parent.code, known)
    known.divisions.add(division)
  }

  get comparable(): readonly Subject[] {
    return Array.from(this.parents.values())
      .filter(({ divisions }) => divisions.size >= MIN_DIVISIONS)
      .map(({ parent }) => parent)
      .toSorted((one, other) => (one.code < other.code ? -1 : 1))
  }
}

/** Finds the indicators that have actual values in several divisions of one region, by code. */
export async function findComparable(api: Client): Promise<ComparableIndicator[]> {
  const counts = new Map<string, DivisionCounts>()
  const filter = { kind: { eq: 'ACTUAL' }, preferred: true } as const
  for await (const { indicator, region } of api.observations.all({ filter, select: fields })) {
    if (!region.parent) continue
    const count = counts.get(indicator.code) ?? new DivisionCounts(indicator)
    counts.set(indicator.code, count)
    count.add(region.parent, region.code)
  }
  return Array.from(counts.values(), ({ indicator, comparable }) => ({ indicator, parents: comparable }))
    .filter(({ parents }) => parents.length > 0)
    .toSorted((one, other) => (one.indicator.code < other.indicator.code ? -1 : 1))
}
