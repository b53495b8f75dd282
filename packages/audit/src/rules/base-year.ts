// Detects one value with two base years: the increase in a survey bulletin implies a base value that another source
// states for another year. Other rules cannot find this, because the package has no citation of the increase; the table
// of base-year comparisons provides it.
import { Decimal } from 'decimal.js'
import type { Facts } from '../facts/facts.ts'
import { intervalOf } from '../facts/figure.ts'
import { difference } from '../facts/interval.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

type BaseYearComparison = Facts['baseYearComparisons'][number]

function check(facts: Facts, comparison: BaseYearComparison): FindingDraft[] {
  const { indicatorCode, regionCode, year, increase, baseYear, otherYear } = comparison
  const later = facts.findInYear(indicatorCode, regionCode, year)
  const earlier = facts.findInYear(indicatorCode, regionCode, otherYear)
  if (!later || !earlier) return []
  const increaseInterval = intervalOf(increase, facts.unit(facts.indicator(indicatorCode).unitCode))
  const result = compare(difference(later.interval, increaseInterval), earlier, earlier.unit, [later, earlier])
  const name = facts.describe(earlier)
  return [
    {
      ...result,
      subject: earlier.id,
      expression: `${later.exact} - ${new Decimal(increase).toFixed()}`,
      figures: [earlier, later],
      explanation: {
        en: `${name.en}: the source gives ${earlier.exact}; the ${year} value (${later.exact}) less its increase of ${increase}${earlier.unit === facts.percent ? ' percentage points' : ''} gives ${result.computed} for ${baseYear}: one value, two base years.`,
        zh: `${name.zh}：${earlier.exact} 与 ${year} 年数值（${later.exact}）及其 ${increase} 个百分点的增幅推出的 ${result.computed} 一致，但后者的基年是 ${baseYear} 年：同一数值，两个基年。`,
      },
    },
  ]
}

/** Checks values that two sources give for different base years. */
export const baseYear: Rule = {
  code: 'BASE_YEAR',
  find(facts) {
    const drafts = facts.baseYearComparisons.flatMap((comparison) => check(facts, comparison))
    // The finding takes its ID from the value, so only the first comparison of a value counts.
    return [...Map.groupBy(drafts, ({ subject }) => subject).values()].flatMap((group) => group.slice(0, 1))
  },
}
