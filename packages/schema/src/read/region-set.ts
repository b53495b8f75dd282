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
  const selected = regionCodes(set, reference.Region)
  if (selected.length <= limits.rows.value) return selected
  throw userError(
    'BAD_USER_INPUT',
    `regions names ${selected.length} regions; ${limits.rows.value} are allowed. Name fewer, such as those of one level within a smaller region.`,
    `regions 指明 ${selected.length} 个地区，上限为 ${limits.rows.value} 个；请缩小范围，如限定层级或较小的上级区划。`,
  )
}
