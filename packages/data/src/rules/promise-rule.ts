// A promise beside the actual value that answers it. It passes when it is due and reached; progress towards it, a shortfall
// and an outcome that was reported without being measured are noted.
import { Decimal } from 'decimal.js'
import { answers } from './answer.ts'
import { type Attainment, attainment } from './attainment.ts'
import type { Facts } from './facts.ts'
import { amountEn, type Figure, operand } from './figure.ts'
import type { Draft, Rule } from './finding.ts'

function reached(promise: Figure, answer: Figure, { ratio }: Attainment): boolean {
  const due = promise.yearTo === null || (answer.yearTo ?? 0) >= promise.yearTo
  return ratio !== null && due && new Decimal(ratio).gte(1)
}

function judge(facts: Facts, promise: Figure, answer: Figure): Draft {
  const outcome = attainment(promise, answer)
  const note = outcome.reason ?? outcome.note
  const name = facts.name(promise)
  const measured = outcome.percent !== null
  return {
    subject: promise.id,
    verdict: reached(promise, answer, outcome) ? 'PASS' : 'NOTE',
    ...(outcome.percent !== null && {
      expression: `${operand(answer, promise.unit)} / ${promise.exact} * 100`,
      computed: outcome.percent,
      unitCode: 'PERCENT',
    }),
    figures: [promise, answer],
    explanation: {
      en: `${name.en}: promised ${amountEn(promise.exact, promise.unit)}, actual ${amountEn(answer.exact, answer.unit)} (${answer.yearTo ?? 'no year'})${measured ? `, ${outcome.percent} %` : ''}.${note ? ` ${note.en}` : ''}`,
      zh: `${name.zh}：承诺 ${promise.exact}${promise.unit.name}，实际 ${answer.exact}${answer.unit.name}（${answer.yearTo ?? '无年份'}）${measured ? `，为 ${outcome.percent}%` : ''}。${note?.zh ?? ''}`,
    },
  }
}

/** Targets and plans against the actual values that answer them. */
export const promiseRule: Rule = {
  code: 'PROMISE',
  find: (facts) => [...answers(facts)].map(([id, answer]) => judge(facts, facts.observation(id) as Figure, answer)),
}
