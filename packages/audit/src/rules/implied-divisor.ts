// An area and the area per person imply a population that no source states. It must be within 10 % of the region's
// population in the nearest year; without any, the implied number is a note.

import type { Bilingual } from '@tiyu/model'
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure } from '../facts/figure.ts'
import {
  quotient as divide,
  formatDecimal,
  type Interval,
  isPositive,
  pointInterval,
  product,
} from '../facts/interval.ts'
import { findDenominatorUnit } from '../facts/ratio-operands.ts'
import type { IndicatorRatio } from '../facts/relations.ts'
import { noteBreaks } from '../findings/comparability.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

/** Maximum deviation from the population of another year, as a share of it. */
const MAX_DEVIATION = '0.1'

function findKnownDivisor(
  facts: Facts,
  { regionCode, yearTo }: Cell,
  { denominatorCodes }: IndicatorRatio,
): Figure | undefined {
  if (yearTo === null) return undefined
  return denominatorCodes
    .map((code) => facts.findNearest(code, regionCode, yearTo))
    .find((figure) => figure !== undefined)
}

interface ImpliedValue {
  readonly result: Figure
  readonly dividend: Figure
  readonly interval: Interval
  readonly expression: string
}

function computeImplied({ figures }: Cell, ratio: IndicatorRatio): ImpliedValue | undefined {
  const result = figures.get(ratio.resultCode)
  const dividend = figures.get(ratio.numeratorCode)
  if (!result || !dividend || !isPositive(result.interval) || ratio.denominatorCodes.some((code) => figures.has(code)))
    return undefined
  const scale = ratio.per === 1 ? '' : ` * ${ratio.per}`
  return {
    result,
    dividend,
    interval: product(divide(dividend.interval, result.interval), pointInterval(ratio.per)),
    expression: `${formatDecimal(dividend.interval.value)} / ${formatDecimal(result.interval.value)}${scale}`,
  }
}

/** Compares the implied value with the nearest known one; NOTE if there is none. */
function verdictOf(
  interval: Interval,
  nearest: Figure | undefined,
): Pick<FindingDraft, 'verdict' | 'stated' | 'tolerance'> {
  if (!nearest) return { verdict: 'NOTE' }
  const tolerance = nearest.interval.value.mul(MAX_DEVIATION)
  return {
    verdict: interval.value.sub(nearest.interval.value).abs().lte(tolerance) ? 'PASS' : 'FAIL',
    stated: nearest.exact,
    tolerance: formatDecimal(convertToUnit(tolerance, nearest.unit)),
  }
}

function describeNearest(facts: Facts, nearest: Figure | undefined): Bilingual {
  if (!nearest) return { en: 'the package has no value to compare it with', zh: '数据包中没有可对照的数值' }
  const { en, zh } = facts.describe(nearest)
  return {
    en: `the nearest known value is ${formatAmountEn(nearest.exact, nearest.unit)} (${en})`,
    zh: `最近的已知值为${formatAmountZh(nearest.exact, nearest.unit)}（${zh}）`,
  }
}

function check(facts: Facts, cell: Cell, ratio: IndicatorRatio): FindingDraft[] {
  const implied = computeImplied(cell, ratio)
  if (!implied) return []
  const { result, dividend, interval, expression } = implied
  const nearest = findKnownDivisor(facts, cell, ratio)
  const unit = nearest?.unit ?? findDenominatorUnit(facts, ratio)
  if (!unit) return []
  const computed = formatDecimal(convertToUnit(interval.value, unit))
  const name = facts.describe(result)
  const comparison = describeNearest(facts, nearest)
  const draft: FindingDraft = {
    ...verdictOf(interval, nearest),
    subject: result.id,
    expression,
    computed,
    unitCode: unit.code,
    figures: [result, dividend, ...(nearest ? [nearest] : [])],
    explanation: {
      en: `${name.en}: together with ${formatAmountEn(dividend.exact, dividend.unit)} it implies ${formatAmountEn(computed, unit)}; ${comparison.en}.`,
      zh: `${name.zh}：与${formatAmountZh(dividend.exact, dividend.unit)}合推得${formatAmountZh(computed, unit)}；${comparison.zh}。`,
    },
  }
  return [nearest ? noteBreaks(facts, draft, nearest, cell.yearTo) : draft]
}

/** Checks implied populations against known ones. */
export const impliedDivisor: Rule = {
  code: 'IMPLIED_DIVISOR',
  find: (facts) => facts.cells.flatMap((cell) => facts.relations.ratios.flatMap((ratio) => check(facts, cell, ratio))),
}
