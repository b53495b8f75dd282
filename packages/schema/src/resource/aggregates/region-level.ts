import type { Reference } from '../../read/reference.ts'

/** Regions, and for each the region of a level that it is or lies in; regions above that level are not changed. */
export interface AncestorsAt {
  readonly codes: readonly string[]
  readonly ancestors: readonly string[]
}

const cache = new WeakMap<Reference, Map<string, AncestorsAt>>()

/** Returns the region of a level that each region is or lies in; regions above that level, or outside any, are not changed. */
export function ancestorsAt(level: string, reference: Reference): AncestorsAt {
  const byLevel = cache.get(reference) ?? new Map<string, AncestorsAt>()
  cache.set(reference, byLevel)
  const known = byLevel.get(level)
  if (known) return known
  const { Region } = reference
  const ancestors = Region.rows.map(({ code, ancestorCodes }) => {
    const path = [...ancestorCodes, code]
    return path.find((one) => Region.get(one).level === level) ?? code
  })
  const result = { codes: Region.rows.map(({ code }) => code), ancestors }
  byLevel.set(level, result)
  return result
}
