// A per-capita value must be its quantity divided by the population of the same region and period, both converted
// exactly into base units.
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure } from './figure.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { type Quotient, quotients } from './quotient-table.ts'
import { decimalText, quotient as divide, exactly, isPositive, product } from './span.ts'

/** The value a quotient is divided by, where the package has it for this region and period. */
export function divisorIn({ figures }: Place, { divisors }: Quotient): Figure | undefined {
  return divisors.map((code) => figures.get(code)).find((found) => found !== undefined)
}

function judge(facts: Facts, place: Place, table: Quotient): Draft[] {
  const result = place.figures.get(table.result)
  const dividend = place.figures.get(table.dividend)
  const divisor = divisorIn(place, table)
  if (!result || !dividend || !divisor || !isPositive(divisor.span)) return []
  const computed = product(divide(dividend.span, divisor.span), exactly(table.per))
  const figures = [result, dividend, divisor]
  const comparison = compare(computed, result, result.unit, figures)
  const scale = table.per === 1 ? '' : ` * ${table.per}`
  const name = facts.name(result)
  return [
    {
      ...comparison,
      subject: result.id,
      expression: `${decimalText(dividend.span.value)} / ${decimalText(divisor.span.value)}${scale}`,
      figures,
      explanation: {
        en: `${name.en}: ${amountEn(dividend.exact, dividend.unit)} divided by ${amountEn(divisor.exact, divisor.unit)} gives ${amountEn(comparison.computed, result.unit)}, the source prints ${result.exact}.`,
        zh: `${name.zh}：${dividend.exact}${dividend.unit.name} 除以 ${divisor.exact}${divisor.unit.name} 得 ${comparison.computed}${result.unit.name}，来源印作 ${result.exact}。`,
      },
    },
  ]
}

/** A per-capita value is its quantity divided by the population. */
export const quotientRule: Rule = {
  code: 'QUOTIENT',
  find: (facts) => facts.places.flatMap((place) => quotients.flatMap((table) => judge(facts, place, table))),
}
