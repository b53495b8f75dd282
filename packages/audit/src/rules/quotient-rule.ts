// A per-capita value must equal its total divided by the population of the same region and period, both in base units.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { quotient as divide, formatDecimal, isPositive, pointInterval, product } from '../facts/interval.ts'
import { findDivisor } from '../facts/ratio-operands.ts'
import type { IndicatorRatio } from '../facts/relations.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

function check(facts: Facts, cell: Cell, ratio: IndicatorRatio): FindingDraft[] {
  const result = cell.figures.get(ratio.resultCode)
  const dividend = cell.figures.get(ratio.numeratorCode)
  const divisor = findDivisor(cell, ratio)
  if (!result || !dividend || !divisor || !isPositive(divisor.interval)) return []
  const computed = product(divide(dividend.interval, divisor.interval), pointInterval(ratio.per))
  const figures = [result, dividend, divisor]
  const comparison = compare(computed, result, result.unit, figures)
  const scale = ratio.per === 1 ? '' : ` * ${ratio.per}`
  const name = facts.describe(result)
  return [
    {
      ...comparison,
      subject: result.id,
      expression: `${formatDecimal(dividend.interval.value)} / ${formatDecimal(divisor.interval.value)}${scale}`,
      figures,
      explanation: {
        en: `${name.en}: ${formatAmountEn(dividend.exact, dividend.unit)} divided by ${formatAmountEn(divisor.exact, divisor.unit)} gives ${formatAmountEn(comparison.computed, result.unit)}; the source prints ${result.exact}.`,
        zh: `${name.zh}：${formatAmountZh(dividend.exact, dividend.unit)}除以${formatAmountZh(divisor.exact, divisor.unit)}，得${formatAmountZh(comparison.computed, result.unit)}，来源印作${result.exact}。`,
      },
    },
  ]
}

/** Checks per-capita values against total and population. */
export const quotientRule: Rule = {
  code: 'QUOTIENT',
  find: (facts) => facts.cells.flatMap((cell) => facts.relations.ratios.flatMap((ratio) => check(facts, cell, ratio))),
}
