// Where an area and the area per person are stated but no population, the two imply one. It must lie within a tenth of the
// nearest population the package has of that region; where there is none, the implied number is noted for the reader.
import type { Bilingual } from '../bilingual.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, inUnit, type UnitRow } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { type Quotient, quotients } from './quotient-table.ts'
import type { Span } from './span.ts'
import { decimalText, quotient as divide, exactly, isPositive, product } from './span.ts'

/** How far a population of another year may lie from the implied one. */
const ALLOWED = '0.1'

function known(facts: Facts, { regionCode, yearTo }: Place, { divisors }: Quotient): Figure | undefined {
  if (yearTo === null) return undefined
  return divisors.map((code) => facts.nearest(code, regionCode, yearTo)).find((found) => found !== undefined)
}

interface Implied {
  readonly result: Figure
  readonly dividend: Figure
  readonly span: Span
  readonly expression: string
}

function impliedBy({ figures }: Place, table: Quotient): Implied | undefined {
  const result = figures.get(table.result)
  const dividend = figures.get(table.dividend)
  if (!result || !dividend || !isPositive(result.span) || table.divisors.some((code) => figures.has(code)))
    return undefined
  const scale = table.per === 1 ? '' : ` * ${table.per}`
  return {
    result,
    dividend,
    span: product(divide(dividend.span, result.span), exactly(table.per)),
    expression: `${decimalText(dividend.span.value)} / ${decimalText(result.span.value)}${scale}`,
  }
}

/** Against a known value of another year; without one there is nothing to judge by. */
function verdictOf(span: Span, near: Figure | undefined): Pick<Draft, 'verdict' | 'stated' | 'tolerance'> {
  if (!near) return { verdict: 'NOTE' }
  const tolerance = near.span.value.mul(ALLOWED)
  return {
    verdict: span.value.sub(near.span.value).abs().lte(tolerance) ? 'PASS' : 'FAIL',
    stated: near.exact,
    tolerance: decimalText(inUnit(tolerance, near.unit)),
  }
}

function beside(facts: Facts, near: Figure | undefined): Bilingual {
  if (!near) return { en: 'the package has nothing to hold it against', zh: '数据包中没有可对照的数值' }
  const { en, zh } = facts.name(near)
  return {
    en: `the nearest known value is ${amountEn(near.exact, near.unit)} (${en})`,
    zh: `最近的已知值为 ${near.exact}${near.unit.name}（${zh}）`,
  }
}

/** The unit of the first divisor the package has an indicator for. */
function unitOf(facts: Facts, { divisors }: Quotient): UnitRow | undefined {
  const indicator = divisors.map((code) => facts.findIndicator(code)).find((found) => found !== undefined)
  return indicator && facts.unit(indicator.unitCode)
}

function judge(facts: Facts, place: Place, table: Quotient): Draft[] {
  const implied = impliedBy(place, table)
  if (!implied) return []
  const { result, dividend, span, expression } = implied
  const near = known(facts, place, table)
  const unit = near?.unit ?? unitOf(facts, table)
  if (!unit) return []
  const computed = decimalText(inUnit(span.value, unit))
  const name = facts.name(result)
  const held = beside(facts, near)
  return [
    {
      ...verdictOf(span, near),
      subject: result.id,
      expression,
      computed,
      unitCode: unit.code,
      figures: [result, dividend, ...(near ? [near] : [])],
      explanation: {
        en: `${name.en}: together with ${amountEn(dividend.exact, dividend.unit)} it implies ${amountEn(computed, unit)}; ${held.en}.`,
        zh: `${name.zh}：与 ${dividend.exact}${dividend.unit.name} 合推得 ${computed}${unit.name}；${held.zh}。`,
      },
    },
  ]
}

/** The population that an area and an area per person imply is near a known one. */
export const impliedDivisor: Rule = {
  code: 'IMPLIED_DIVISOR',
  find: (facts) => facts.places.flatMap((place) => quotients.flatMap((table) => judge(facts, place, table))),
}
