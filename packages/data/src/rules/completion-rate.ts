// A completion rate a source states must be what was done as a share of the task. Where a task or what was done is hedged
// (余, 以上), the stated rate may refer to another task, and a difference is noted.
import { cellOf, type Facts } from './facts.ts'
import { amountEn, type Figure, operand } from './figure.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { exactly, isPositive, product, quotient } from './span.ts'

/** Rates by the indicator whose target and actual value they compare. */
const rates: Readonly<Record<string, string>> = {
  'community-football-pitch-completion-rate': 'community-football-pitches-built',
  'fitness-site-completion-rate': 'fitness-sites-built',
}

function sameCell(facts: Facts, rate: Figure, of: string, kinds: readonly Figure['kind'][]): Figure | undefined {
  const cells = kinds.map((kind) => cellOf({ ...rate, indicatorCode: of, kind }))
  return facts.figures.find((one) => one.preferred && cells.includes(cellOf(one)))
}

function judge(facts: Facts, rate: Figure, of: string): Draft[] {
  const done = sameCell(facts, rate, of, ['ACTUAL'])
  const task = sameCell(facts, rate, of, ['TARGET', 'PLAN'])
  if (!done || !task || !isPositive(task.span)) return []
  const figures = [rate, done, task]
  const result = compare(product(quotient(done.span, task.span), exactly(100)), rate, rate.unit, figures)
  const name = facts.name(rate)
  return [
    {
      ...result,
      subject: rate.id,
      expression: `${operand(done, task.unit)} / ${task.exact} * 100`,
      figures,
      explanation: {
        en: `${name.en}: ${done.exact} of ${amountEn(task.exact, task.unit)} is ${result.computed} %, the source prints ${rate.exact} %.`,
        zh: `${name.zh}：${task.exact}${task.unit.name} 中完成 ${done.exact}，为 ${result.computed}%，来源印作 ${rate.exact}%。`,
      },
    },
  ]
}

/** A stated completion rate against task and result. */
export const completionRate: Rule = {
  code: 'COMPLETION_RATE',
  find: (facts) =>
    facts.figures.flatMap((figure) => {
      const of = rates[figure.indicatorCode]
      return of ? judge(facts, figure, of) : []
    }),
}
