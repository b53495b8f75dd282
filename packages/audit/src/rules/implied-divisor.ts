// Where an area and the area per person are stated but no population, the two imply one. It must lie within a tenth of the
// nearest population the package has of that region; where there is none, the implied number is noted for the reader.
import type { Bilingual } from '@tiyu/model'
import type { Cell, Facts } from './facts.ts'
import { convertToUnit, type Figure, formatAmountEn, type UnitRow } from './figure.ts'
import type { FindingDraft, Rule } from './finding.ts'
import { quotient as divide, formatDecimal, type Interval, isPositive, pointInterval, product } from './interval.ts'
import { type Quotient, quotients } from './quotient-table.ts'

/** How far a population of another year may lie from the implied one. */
const MAX_DEVIATION = '0.1'

function findKnownDivisor(facts: Facts, { regionCode, yearTo }: Cell, { divisors }: Quotient): Figure | undefined {
  if (yearTo === null) return undefined
  return divisors.map((code) => facts.findNearest(code, regionCode, yearTo)).find((figure) => figure !== undefined)
}

interface ImpliedValue {
  readonly result: Figure
  readonly dividend: Figure
  readonly interval: Interval
  readonly expression: string
}

function computeImplied({ figures }: Cell, definition: Quotient): ImpliedValue | undefined {
  const result = figures.get(definition.result)
  const dividend = figures.get(definition.dividend)
  if (!result || !dividend || !isPositive(result.interval) || definition.divisors.some((code) => figures.has(code)))
    return undefined
  const scale = definition.per === 1 ? '' : ` * ${definition.per}`
  return {
    result,
    dividend,
    interval: product(divide(dividend.interval, result.interval), pointInterval(definition.per)),
    expression: `${formatDecimal(dividend.interval.value)} / ${formatDecimal(result.interval.value)}${scale}`,
  }
}

/** Against a known value of another year; without one there is nothing to judge by. */
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
  if (!nearest) return { en: 'the package has nothing to hold it against', zh: '数据包中没有可对照的数值' }
  const { en, zh } = facts.describe(nearest)
  return {
    en: `the nearest known value is ${formatAmountEn(nearest.exact, nearest.unit)} (${en})`,
    zh: `最近的已知值为 ${nearest.exact}${nearest.unit.name}（${zh}）`,
  }
}

/** The unit of the first divisor the package has an indicator for. */
function divisorUnit(facts: Facts, { divisors }: Quotient): UnitRow | undefined {
  const indicator = divisors.map((code) => facts.findIndicator(code)).find((indicator) => indicator !== undefined)
  return indicator && facts.unit(indicator.unitCode)
}

function check(facts: Facts, cell: Cell, definition: Quotient): FindingDraft[] {
  const implied = computeImplied(cell, definition)
  if (!implied) return []
  const { result, dividend, interval, expression } = implied
  const nearest = findKnownDivisor(facts, cell, definition)
  const unit = nearest?.unit ?? divisorUnit(facts, definition)
  if (!unit) return []
  const computed = formatDecimal(convertToUnit(interval.value, unit))
  const name = facts.describe(result)
  const comparison = describeNearest(facts, nearest)
  return [
    {
      ...verdictOf(interval, nearest),
      subject: result.id,
      expression,
      computed,
      unitCode: unit.code,
      figures: [result, dividend, ...(nearest ? [nearest] : [])],
      explanation: {
        en: `${name.en}: together with ${formatAmountEn(dividend.exact, dividend.unit)} it implies ${formatAmountEn(computed, unit)}; ${comparison.en}.`,
        zh: `${name.zh}：与 ${dividend.exact}${dividend.unit.name} 合推得 ${computed}${unit.name}；${comparison.zh}。`,
      },
    },
  ]
}

/** The population that an area and an area per person imply is near a known one. */
export const impliedDivisor: Rule = {
  code: 'IMPLIED_DIVISOR',
  find: (facts) => facts.cells.flatMap((cell) => quotients.flatMap((definition) => check(facts, cell, definition))),
}
