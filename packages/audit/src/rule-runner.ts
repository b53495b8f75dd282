import type { Facts } from './facts/facts.ts'
import { type Finding, type FindingRule, type Rule, toFinding } from './findings/finding.ts'
import { baseYear } from './rules/base-year.ts'
import { completionRate } from './rules/completion-rate.ts'
import { divisionRule } from './rules/division-rule.ts'
import { impliedDividend } from './rules/implied-dividend.ts'
import { impliedDivisor } from './rules/implied-divisor.ts'
import { locationRule } from './rules/location-rule.ts'
import { partWithinWhole } from './rules/part-within-whole.ts'
import { partsSum } from './rules/parts-sum.ts'
import { promiseRule } from './rules/promise-rule.ts'
import { quotientRule } from './rules/quotient-rule.ts'
import { rankRule } from './rules/rank-rule.ts'
import { referenceDate } from './rules/reference-date.ts'
import { regionShare } from './rules/region-share.ts'
import { regionsSum } from './rules/regions-sum.ts'
import { remainder } from './rules/remainder.ts'
import { shareOfWhole } from './rules/share-of-whole.ts'
import { sourceConflict } from './rules/source-conflict.ts'
import { statedIncrease } from './rules/stated-increase.ts'
import { subtotal } from './rules/subtotal.ts'
import { twoUnits } from './rules/two-units.ts'
import { unitSlip } from './rules/unit-slip.ts'
import { venueRule } from './rules/venue-rule.ts'
import { yearOnYear } from './rules/year-on-year.ts'

/** The rules by code; the type requires one for each code of the model. */
const rulesByCode: Readonly<Record<FindingRule, Rule>> = {
  PARTS_SUM: partsSum,
  SUBTOTAL: subtotal,
  REMAINDER: remainder,
  PART_WITHIN_WHOLE: partWithinWhole,
  UNIT_SLIP: unitSlip,
  SHARE_OF_WHOLE: shareOfWhole,
  QUOTIENT: quotientRule,
  IMPLIED_DIVISOR: impliedDivisor,
  IMPLIED_DIVIDEND: impliedDividend,
  REGIONS_SUM: regionsSum,
  REGION_SHARE: regionShare,
  STATED_INCREASE: statedIncrease,
  YEAR_ON_YEAR: yearOnYear,
  BASE_YEAR: baseYear,
  COMPLETION_RATE: completionRate,
  PROMISE: promiseRule,
  RANK: rankRule,
  REFERENCE_DATE: referenceDate,
  SOURCE_CONFLICT: sourceConflict,
  TWO_UNITS: twoUnits,
  DIVISIONS: divisionRule,
  LOCATION: locationRule,
  VENUE: venueRule,
}

/** Maximum number of passes listed per rule; in national data, readers look for failures and notes. */
const MAX_LISTED_PASSES = 10_000

function* runRule(rule: Rule, facts: Facts): Generator<Finding> {
  let passes = 0
  for (const draft of rule.find(facts, () => passes < MAX_LISTED_PASSES)) {
    if (draft.verdict === 'PASS') passes += 1
    if (draft.verdict !== 'PASS' || passes <= MAX_LISTED_PASSES) yield toFinding(rule.code, draft, facts)
  }
}

/** Runs all rules: yields every failure and note, and the first ten thousand passes of each rule. */
export function* runRules(facts: Facts): Generator<Finding> {
  for (const rule of Object.values(rulesByCode)) yield* runRule(rule, facts)
}

/** Returns the findings of all rules, sorted by ID. */
export function collectFindings(facts: Facts): Finding[] {
  return [...runRules(facts)].sort((a, b) => (a.id < b.id ? -1 : 1))
}
