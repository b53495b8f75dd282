// Sets of regions that a comparison names by codes or by their place in the hierarchy.

/** Conditions on regions, of which those that are given must all hold. */
export interface RegionSet {
  readonly codes?: readonly string[] | null | undefined
  readonly childrenOf?: string | null | undefined
  readonly level?: string | null | undefined
  readonly within?: string | null | undefined
}

/** The regions of a release. */
export interface RegionTree {
  /** In order of their codes. */
  readonly rows: readonly { readonly code: string; readonly level: string }[]
  /** Returns the codes of the regions directly below one. */
  childKeys(code: string): readonly string[]
  /** Returns the code and those of all regions below it. */
  withDescendants(code: string): readonly string[]
}

/** Returns the codes of the regions of a set, each once: in the order of its codes, or each followed by those below it. */
export function regionCodes({ codes, childrenOf, level, within }: RegionSet, regions: RegionTree): string[] {
  const lists = [
    codes,
    childrenOf != null ? regions.childKeys(childrenOf) : null,
    within != null ? regions.withDescendants(within) : null,
    level != null ? regions.rows.filter((row) => row.level === level).map(({ code }) => code) : null,
  ]
  const [first = new Set<string>(), ...others] = lists.filter((list) => list != null).map((list) => new Set(list))
  return [...first].filter((code) => others.every((other) => other.has(code)))
}
