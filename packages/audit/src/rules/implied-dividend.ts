// Where a value per person and the population are stated but no total, the two imply one. A region's total cannot exceed
// that of the region above it; the nearest year of that region is taken.
import type { Cell, Facts } from './facts.ts'
import { type Figure, formatAmountEn } from './figure.ts'
import type { FindingDraft, Rule } from './finding.ts'
import { quotient as divide, formatDecimal, pointInterval, product } from './interval.ts'
import { findDivisor } from './quotient-rule.ts'
import { type Quotient, quotients } from './quotient-table.ts'

function findParentValue(facts: Facts, { regionCode, yearTo }: Cell, { dividend }: Quotient): Figure | undefined {
  const { parentCode } = facts.region(regionCode)
  return parentCode && yearTo !== null ? facts.findNearest(dividend, parentCode, yearTo) : undefined
}

function check(facts: Facts, cell: Cell, definition: Quotient): FindingDraft[] {
  const result = cell.figures.get(definition.result)
  const divisor = findDivisor(cell, definition)
  const indicator = facts.findIndicator(definition.dividend)
  if (!result || !divisor || !indicator || cell.figures.has(definition.dividend)) return []
  const implied = divide(product(result.interval, divisor.interval), pointInterval(definition.per))
  const parent = findParentValue(facts, cell, definition)
  const unit = facts.unit(facts.unit(indicator.unitCode).baseCode)
  const isWithinParent = parent && implied.low.lte(parent.interval.high)
  const computed = formatDecimal(implied.value)
  const name = facts.describe(result)
  return [
    {
      subject: result.id,
      verdict: parent ? (isWithinParent ? 'PASS' : 'FAIL') : 'NOTE',
      expression: `${formatDecimal(result.interval.value)} * ${formatDecimal(divisor.interval.value)}${definition.per === 1 ? '' : ` / ${definition.per}`}`,
      computed,
      unitCode: unit.code,
      figures: [result, divisor, ...(parent ? [parent] : [])],
      explanation: {
        en: `${name.en}: with ${formatAmountEn(divisor.exact, divisor.unit)} it implies ${formatAmountEn(computed, unit)} in all, which no source states; ${parent ? `the region above has ${formatAmountEn(parent.exact, parent.unit)}` : 'the package has nothing to hold it against'}.`,
        zh: `${name.zh}：与 ${divisor.exact}${divisor.unit.name} 合推得总量 ${computed}${unit.name}，来源未列；${parent ? `上级地区为 ${parent.exact}${parent.unit.name}` : '数据包中没有可对照的数值'}。`,
      },
    },
  ]
}

/** The total that a value per person and a population imply fits into the region above. */
export const impliedDividend: Rule = {
  code: 'IMPLIED_DIVIDEND',
  find: (facts) => facts.cells.flatMap((cell) => quotients.flatMap((definition) => check(facts, cell, definition))),
}
