// A whole smaller than every one of its parts was often printed without its 万 (ten thousand); where only some are larger
// the parts are in doubt, not the whole. Where reading it so makes every part fit, the rule says so, with what a stated per-capita value then implies. The published figure stays as it is.
import type { Cell, Facts } from './facts.ts'
import { convertToUnit, type Figure, formatAmountEn, type UnitRow } from './figure.ts'
import type { FindingDraft, Rule } from './finding.ts'
import { formatDecimal, isPositive } from './interval.ts'
import { oversizedParts, partsInCell } from './part-within-whole.ts'
import { quotients } from './quotient-table.ts'

const TEN_THOUSAND = 10_000

/** The unit of the same kind that is ten thousand times as large. */
function findLargerUnit(facts: Facts, unit: UnitRow): UnitRow | undefined {
  const factor = Number(unit.factor) * TEN_THOUSAND
  return facts
    .allUnits()
    .find((candidate) => candidate.quantityKind === unit.quantityKind && Number(candidate.factor) === factor)
}

/** The population that the value implies when read in that unit, in units of ten thousand. */
function impliedPopulation(
  { figures }: Cell,
  whole: Figure,
): { result: Figure; expression: string; computed: string } | undefined {
  const definition = quotients.find(({ dividend }) => dividend === whole.indicatorCode)
  const result = definition && figures.get(definition.result)
  if (!result || !isPositive(result.interval)) return undefined
  const people = whole.interval.value.div(result.interval.value)
  return { result, expression: `${whole.exact} / ${result.exact}`, computed: formatDecimal(people) }
}

function check(facts: Facts, cell: Cell, whole: Figure): FindingDraft[] {
  const parts = partsInCell(cell, whole)
  const oversized = oversizedParts(whole, parts)
  const unit = findLargerUnit(facts, whole.unit)
  if (oversized.length === 0 || oversized.length < parts.length || !unit) return []
  const scaled = whole.interval.high.mul(TEN_THOUSAND)
  if (parts.some(({ interval }) => interval.low.gt(scaled))) return []
  const population = impliedPopulation(cell, whole)
  const people = population && facts.findUnit('WAN_PERSON')
  const name = facts.describe(whole)
  const [part] = oversized as [Figure]
  const partValue = formatDecimal(convertToUnit(part.interval.value, unit))
  return [
    {
      subject: whole.id,
      verdict: 'PASS',
      ...(population && { expression: population.expression, computed: population.computed, unitCode: 'WAN_PERSON' }),
      figures: [whole, ...oversized, ...(population ? [population.result] : [])],
      explanation: {
        en: `${name.en}: read as ${formatAmountEn(whole.exact, unit)} instead of ${whole.unit.nameEn} it holds its parts (${partValue})${people ? ` and implies a population of ${formatAmountEn(population.computed, people)}` : ''}.`,
        zh: `${name.zh}：若将 ${whole.exact}${whole.unit.name} 读作 ${whole.exact}${unit.name}，则可容纳各部分（${partValue}${unit.name}）${people ? `，所含人口为 ${population.computed}${people.name}` : ''}。`,
      },
    },
  ]
}

/** A whole smaller than its parts that is consistent once read in ten thousands. */
export const unitSlip: Rule = {
  code: 'UNIT_SLIP',
  find: (facts) =>
    facts.cells.flatMap((cell) => [...cell.figures.values()].flatMap((whole) => check(facts, cell, whole))),
}
