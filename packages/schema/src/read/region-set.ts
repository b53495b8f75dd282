// Sets of regions that a request names by codes or by their place in the hierarchy.
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { validateCodes, validateKey } from './known-key.ts'
import type { Reference } from './reference.ts'

type Level = Reference['Region']['rows'][number]['level']

/** Conditions on regions, of which those that are given must all hold. */
export interface RegionSet {
  readonly codes?: readonly string[] | null | undefined
  readonly childrenOf?: string | null | undefined
  readonly level?: Level | null | undefined
  readonly within?: string | null | undefined
}

function validateConditions({ codes, childrenOf, level, within }: RegionSet, reference: Reference): void {
  if ([codes, childrenOf, level, within].every((condition) => condition == null)) {
    throw userError(
      'BAD_USER_INPUT',
      'regions names no regions; give codes, childrenOf, level or within.',
      'regions 未指明任何地区；请给出 codes、childrenOf、level 或 within。',
    )
  }
  if (codes != null) validateCodes(reference, 'Region', codes, { path: 'regions.codes', max: limits.rows.value })
  if (childrenOf != null) validateKey(reference, 'Region', childrenOf, 'regions.childrenOf')
  if (within != null) validateKey(reference, 'Region', within, 'regions.within')
}

/**
 * Returns the codes of the regions of a set, each once: in the order of its codes, or each followed by those below it.
 * @throws GraphQLError BAD_USER_INPUT for an unknown code, without a condition, and for too many regions
 */
export function selectRegions(set: RegionSet, reference: Reference): string[] {
  validateConditions(set, reference)
  const { Region } = reference
  const { codes, childrenOf, level, within } = set
  const lists = [
    codes,
    childrenOf != null ? Region.childKeys(childrenOf) : null,
    within != null ? Region.withDescendants(within) : null,
    level != null ? Region.rows.filter((row) => row.level === level).map(({ code }) => code) : null,
  ]
  const [first = new Set<string>(), ...others] = lists.filter((list) => list != null).map((list) => new Set(list))
  const selected = [...first].filter((code) => others.every((other) => other.has(code)))
  if (selected.length <= limits.rows.value) return selected
  throw userError(
    'BAD_USER_INPUT',
    `regions names ${selected.length} regions; ${limits.rows.value} are allowed. Name fewer, such as those of one level within a smaller region.`,
    `regions 指明 ${selected.length} 个地区，上限为 ${limits.rows.value} 个；请缩小范围，如限定层级或较小的上级区划。`,
  )
}
