// A part cannot be larger than its whole, at whatever remove: a city cannot have more table-tennis grounds than sports
// grounds. Every part that is larger fails by itself; a whole none of whose parts is larger passes once, for its largest.
import { allWholesOf } from './composition.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, inUnit, operand } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { decimalText } from './span.ts'

function draft(facts: Facts, whole: Figure, part: Figure, fits: boolean): Draft {
  const { unit } = whole
  const rest = decimalText(inUnit(whole.span.value.sub(part.span.value), unit))
  const [name, partName] = [facts.name(whole), facts.name(part)]
  const [value, partValue] = [operand(whole, unit), operand(part, unit)]
  return {
    subject: fits ? whole.id : `${part.id}:${whole.indicatorCode}`,
    verdict: fits ? 'PASS' : 'FAIL',
    expression: `${value} - ${partValue}`,
    computed: rest,
    unitCode: unit.code,
    figures: fits ? [whole, part] : [part, whole],
    explanation: fits
      ? {
          en: `${name.en}: ${amountEn(value, unit)}; the largest part (${partName.en}) is ${partValue} and leaves ${rest}.`,
          zh: `${name.zh}：${value}${unit.name}；最大的部分（${partName.zh}）为 ${partValue}${unit.name}，其余 ${rest}${unit.name}。`,
        }
      : {
          en: `${partName.en}: ${amountEn(partValue, unit)} is more than the whole it is part of, ${value} (${name.en}); one of the two is printed wrongly.`,
          zh: `${partName.zh}：${partValue}${unit.name}，大于其所属总数 ${value}${unit.name}（${name.zh}），其中必有一个印错。`,
        },
  }
}

/** The parts of a whole that are larger than it. */
export function tooLarge(whole: Figure, parts: readonly Figure[]): Figure[] {
  return parts.filter((part) => part.span.low.gt(whole.span.high))
}

/** The parts of a whole, at any remove, that a region and period have values of. */
export function partsIn({ figures }: Place, whole: Figure): Figure[] {
  return [...figures.values()].filter(
    ({ indicatorCode, unit }) =>
      unit.quantityKind === whole.unit.quantityKind && allWholesOf(indicatorCode).includes(whole.indicatorCode),
  )
}

function judge(facts: Facts, place: Place, whole: Figure): Draft[] {
  const parts = partsIn(place, whole)
  const impossible = tooLarge(whole, parts)
  if (impossible.length > 0) return impossible.map((part) => draft(facts, whole, part, false))
  const [first, ...others] = parts
  if (!first) return []
  const largest = others.reduce((best, part) => (part.span.value.gt(best.span.value) ? part : best), first)
  return [draft(facts, whole, largest, true)]
}

/** No part is larger than its whole. */
export const partWithinWhole: Rule = {
  code: 'PART_WITHIN_WHOLE',
  find: (facts) =>
    facts.places.flatMap((place) => [...place.figures.values()].flatMap((whole) => judge(facts, place, whole))),
}
