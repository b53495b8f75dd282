// The largest division's share of its region, where all divisions are known: a share near the whole, or above it, betrays a
// misplaced unit. More than nine tenths fails.
import type { Facts } from './facts.ts'
import type { Figure } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { type Divided, dividedRegions } from './regions-sum.ts'
import { decimalText, isPositive } from './span.ts'

/** No division of a region with several holds more of it, in per cent. */
const LARGEST_SHARE = 90

function judge(facts: Facts, { regionCode, parts, total }: Divided): Draft {
  const [first, ...others] = parts as [Figure, ...Figure[]]
  const largest = others.reduce((best, part) => (part.span.value.gt(best.span.value) ? part : best), first)
  const share = largest.span.value.div(total.value).mul(100)
  const computed = decimalText(share)
  const name = facts.name(largest)
  const region = facts.region(regionCode)
  return {
    subject: largest.id,
    verdict: share.lte(LARGEST_SHARE) ? 'PASS' : 'FAIL',
    expression: `${decimalText(largest.span.value)} / ${decimalText(total.value)} * 100`,
    computed,
    unitCode: 'PERCENT',
    figures: [largest, ...parts],
    explanation: {
      en: `${name.en}: the largest of ${parts.length} divisions of ${region.nameEn} has ${computed} % of their sum.`,
      zh: `${name.zh}：在${region.name} ${parts.length} 个下级地区中最大，占其合计的 ${computed}%。`,
    },
  }
}

/** The largest division of a region has a credible share of it. */
export const regionShare: Rule = {
  code: 'REGION_SHARE',
  find: (facts) =>
    dividedRegions(facts)
      .filter(({ total }) => isPositive(total))
      .map((divided) => judge(facts, divided)),
}
