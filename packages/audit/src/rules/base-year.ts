// One value told for two base years: a survey bulletin implies a starting value by the increase it gives, and another
// source states the same value for another year. No general rule sees this, because the increase stands in a bulletin
// whose phrase the package does not hold; the increase is therefore kept here with where it comes from.
import { Decimal } from 'decimal.js'
import type { Facts } from './facts.ts'
import { compare, type FindingDraft, type Rule } from './finding.ts'
import { difference, roundedInterval } from './interval.ts'

interface ImpliedBase {
  readonly indicator: string
  readonly region: string
  /** Year of the value the bulletin states. */
  readonly year: number
  /** How far that value is above the one of the base year, in the unit of the indicator. */
  readonly increase: string
  readonly baseYear: number
  /** Year another source gives the starting value for. */
  readonly sourceYear: number
}

/** From the 2025 bulletin on fitness activities: 4.6 percentage points above 2015. */
const impliedBases: readonly ImpliedBase[] = [
  {
    indicator: 'regular-exercise-share',
    region: '100000',
    year: 2025,
    increase: '4.6',
    baseYear: 2015,
    sourceYear: 2014,
  },
]

function check(facts: Facts, implied: ImpliedBase): FindingDraft[] {
  const later = facts.findInYear(implied.indicator, implied.region, implied.year)
  const earlier = facts.findInYear(implied.indicator, implied.region, implied.sourceYear)
  if (!later || !earlier) return []
  const result = compare(difference(later.interval, roundedInterval(implied.increase)), earlier, earlier.unit, [
    later,
    earlier,
  ])
  const name = facts.describe(earlier)
  const { increase, baseYear, year } = implied
  return [
    {
      ...result,
      subject: earlier.id,
      expression: `${later.exact} - ${new Decimal(increase).toFixed()}`,
      figures: [earlier, later],
      explanation: {
        en: `${name.en}: ${earlier.exact} agrees with ${result.computed}, which the ${year} value (${later.exact}) and its increase of ${increase} points imply, but for ${baseYear}: one value, two base years.`,
        zh: `${name.zh}：${earlier.exact} 与 ${year} 年数值（${later.exact}）及其 ${increase} 个百分点的增幅推出的 ${result.computed} 一致，但后者的基年是 ${baseYear} 年：同一数值，两个基年。`,
      },
    },
  ]
}

/** A value that two sources give for different base years. */
export const baseYear: Rule = {
  code: 'BASE_YEAR',
  find: (facts) => impliedBases.flatMap((table) => check(facts, table)),
}
