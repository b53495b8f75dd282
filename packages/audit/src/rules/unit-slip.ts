// A whole smaller than each of its parts often lacks a printed 万 (ten thousand); if only some parts are larger, the
// parts are in doubt instead. If all parts fit after multiplying the whole by ten thousand, the rule reports it, with the
// population that a stated per-capita value then implies. The published figure is not changed.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { oversizedParts, partsInCell } from '../facts/cell-parts.ts'
import type { Cell, Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, type UnitRow } from '../facts/figure.ts'
import { formatDecimal, isPositive } from '../facts/interval.ts'
import { findDenominatorUnit } from '../facts/ratio-operands.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

const TEN_THOUSAND = 10_000

/** Returns the unit of the same kind that is ten thousand times as large. */
function findLargerUnit(facts: Facts, unit: UnitRow): UnitRow | undefined {
  const factor = Number(unit.factor) * TEN_THOUSAND
  return facts
    .allUnits()
    .find((candidate) => candidate.quantityKind === unit.quantityKind && Number(candidate.factor) === factor)
}

/** The divisor that the value implies in the larger unit, such as a population. */
interface ImpliedDivisor {
  readonly result: Figure
  readonly expression: string
  readonly computed: string
  /** Unit of ten thousand base units of the divisor; undefined if the package lacks it. */
  readonly unit: UnitRow | undefined
}

function findImpliedDivisor(facts: Facts, { figures }: Cell, whole: Figure): ImpliedDivisor | undefined {
  const ratio = facts.relations.ratios.find(({ numeratorCode }) => numeratorCode === whole.indicatorCode)
  const result = ratio && figures.get(ratio.resultCode)
  if (!result || !isPositive(result.interval)) return undefined
  const divisor = whole.interval.value.div(result.interval.value)
  const divisorUnit = findDenominatorUnit(facts, ratio)
  return {
    result,
    expression: `${whole.exact} / ${result.exact}`,
    computed: formatDecimal(divisor),
    unit: divisorUnit && findLargerUnit(facts, facts.unit(divisorUnit.baseCode)),
  }
}

function check(facts: Facts, cell: Cell, whole: Figure): FindingDraft[] {
  const parts = partsInCell(facts, cell, whole)
  const oversized = oversizedParts(whole, parts)
  const unit = findLargerUnit(facts, whole.unit)
  if (oversized.length === 0 || oversized.length < parts.length || !unit) return []
  const scaled = whole.interval.high.mul(TEN_THOUSAND)
  if (parts.some(({ interval }) => interval.low.gt(scaled))) return []
  const implied = findImpliedDivisor(facts, cell, whole)
  const impliedUnit = implied?.unit
  const name = facts.describe(whole)
  const [part] = oversized as [Figure]
  const partValue = formatDecimal(convertToUnit(part.interval.value, unit))
  return [
    {
      subject: whole.id,
      verdict: 'PASS',
      ...(implied && { expression: implied.expression, computed: implied.computed }),
      ...(impliedUnit && { unitCode: impliedUnit.code }),
      figures: [whole, ...oversized, ...(implied ? [implied.result] : [])],
      explanation: {
        en: `${name.en}: read as ${formatAmountEn(whole.exact, unit)} instead of ${formatAmountEn(whole.exact, whole.unit)}, it is large enough for its parts (${formatAmountEn(partValue, unit)})${impliedUnit ? ` and implies ${formatAmountEn(implied.computed, impliedUnit)}` : ''}.`,
        zh: `${name.zh}：若将${formatAmountZh(whole.exact, whole.unit)}读作${formatAmountZh(whole.exact, unit)}，则可容纳各部分（${formatAmountZh(partValue, unit)}）${impliedUnit ? `，并推得${formatAmountZh(implied.computed, impliedUnit)}` : ''}。`,
      },
    },
  ]
}

/** Reports wholes smaller than their parts that fit once multiplied by ten thousand. */
export const unitSlip: Rule = {
  code: 'UNIT_SLIP',
  find: (facts) =>
    facts.cells.flatMap((cell) => [...cell.figures.values()].flatMap((whole) => check(facts, cell, whole))),
}
