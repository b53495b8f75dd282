// Compares a target or plan with its actual value. A target that is due and reached passes; progress, a shortfall and an
// outcome reported without measurement are notes.
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import { type Attainment, computeAttainment } from '../facts/attainment.ts'
import type { Facts } from '../facts/facts.ts'
import { type Figure, formatOperand } from '../facts/figure.ts'
import { matchActuals } from '../facts/target-actuals.ts'
import { noteBreaks } from '../findings/comparability.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function isReached(target: Figure, actual: Figure, { ratio }: Attainment): boolean {
  const isDue = target.yearTo === null || (actual.yearTo ?? 0) >= target.yearTo
  return ratio !== null && isDue && new Decimal(ratio).gte(1)
}

function check(facts: Facts, target: Figure, actual: Figure): FindingDraft {
  const attainment = computeAttainment(target, actual)
  const note = attainment.reason ?? attainment.note
  const name = facts.describe(target)
  const hasRatio = attainment.percent !== null
  const draft: FindingDraft = {
    subject: target.id,
    verdict: isReached(target, actual, attainment) ? 'PASS' : 'NOTE',
    ...(attainment.computed !== null && {
      expression: `${formatOperand(actual, target.unit)} / ${target.exact} * 100`,
      computed: attainment.computed,
      ...(facts.percent && { unitCode: facts.percent.code }),
    }),
    figures: [target, actual],
    explanation: {
      en: `${name.en}: ${formatAmountEn(target.exact, target.unit)} promised, ${formatAmountEn(actual.exact, actual.unit)} reported (${actual.yearTo ?? 'year not stated'})${hasRatio ? `: ${attainment.percent}%` : ''}.${note ? ` ${note.en}` : ''}`,
      zh: `${name.zh}：承诺${formatAmountZh(target.exact, target.unit)}，实际${formatAmountZh(actual.exact, actual.unit)}（${actual.yearTo ?? '无年份'}）${hasRatio ? `，为${attainment.percent}%` : ''}。${note?.zh ?? ''}`,
    },
  }
  return noteBreaks(facts, draft, actual, target.yearTo)
}

/** Compares targets and plans with their actual values. */
export const promiseRule: Rule = {
  code: 'PROMISE',
  find: (facts) =>
    [...matchActuals(facts)].map(([id, actual]) => check(facts, facts.observation(id) as Figure, actual)),
}
