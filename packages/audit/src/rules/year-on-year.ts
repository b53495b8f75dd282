// Notes jumps in a series: more than 50 % up or 20 % down per year. A jump may be real, but more often a definition, unit
// or source changed. Percentages change by percentage points. Each value is compared with the previous one and with all
// up to two years back, so that one wrong value in between does not hide a jump.
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'
import type { Facts } from '../facts/facts.ts'
import { baseValueOf, convertToUnit, type Figure, formatOperand } from '../facts/figure.ts'
import { formatDecimal } from '../facts/interval.ts'
import { describeChange } from '../findings/change.ts'
import { noteBreaks } from '../findings/comparability.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

/** Bounds of the yearly ratio outside which a change is noted. */
const MAX_YEARLY_RATIO = new Decimal('1.5')
const MIN_YEARLY_RATIO = new Decimal('0.8')
const MAX_YEARS_APART = 2

/** The sign of a growth rate. */
const PERCENT = { name: '%', nameEn: '%', factor: '1' }

function comparablePairs(series: readonly Figure[]): [Figure, Figure][] {
  const singleYears = series.filter(({ yearFrom, yearTo, exact }) => yearFrom === yearTo && Number(exact) > 0)
  return singleYears.flatMap((to, index) =>
    singleYears
      .slice(0, index)
      .filter(
        (from, position) =>
          position === index - 1 || (to.yearTo as number) - (from.yearTo as number) <= MAX_YEARS_APART,
      )
      .filter((from) => from.unit.quantityKind === to.unit.quantityKind)
      .map((from): [Figure, Figure] => [from, to]),
  )
}

/** True if the ratio of two values so many years apart is out of the yearly bounds. */
function isJumpOver(years: number, ratio: Decimal): boolean {
  return years === 1
    ? ratio.gt(MAX_YEARLY_RATIO) || ratio.lt(MIN_YEARLY_RATIO)
    : ratio.gt(MAX_YEARLY_RATIO.pow(years)) || ratio.lt(MIN_YEARLY_RATIO.pow(years))
}

function check(facts: Facts, from: Figure, to: Figure): FindingDraft {
  const [earlier, later] = [baseValueOf(from), baseValueOf(to)]
  const ratio = later.div(earlier)
  const unit = facts.differenceUnit(to.unit)
  const computed = formatDecimal(convertToUnit(later.sub(earlier), unit))
  const percent = formatDecimal(ratio.sub(1).mul(100).toDecimalPlaces(4))
  const change = unit === to.unit ? describeChange(percent, PERCENT) : describeChange(computed, unit)
  const isJump = isJumpOver((to.yearTo as number) - (from.yearTo as number), ratio)
  const name = facts.describe(to)
  const draft: FindingDraft = {
    subject: `${to.id}:${from.id}`,
    verdict: isJump ? 'NOTE' : 'PASS',
    expression: `${formatOperand(to, to.unit)} - ${formatOperand(from, to.unit)}`,
    computed,
    unitCode: unit.code,
    figures: [to, from],
    explanation: {
      en: `${name.en}: ${change.en} from ${from.yearTo} (${formatAmountEn(from.exact, from.unit)} to ${formatAmountEn(to.exact, to.unit)})${isJump ? '; check for a change of definition, unit or source' : ''}.`,
      zh: `${name.zh}：与${from.yearTo}年相比${change.zh}（${formatAmountZh(from.exact, from.unit)} → ${formatAmountZh(to.exact, to.unit)}）${isJump ? '；请查看口径、单位或来源是否有变' : ''}。`,
    },
  }
  return noteBreaks(facts, draft, to, from.yearTo)
}

function isConvertible(facts: Facts, indicatorCode: string): boolean {
  return facts.unit(facts.indicator(indicatorCode).unitCode).factor !== null
}

/** Distance from a bound within which the change is computed with decimals. */
const ROUNDING_GUARD = 1e-9

const approximateBaseValue = ({ exact, unit: { factor } }: Figure) => {
  const [numerator, denominator = 1] = (factor ?? '1').split('/').map(Number)
  return (Number(exact) * (numerator as number)) / denominator
}

/** True if a change is clearly within the bounds; uses floating-point numbers, which are much faster. */
function isClearlyWithinBounds(from: Figure, to: Figure): boolean {
  const years = (to.yearTo as number) - (from.yearTo as number)
  const yearlyRatio = (approximateBaseValue(to) / approximateBaseValue(from)) ** (1 / years)
  return (
    yearlyRatio < MAX_YEARLY_RATIO.toNumber() - ROUNDING_GUARD &&
    yearlyRatio > MIN_YEARLY_RATIO.toNumber() + ROUNDING_GUARD
  )
}

/** Checks the changes within each series. */
export const yearOnYear: Rule = {
  code: 'YEAR_ON_YEAR',
  *find(facts, listsPasses = () => true) {
    for (const [indicator, region] of facts.seriesKeys()) {
      if (!isConvertible(facts, indicator)) continue
      for (const [from, to] of comparablePairs(facts.series(indicator, region)))
        if (listsPasses() || !isClearlyWithinBounds(from, to) || facts.seriesBreaks.between(to, from.yearTo).length > 0)
          yield check(facts, from, to)
    }
  },
}
