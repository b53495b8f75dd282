// A whole smaller than every one of its parts was often printed without its 万 (ten thousand); where only some are larger
// the parts are in doubt, not the whole. Where reading it so makes every part fit, the rule says so, with what a stated per-capita value then implies. The published figure stays as it is.
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, inUnit, type UnitRow } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { partsIn, tooLarge } from './part-within-whole.ts'
import { quotients } from './quotient-table.ts'
import { decimalText, isPositive } from './span.ts'

const TEN_THOUSAND = 10_000

/** The unit of the same kind that is ten thousand times as large. */
function larger(facts: Facts, unit: UnitRow): UnitRow | undefined {
  const factor = Number(unit.factor) * TEN_THOUSAND
  return facts.allUnits().find((one) => one.quantityKind === unit.quantityKind && Number(one.factor) === factor)
}

/** The population that the value implies when read in that unit, in units of ten thousand. */
function implied(
  { figures }: Place,
  whole: Figure,
): { result: Figure; expression: string; computed: string } | undefined {
  const table = quotients.find(({ dividend }) => dividend === whole.indicatorCode)
  const result = table && figures.get(table.result)
  if (!result || !isPositive(result.span)) return undefined
  const people = whole.span.value.div(result.span.value)
  return { result, expression: `${whole.exact} / ${result.exact}`, computed: decimalText(people) }
}

function judge(facts: Facts, place: Place, whole: Figure): Draft[] {
  const parts = partsIn(place, whole)
  const impossible = tooLarge(whole, parts)
  const unit = larger(facts, whole.unit)
  if (impossible.length === 0 || impossible.length < parts.length || !unit) return []
  const scaled = whole.span.high.mul(TEN_THOUSAND)
  if (parts.some(({ span }) => span.low.gt(scaled))) return []
  const population = implied(place, whole)
  const people = population && facts.findUnit('WAN_PERSON')
  const name = facts.name(whole)
  const [part] = impossible as [Figure]
  const partValue = decimalText(inUnit(part.span.value, unit))
  return [
    {
      subject: whole.id,
      verdict: 'PASS',
      ...(population && { expression: population.expression, computed: population.computed, unitCode: 'WAN_PERSON' }),
      figures: [whole, ...impossible, ...(population ? [population.result] : [])],
      explanation: {
        en: `${name.en}: read as ${amountEn(whole.exact, unit)} instead of ${whole.unit.nameEn} it holds its parts (${partValue})${people ? ` and implies a population of ${amountEn(population.computed, people)}` : ''}.`,
        zh: `${name.zh}：若将 ${whole.exact}${whole.unit.name} 读作 ${whole.exact}${unit.name}，则可容纳各部分（${partValue}${unit.name}）${people ? `，所含人口为 ${population.computed}${people.name}` : ''}。`,
      },
    },
  ]
}

/** A whole smaller than its parts that is consistent once read in ten thousands. */
export const unitSlip: Rule = {
  code: 'UNIT_SLIP',
  find: (facts) =>
    facts.places.flatMap((place) => [...place.figures.values()].flatMap((whole) => judge(facts, place, whole))),
}
