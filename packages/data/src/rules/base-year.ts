// One value told for two base years: a survey bulletin implies a starting value by the increase it gives, and another
// source states the same value for another year. No general rule sees this, because the increase stands in a bulletin
// whose phrase the package does not hold; the increase is therefore kept here with where it comes from.
import { Decimal } from 'decimal.js'
import type { Facts } from './facts.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { difference, printed } from './span.ts'

interface ImpliedBase {
  readonly indicator: string
  readonly region: string
  /** Year of the value the bulletin states. */
  readonly year: number
  /** How far that value is above the one of the base year, in the unit of the indicator. */
  readonly increase: string
  readonly baseYear: number
  /** Year another source gives the starting value for. */
  readonly otherYear: number
}

/** From the 2025 bulletin on fitness activities: 4.6 percentage points above 2015. */
const impliedBases: readonly ImpliedBase[] = [
  {
    indicator: 'regular-exercise-share',
    region: '100000',
    year: 2025,
    increase: '4.6',
    baseYear: 2015,
    otherYear: 2014,
  },
]

function judge(facts: Facts, table: ImpliedBase): Draft[] {
  const later = facts.inYear(table.indicator, table.region, table.year)
  const other = facts.inYear(table.indicator, table.region, table.otherYear)
  if (!later || !other) return []
  const result = compare(difference(later.span, printed(table.increase)), other, other.unit, [later, other])
  const name = facts.name(other)
  const { increase, baseYear, year } = table
  return [
    {
      ...result,
      subject: other.id,
      expression: `${later.exact} - ${new Decimal(increase).toFixed()}`,
      figures: [other, later],
      explanation: {
        en: `${name.en}: ${other.exact} agrees with ${result.computed}, which the ${year} value (${later.exact}) and its increase of ${increase} points imply, but for ${baseYear}: one value, two base years.`,
        zh: `${name.zh}：${other.exact} 与 ${year} 年数值（${later.exact}）及其 ${increase} 个百分点的增幅推出的 ${result.computed} 一致，但后者的基年是 ${baseYear} 年：同一数值，两个基年。`,
      },
    },
  ]
}

/** A value that two sources give for different base years. */
export const baseYear: Rule = {
  code: 'BASE_YEAR',
  find: (facts) => impliedBases.flatMap((table) => judge(facts, table)),
}
