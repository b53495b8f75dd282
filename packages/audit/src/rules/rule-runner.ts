import { baseYear } from './base-year.ts'
import { completionRate } from './completion-rate.ts'
import { divisionRule } from './division-rule.ts'
import type { Facts } from './facts.ts'
import { type Finding, type FindingRule, type Rule, toFinding } from './finding.ts'
import { impliedDividend } from './implied-dividend.ts'
import { impliedDivisor } from './implied-divisor.ts'
import { partWithinWhole } from './part-within-whole.ts'
import { partsSum } from './parts-sum.ts'
import { promiseRule } from './promise-rule.ts'
import { quotientRule } from './quotient-rule.ts'
import { rankRule } from './rank-rule.ts'
import { referenceDate } from './reference-date.ts'
import { regionShare } from './region-share.ts'
import { regionsSum } from './regions-sum.ts'
import { remainder } from './remainder.ts'
import { shareOfWhole } from './share-of-whole.ts'
import { sourceConflict } from './source-conflict.ts'
import { statedIncrease } from './stated-increase.ts'
import { subtotal } from './subtotal.ts'
import { twoUnits } from './two-units.ts'
import { unitSlip } from './unit-slip.ts'
import { yearOnYear } from './year-on-year.ts'

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
