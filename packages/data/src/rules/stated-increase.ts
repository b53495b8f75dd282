// An increase a source states, as an amount or in per cent, must be what the later value is above the earlier one. Where
// the earlier value comes from another source it may have been revised since, and one part in a hundred is allowed.
import type { Decimal } from 'decimal.js'
import type { Facts } from './facts.ts'
import { amountEn, inUnit, operand } from './figure.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { type Increase, increases } from './increase-table.ts'
import { difference, exactly, isPositive, product, quotient, type Span, sum } from './span.ts'
import { type StatedIncrease, toldIncreases } from './told-increase.ts'

const REVISION = '0.01'

function ofIndicator(facts: Facts, { increase, of, as }: Increase): StatedIncrease[] {
  const found = facts.figures.filter(
    (one) => one.indicatorCode === increase && one.kind === 'ACTUAL' && one.yearTo !== null,
  )
  return found.flatMap((figure) => {
    const last = figure.yearTo as number
    const first = figure.yearFrom === last ? last - 1 : (figure.yearFrom as number)
    const from = facts.inYear(of, figure.regionCode, first)
    const to = facts.inYear(of, figure.regionCode, last)
    if (!from || !to) return []
    return [{ from, to, as, amount: figure.span, unit: figure.unit, exact: figure.exact, figure }]
  })
}

/** One part in a hundred of the earlier value, in the unit of the increase, where that value has a source of its own. */
function revision({ from, to, as, figure }: StatedIncrease): Decimal {
  const sources = new Set((figure ?? to).sourceIds)
  const same = from.sourceIds.some((id) => sources.has(id))
  if (same || as === 'percent') return exactly(0).value
  return from.span.value.mul(REVISION)
}

function computedIncrease({ from, to, as }: StatedIncrease): Span {
  if (as === 'amount') return difference(to.span, from.span)
  return product(difference(quotient(to.span, from.span), exactly(1)), exactly(100))
}

function judge(facts: Facts, stated: StatedIncrease): Draft {
  const { from, to, as, amount, unit, exact, figure } = stated
  const allowed = revision(stated)
  const loose = sum([amount, { value: exactly(0).value, low: allowed.neg(), high: allowed }])
  const figures = [figure ?? to, to, from]
  const result = compare(computedIncrease(stated), { span: loose, exact }, unit, figures)
  const [later, earlier] = [operand(to, to.unit), operand(from, to.unit)]
  const name = facts.name(to)
  const revised = allowed.gt(0)
  const points = as === 'amount' && unit.code === 'PERCENT'
  const amountText = points
    ? { en: `${result.computed} percentage points`, zh: `${result.computed} 个百分点` }
    : { en: amountEn(result.computed, unit), zh: `${result.computed}${unit.name}` }
  return {
    ...result,
    subject: figure?.id ?? `${to.id}:${from.id}`,
    expression: as === 'amount' ? `${later} - ${earlier}` : `(${later} / ${earlier} - 1) * 100`,
    figures,
    explanation: {
      en: `${name.en}: from ${from.exact} (${from.yearTo}) to ${to.exact} is ${amountText.en}, the source states ${exact}${revised ? `; the earlier value has another source, and one per cent is allowed for its revision (the increase implies ${implied(stated)})` : ''}.`,
      zh: `${name.zh}：由 ${from.exact}（${from.yearTo}年）到 ${to.exact}，变化 ${amountText.zh}，来源称 ${exact}${revised ? `；基期数值出自另一来源，允许 1% 的事后修订（按增量倒推为 ${implied(stated)}）` : ''}。`,
    },
  }
}

function implied({ to, amount }: StatedIncrease): string {
  return inUnit(difference(to.span, amount).value, to.unit).toFixed()
}

/** A stated increase is what lies between two stated values. */
export const statedIncrease: Rule = {
  code: 'STATED_INCREASE',
  find: (facts) =>
    [...increases.flatMap((table) => ofIndicator(facts, table)), ...toldIncreases(facts)]
      .filter(({ as, from }) => as === 'amount' || isPositive(from.span))
      .map((one) => judge(facts, one)),
}
