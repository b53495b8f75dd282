// A completion rate a source states must be what was done as a share of the task. Where a task or what was done is hedged
// (余, 以上), the stated rate may refer to another task, and a difference is noted.
import { dimensionKey, type Facts } from './facts.ts'
import { type Figure, formatAmountEn, formatOperand } from './figure.ts'
import { compare, type FindingDraft, type Rule } from './finding.ts'
import { isPositive, pointInterval, product, quotient } from './interval.ts'

/** Rates by the indicator whose target and actual value they compare. */
const targetIndicatorByRate: Readonly<Record<string, string>> = {
  'community-football-pitch-completion-rate': 'community-football-pitches-built',
  'fitness-site-completion-rate': 'fitness-sites-built',
}

function findSameDimensions(
  facts: Facts,
  rate: Figure,
  indicatorCode: string,
  kinds: readonly Figure['kind'][],
): Figure | undefined {
  const keys = kinds.map((kind) => dimensionKey({ ...rate, indicatorCode, kind }))
  return facts.figures.find((figure) => figure.preferred && keys.includes(dimensionKey(figure)))
}

function check(facts: Facts, rate: Figure, indicatorCode: string): FindingDraft[] {
  const actual = findSameDimensions(facts, rate, indicatorCode, ['ACTUAL'])
  const target = findSameDimensions(facts, rate, indicatorCode, ['TARGET', 'PLAN'])
  if (!actual || !target || !isPositive(target.interval)) return []
  const figures = [rate, actual, target]
  const result = compare(
    product(quotient(actual.interval, target.interval), pointInterval(100)),
    rate,
    rate.unit,
    figures,
  )
  const name = facts.describe(rate)
  return [
    {
      ...result,
      subject: rate.id,
      expression: `${formatOperand(actual, target.unit)} / ${target.exact} * 100`,
      figures,
      explanation: {
        en: `${name.en}: ${actual.exact} of ${formatAmountEn(target.exact, target.unit)} is ${result.computed} %, the source prints ${rate.exact} %.`,
        zh: `${name.zh}：${target.exact}${target.unit.name} 中完成 ${actual.exact}，为 ${result.computed}%，来源印作 ${rate.exact}%。`,
      },
    },
  ]
}

/** A stated completion rate against task and result. */
export const completionRate: Rule = {
  code: 'COMPLETION_RATE',
  find: (facts) =>
    facts.figures.flatMap((figure) => {
      const indicatorCode = targetIndicatorByRate[figure.indicatorCode]
      return indicatorCode ? check(facts, figure, indicatorCode) : []
    }),
}
