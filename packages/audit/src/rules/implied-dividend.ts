// A per-capita value and the population imply a total that no source states. It cannot exceed the total of the parent
// region in the nearest year.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import { quotient as divide, formatDecimal, pointInterval, product } from '../facts/interval.ts'
import { findDivisor } from '../facts/ratio-operands.ts'
import type { IndicatorRatio } from '../facts/relations.ts'
import { noteBreaks } from '../findings/comparability.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function findParentValue(
  facts: Facts,
  { regionCode, yearTo }: Cell,
  { numeratorCode }: IndicatorRatio,
): Figure | undefined {
  const { parentCode } = facts.region(regionCode)
  return parentCode && yearTo !== null ? facts.findNearest(numeratorCode, parentCode, yearTo) : undefined
}

function check(facts: Facts, cell: Cell, ratio: IndicatorRatio): FindingDraft[] {
  const result = cell.figures.get(ratio.resultCode)
  const divisor = findDivisor(cell, ratio)
  const indicator = facts.findIndicator(ratio.numeratorCode)
  if (!result || !divisor || !indicator || cell.figures.has(ratio.numeratorCode)) return []
  const implied = divide(product(result.interval, divisor.interval), pointInterval(ratio.per))
  const parent = findParentValue(facts, cell, ratio)
  const unit = facts.unit(facts.unit(indicator.unitCode).baseCode)
  const isWithinParent = parent && implied.low.lte(parent.interval.high)
  const computed = formatDecimal(implied.value)
  const name = facts.describe(result)
  const draft: FindingDraft = {
    subject: result.id,
    verdict: parent ? (isWithinParent ? 'PASS' : 'FAIL') : 'NOTE',
    expression: `${formatDecimal(result.interval.value)} * ${formatDecimal(divisor.interval.value)}${ratio.per === 1 ? '' : ` / ${ratio.per}`}`,
    computed,
    unitCode: unit.code,
    figures: [result, divisor, ...(parent ? [parent] : [])],
    explanation: {
      en: `${name.en}: together with ${formatAmountEn(divisor.exact, divisor.unit)} it implies a total of ${formatAmountEn(computed, unit)}, which no source states; ${parent ? `the region above has ${formatAmountEn(parent.exact, parent.unit)}` : 'the package has no value to compare it with'}.`,
      zh: `${name.zh}：与${formatAmountZh(divisor.exact, divisor.unit)}合推得总量${formatAmountZh(computed, unit)}，来源未列；${parent ? `上级地区为${formatAmountZh(parent.exact, parent.unit)}` : '数据包中没有可对照的数值'}。`,
    },
  }
  return [parent ? noteBreaks(facts, draft, parent, cell.yearTo) : draft]
}

/** Checks implied totals against the parent region. */
export const impliedDividend: Rule = {
  code: 'IMPLIED_DIVIDEND',
  find: (facts) => facts.cells.flatMap((cell) => facts.relations.ratios.flatMap((ratio) => check(facts, cell, ratio))),
}
