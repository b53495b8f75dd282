// Detects one value with two base years: the increase in a survey bulletin implies a base value that another source
// states for another year. Other rules cannot find this, because the package has no citation of the increase; the table
// of base-year comparisons provides it.
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import type { Facts } from '../facts/facts.ts'
import { intervalOf } from '../facts/figure.ts'
import { difference } from '../facts/interval.ts'
import { noteBreaks } from '../findings/comparability.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

type BaseYearComparison = Facts['baseYearComparisons'][number]

const OUTCOMES = {
  same: { en: 'one value, two base years', zh: '同一数值，两个基年' },
  different: { en: 'two values for two years', zh: '两年数值不同' },
} as const

function check(facts: Facts, comparison: BaseYearComparison): FindingDraft[] {
  const { indicatorCode, regionCode, year, increase, baseYear, otherYear } = comparison
  const later = facts.findInYear(indicatorCode, regionCode, year)
  const earlier = facts.findInYear(indicatorCode, regionCode, otherYear)
  if (!later || !earlier) return []
  const increaseInterval = intervalOf(increase, facts.unit(facts.indicator(indicatorCode).unitCode))
  const result = compare(difference(later.interval, increaseInterval), earlier, earlier.unit, [later, earlier])
  const name = facts.describe(earlier)
  const unit = facts.differenceUnit(earlier.unit)
  const outcome = OUTCOMES[result.verdict === 'PASS' ? 'same' : 'different']
  const draft: FindingDraft = {
    ...result,
    subject: earlier.id,
    expression: `${later.exact} - ${new Decimal(increase).toFixed()}`,
    figures: [earlier, later],
    explanation: {
      en: `${name.en}: the source gives ${formatAmountEn(earlier.exact, earlier.unit)}; the ${year} value (${formatAmountEn(later.exact, later.unit)}) less its increase of ${formatAmountEn(increase, unit)} gives ${formatAmountEn(result.computed, earlier.unit)} for ${baseYear}: ${outcome.en}.`,
      zh: `${name.zh}：来源为${formatAmountZh(earlier.exact, earlier.unit)}；${year}年数值（${formatAmountZh(later.exact, later.unit)}）减去其${formatAmountZh(increase, unit)}的增幅，得${formatAmountZh(result.computed, earlier.unit)}，所指为${baseYear}年：${outcome.zh}。`,
    },
  }
  return [noteBreaks(facts, draft, later, earlier.yearTo)]
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
