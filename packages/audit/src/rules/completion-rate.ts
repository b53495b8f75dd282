// A stated completion rate must equal the actual value divided by the target. If either is qualified (余, 以上), the
// rate may refer to other numbers, so a difference is a note.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { dimensionKey, type Facts } from '../facts/facts.ts'
import { type Figure, formatOperand } from '../facts/figure.ts'
import { isPositive, pointInterval, product, quotient } from '../facts/interval.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

function findSameDimensions(
  figures: readonly Figure[],
  rate: Figure,
  indicatorCode: string,
  kinds: readonly Figure['kind'][],
): Figure | undefined {
  const keys = kinds.map((kind) => dimensionKey({ ...rate, indicatorCode, kind }))
  return figures.find((figure) => keys.includes(dimensionKey(figure)))
}

function check(facts: Facts, rate: Figure, indicatorCode: string, figures: readonly Figure[]): FindingDraft[] {
  const actual = findSameDimensions(figures, rate, indicatorCode, ['ACTUAL'])
  const target = findSameDimensions(figures, rate, indicatorCode, ['TARGET', 'PLAN'])
  if (!actual || !target || !isPositive(target.interval)) return []
  const compared = [rate, actual, target]
  const result = compare(
    product(quotient(actual.interval, target.interval), pointInterval(100)),
    rate,
    rate.unit,
    compared,
  )
  const name = facts.describe(rate)
  return [
    {
      ...result,
      subject: rate.id,
      expression: `${formatOperand(actual, target.unit)} / ${target.exact} * 100`,
      figures: compared,
      explanation: {
        en: `${name.en}: ${formatAmountEn(actual.exact, actual.unit)} out of the ${formatAmountEn(target.exact, target.unit)} promised is ${result.computed}%; the source prints ${rate.exact}%.`,
        zh: `${name.zh}：${formatAmountZh(target.exact, target.unit)}中完成${formatAmountZh(actual.exact, actual.unit)}，为${result.computed}%，来源印作${rate.exact}%。`,
      },
    },
  ]
}

/** Compares stated completion rates with targets and actual values. */
export const completionRate: Rule = {
  code: 'COMPLETION_RATE',
  find(facts) {
    const { completionRates } = facts.relations
    const indicatorByRate = new Map(completionRates.map(({ rateCode, indicatorCode }) => [rateCode, indicatorCode]))
    const indicators = new Set(indicatorByRate.values())
    const figures = facts.figures.filter(({ preferred, indicatorCode }) => preferred && indicators.has(indicatorCode))
    return facts.figures.flatMap((rate) => {
      const indicatorCode = indicatorByRate.get(rate.indicatorCode)
      return indicatorCode ? check(facts, rate, indicatorCode, figures) : []
    })
  },
}
