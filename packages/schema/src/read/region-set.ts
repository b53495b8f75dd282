// Sets of regions that a request names by codes or by their place in the hierarchy.
import { type RegionSet, regionCodes } from '@tiyu/statistics/series'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import { validateCodes, validateKey } from './known-key.ts'
import type { Reference } from './reference.ts'

function validateConditions({ codes, childrenOf, level, within }: RegionSet, reference: Reference): void {
  if ([codes, childrenOf, level, within].every((condition) => condition == null)) {
    throw userError(
      'BAD_USER_INPUT',
      'regions names no regions; give codes, childrenOf, level or within.',
      'regions 未指明任何地区；请给出 codes、childrenOf、level 或 within。',
    )
  }
  if (codes != null) validateCodes(reference, 'Region', codes, { path: 'regions.codes', max: limits.regions.value })
  if (childrenOf != null) validateKey(reference, 'Region', childrenOf, 'regions.childrenOf')
  if (within != null) validateKey(reference, 'Region', within, 'regions.within')
}

function contradictionError({ codes, childrenOf, within, level }: RegionSet) {
  const [given, others] = [codes?.join(', '), Object.entries({ childrenOf, within, level })]
  const conditions = others.flatMap(([name, value]) => (value == null ? [] : [`${name}: ${value}`])).join(', ')
  return userError(
    'BAD_USER_INPUT',
    `regions names no region: none of codes (${given}) meets ${conditions}, and all conditions must hold. Give each set in a field of its own, such as provinces: compare(…) nation: compare(…).`,
    `regions 未选出任何地区：codes（${given}）中没有符合 ${conditions} 的，而所给条件须全部满足。请分别写成两个字段，如 provinces: compare(…) nation: compare(…)。`,
  )
}

/**
 * Returns the codes of the regions of a set, each once: in the order of its codes, or each followed by those below it.
 * @throws GraphQLError BAD_USER_INPUT for an unknown code, without a condition, for conditions that exclude each other, and for too
 * many regions
 */
export function selectRegions(set: RegionSet, reference: Reference): string[] {
  validateConditions(set, reference)
  const selected = regionCodes(set, reference.Region)
  if (selected.length === 0 && set.codes != null) throw contradictionError(set)
  if (selected.length <= limits.regions.value) return selected
  throw userError(
    'BAD_USER_INPUT',
    `regions names ${selected.length} regions; ${limits.regions.value} are allowed. Name fewer, such as those of one level within a smaller region.`,
    `regions 指明 ${selected.length} 个地区，上限为 ${limits.regions.value} 个；请缩小范围，如限定层级或较小的上级区划。`,
  )
}
