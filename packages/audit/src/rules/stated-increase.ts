// A stated increase, as an amount or in per cent, must match the two values it connects. An earlier value from another
// source may have been revised, so 1 % of it is allowed.

import type { Bilingual } from '@tiyu/model'
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Decimal } from 'decimal.js'
import type { Facts } from '../facts/facts.ts'
import { convertToUnit, formatOperand, type UnitRow } from '../facts/figure.ts'
import { parseIncreases, type StatedIncrease } from '../facts/increase-phrase.ts'
import { difference, type Interval, isPositive, pointInterval, product, quotient, sum } from '../facts/interval.ts'
import type { IndicatorIncrease } from '../facts/relations.ts'
import { describeChange } from '../findings/change.ts'
import { noteBreaks } from '../findings/comparability.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

const MAX_REVISION = '0.01'

function increasesOfIndicator(
  facts: Facts,
  { increaseCode, indicatorCode, expressedAs }: IndicatorIncrease,
): StatedIncrease[] {
  const figures = facts.figures.filter(
    (figure) => figure.indicatorCode === increaseCode && figure.kind === 'ACTUAL' && figure.yearTo !== null,
  )
  return figures.flatMap((figure) => {
    const lastYear = figure.yearTo as number
    const firstYear = figure.yearFrom === lastYear ? lastYear - 1 : (figure.yearFrom as number)
    const from = facts.findInYear(indicatorCode, figure.regionCode, firstYear)
    const to = facts.findInYear(indicatorCode, figure.regionCode, lastYear)
    if (!from || !to) return []
    return [{ from, to, expressedAs, amount: figure.interval, unit: figure.unit, exact: figure.exact, figure }]
  })
}

/** Returns the allowance for revision: 1 % of the earlier value if it has another source, else 0. */
function revisionAllowance({ from, to, expressedAs, figure }: StatedIncrease): Decimal {
  const sources = new Set((figure ?? to).sourceIds)
  const isSameSource = from.sourceIds.some((id) => sources.has(id))
  if (isSameSource || expressedAs === 'PERCENT') return pointInterval(0).value
  return from.interval.value.mul(MAX_REVISION)
}

function computedIncrease({ from, to, expressedAs }: StatedIncrease): Interval {
  if (expressedAs === 'AMOUNT') return difference(to.interval, from.interval)
  return product(difference(quotient(to.interval, from.interval), pointInterval(1)), pointInterval(100))
}

/** Returns the unit of the increase: percentage points where an amount is stated for percentages. */
function unitOf(facts: Facts, { expressedAs, unit }: StatedIncrease): UnitRow {
  return expressedAs === 'AMOUNT' ? facts.differenceUnit(unit) : unit
}

function describeRevision(stated: StatedIncrease): Bilingual {
  const { unit } = stated.to
  const implied = impliedEarlierValue(stated)
  return {
    en: `; the earlier value has another source, and one per cent is allowed for its revision (the increase implies ${formatAmountEn(implied, unit)})`,
    zh: `；基期数值出自另一来源，允许1%的事后修订（按增量倒推为${formatAmountZh(implied, unit)}）`,
  }
}

function check(facts: Facts, stated: StatedIncrease): FindingDraft {
  const { from, to, expressedAs, amount, exact, figure } = stated
  const unit = unitOf(facts, stated)
  const allowance = revisionAllowance(stated)
  const tolerant = sum([amount, { value: pointInterval(0).value, low: allowance.neg(), high: allowance }])
  const figures = [figure ?? to, to, from]
  const result = compare(computedIncrease(stated), { interval: tolerant, exact }, unit, figures)
  const [later, earlier] = [formatOperand(to, to.unit), formatOperand(from, to.unit)]
  const name = facts.describe(to)
  const change = describeChange(result.computed, unit)
  const statedChange = describeChange(exact, unit)
  const revision = allowance.gt(0) ? describeRevision(stated) : { en: '', zh: '' }
  const draft: FindingDraft = {
    ...result,
    subject: figure?.id ?? `${to.id}:${from.id}`,
    expression: expressedAs === 'AMOUNT' ? `${later} - ${earlier}` : `(${later} / ${earlier} - 1) * 100`,
    figures,
    explanation: {
      en: `${name.en}: ${change.en} from ${from.yearTo} (${formatAmountEn(from.exact, from.unit)} to ${formatAmountEn(to.exact, to.unit)}); the source says that it ${statedChange.en}${revision.en}.`,
      zh: `${name.zh}：由${formatAmountZh(from.exact, from.unit)}（${from.yearTo}年）到${formatAmountZh(to.exact, to.unit)}，${change.zh}；来源称${statedChange.zh}${revision.zh}。`,
    },
  }
  return noteBreaks(facts, draft, to, from.yearTo)
}

function impliedEarlierValue({ to, amount }: StatedIncrease): string {
  return convertToUnit(difference(to.interval, amount).value, to.unit).toFixed()
}

/** Checks stated increases against the two values. */
export const statedIncrease: Rule = {
  code: 'STATED_INCREASE',
  find: (facts) =>
    [
      ...facts.relations.increases.flatMap((definition) => increasesOfIndicator(facts, definition)),
      ...parseIncreases(facts),
    ]
      .filter(({ expressedAs, from }) => expressedAs === 'AMOUNT' || isPositive(from.interval))
      .map((increase) => check(facts, increase)),
}
