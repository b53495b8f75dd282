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

/** A division with a value of an indicator. */
interface Known {
  readonly indicator: Subject
  readonly parent: Subject
  readonly division: string
}

const byCode = (one: Subject, other: Subject) => (one.code < other.code ? -1 : 1)

/** Returns the regions with values in several divisions. */
function comparableParents(known: readonly Known[]): Subject[] {
  const byParent = Map.groupBy(known, ({ parent }) => parent.code)
  const comparable = [...byParent.values()].filter(
    (ofParent) => new Set(ofParent.map(({ division }) => division)).size >= MIN_DIVISIONS,
  )
  return comparable.flatMap(([first]) => first?.parent ?? []).toSorted(byCode)
}

/** Finds the indicators that have actual values in several divisions of one region, by code. */
export async function findComparable(api: Client): Promise<ComparableIndicator[]> {
  const filter = { kind: { eq: 'ACTUAL' }, preferred: true } as const
  const rows = await Array.fromAsync(api.observations.all({ filter, select: fields }))
  const known = rows.flatMap(({ indicator, region: { code, parent } }): Known[] =>
    parent ? [{ indicator, parent, division: code }] : [],
  )
  return [...Map.groupBy(known, ({ indicator }) => indicator.code).values()]
    .flatMap((ofIndicator): ComparableIndicator[] => {
      const parents = comparableParents(ofIndicator)
      return ofIndicator[0] && parents.length > 0 ? [{ indicator: ofIndicator[0].indicator, parents }] : []
    })
    .toSorted((one, other) => byCode(one.indicator, other.indicator))
}
