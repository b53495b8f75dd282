// Where a value per person and the population are stated but no total, the two imply one. A region's total cannot exceed
// that of the region above it; the nearest year of that region is taken.
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { divisorIn } from './quotient-rule.ts'
import { type Quotient, quotients } from './quotient-table.ts'
import { decimalText, quotient as divide, exactly, product } from './span.ts'

function above(facts: Facts, { regionCode, yearTo }: Place, { dividend }: Quotient): Figure | undefined {
  const { parentCode } = facts.region(regionCode)
  return parentCode && yearTo !== null ? facts.nearest(dividend, parentCode, yearTo) : undefined
}

function judge(facts: Facts, place: Place, table: Quotient): Draft[] {
  const result = place.figures.get(table.result)
  const divisor = divisorIn(place, table)
  const indicator = facts.findIndicator(table.dividend)
  if (!result || !divisor || !indicator || place.figures.has(table.dividend)) return []
  const implied = divide(product(result.span, divisor.span), exactly(table.per))
  const parent = above(facts, place, table)
  const unit = facts.unit(facts.unit(indicator.unitCode).baseCode)
  const fits = parent && implied.low.lte(parent.span.high)
  const computed = decimalText(implied.value)
  const name = facts.name(result)
  return [
    {
      subject: result.id,
      verdict: parent ? (fits ? 'PASS' : 'FAIL') : 'NOTE',
      expression: `${decimalText(result.span.value)} * ${decimalText(divisor.span.value)}${table.per === 1 ? '' : ` / ${table.per}`}`,
      computed,
      unitCode: unit.code,
      figures: [result, divisor, ...(parent ? [parent] : [])],
      explanation: {
        en: `${name.en}: with ${amountEn(divisor.exact, divisor.unit)} it implies ${amountEn(computed, unit)} in all, which no source states; ${parent ? `the region above has ${amountEn(parent.exact, parent.unit)}` : 'the package has nothing to hold it against'}.`,
        zh: `${name.zh}：与 ${divisor.exact}${divisor.unit.name} 合推得总量 ${computed}${unit.name}，来源未列；${parent ? `上级地区为 ${parent.exact}${parent.unit.name}` : '数据包中没有可对照的数值'}。`,
      },
    },
  ]
}

/** The total that a value per person and a population imply fits into the region above. */
export const impliedDividend: Rule = {
  code: 'IMPLIED_DIVIDEND',
  find: (facts) => facts.places.flatMap((place) => quotients.flatMap((table) => judge(facts, place, table))),
}
