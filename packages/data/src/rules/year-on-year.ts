// Values of one series that lie at most two years apart, or beside each other: a change of more than half a year's value
// upwards, or a fifth downwards, per year is noted. It may be true, but more often a definition, a unit or a source
// changed. Each value is held against those two years back as well, so that one wrong value between does not hide a jump.
import { Decimal } from 'decimal.js'
import type { Facts } from './facts.ts'
import { amountEn, type Figure, inUnit, operand } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { decimalText } from './span.ts'

/** What a value may become of 1 in a year, at most and at least, without a note. */
const RISE = new Decimal('1.5')
const FALL = new Decimal('0.8')
const YEARS_BACK = 2

function pairs(series: readonly Figure[]): [Figure, Figure][] {
  const single = series.filter(({ yearFrom, yearTo, exact }) => yearFrom === yearTo && Number(exact) > 0)
  return single.flatMap((to, index) =>
    single
      .slice(0, index)
      .filter((from, at) => at === index - 1 || (to.yearTo as number) - (from.yearTo as number) <= YEARS_BACK)
      .filter((from) => from.unit.quantityKind === to.unit.quantityKind)
      .map((from): [Figure, Figure] => [from, to]),
  )
}

function judge(facts: Facts, from: Figure, to: Figure): Draft {
  const years = (to.yearTo as number) - (from.yearTo as number)
  const ratio = to.span.value.div(from.span.value)
  const computed = decimalText(inUnit(to.span.value.sub(from.span.value), to.unit))
  const percent = decimalText(ratio.sub(1).mul(100).toDecimalPlaces(4))
  const jump = ratio.gt(RISE.pow(years)) || ratio.lt(FALL.pow(years))
  const name = facts.name(to)
  return {
    subject: `${to.id}:${from.id}`,
    verdict: jump ? 'NOTE' : 'PASS',
    expression: `${operand(to, to.unit)} - ${operand(from, to.unit)}`,
    computed,
    unitCode: to.unitCode,
    figures: [to, from],
    explanation: {
      en: `${name.en}: ${percent} % against ${from.yearTo} (${amountEn(from.exact, from.unit)} to ${amountEn(to.exact, to.unit)})${jump ? '; look for a change of definition, unit or source' : ''}.`,
      zh: `${name.zh}：与 ${from.yearTo} 年相比变化 ${percent}%（${from.exact}${from.unit.name} → ${to.exact}${to.unit.name}）${jump ? '；请查看口径、单位或来源是否有变' : ''}。`,
    },
  }
}

function converts(facts: Facts, indicatorCode: string): boolean {
  return facts.unit(facts.indicator(indicatorCode).unitCode).factor !== null
}

/** Closer to a bound than this, the change is judged by decimals. */
const DOUBT = 1e-9

const rough = ({ exact, unit: { factor } }: Figure) => {
  const [numerator, denominator = 1] = (factor ?? '1').split('/').map(Number)
  return (Number(exact) * (numerator as number)) / denominator
}

/** Whether a change is far within the bounds, which binary numbers can tell in a fraction of the time. */
function surelyPasses(from: Figure, to: Figure): boolean {
  const years = (to.yearTo as number) - (from.yearTo as number)
  const yearly = (rough(to) / rough(from)) ** (1 / years)
  return yearly < RISE.toNumber() - DOUBT && yearly > FALL.toNumber() + DOUBT
}

/** The changes within each series. */
export const yearOnYear: Rule = {
  code: 'YEAR_ON_YEAR',
  *find(facts, listsPasses = () => true) {
    for (const [indicator, region] of facts.seriesKeys()) {
      if (!converts(facts, indicator)) continue
      for (const [from, to] of pairs(facts.series(indicator, region)))
        if (listsPasses() || !surelyPasses(from, to)) yield judge(facts, from, to)
    }
  },
}
