// If the values of all divisions are known, a division with more than 90 % of its region suggests a wrong unit.
import type { Facts } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import { formatDecimal, isPositive } from '../facts/interval.ts'
import { type RegionBreakdown, regionBreakdowns } from '../facts/region-breakdown.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

/** Maximum share of a division, in per cent. */
const MAX_SHARE = 90

function check(facts: Facts, { regionCode, parts, total }: RegionBreakdown): FindingDraft {
  const [first, ...others] = parts as [Figure, ...Figure[]]
  const largest = others.reduce((best, part) => (part.interval.value.gt(best.interval.value) ? part : best), first)
  const share = largest.interval.value.div(total.value).mul(100)
  const computed = formatDecimal(share)
  const name = facts.describe(largest)
  const region = facts.region(regionCode)
  return {
    subject: largest.id,
    verdict: share.lte(MAX_SHARE) ? 'PASS' : 'FAIL',
    expression: `${formatDecimal(largest.interval.value)} / ${formatDecimal(total.value)} * 100`,
    computed,
    ...(facts.percent && { unitCode: facts.percent.code }),
    figures: [largest, ...parts],
    explanation: {
      en: `${name.en}: the largest of the ${parts.length} divisions of ${region.nameEn} has ${computed}% of their total.`,
      zh: `${name.zh}：在${region.name}的${parts.length}个下级地区中最大，占其合计的${computed}%。`,
    },
  }
}

/** Checks the share of the largest division of each region. */
export const regionShare: Rule = {
  code: 'REGION_SHARE',
  find: (facts) =>
    regionBreakdowns(facts)
      .filter(({ total }) => isPositive(total))
      .map((breakdown) => check(facts, breakdown)),
}
