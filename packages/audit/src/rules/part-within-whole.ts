// A direct or indirect part cannot be larger than its whole: a city cannot have more table-tennis grounds than sports
// grounds. Each larger part is a finding; if there is none, the largest part passes.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { oversizedParts, partsInCell } from '../facts/cell-parts.ts'
import type { Cell, Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, formatOperand } from '../facts/figure.ts'
import { formatDecimal } from '../facts/interval.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function draftFinding(facts: Facts, whole: Figure, part: Figure, isWithin: boolean): FindingDraft {
  const { unit } = whole
  const remainder = formatDecimal(convertToUnit(whole.interval.value.sub(part.interval.value), unit))
  const [name, partName] = [facts.describe(whole), facts.describe(part)]
  const [value, partValue] = [formatOperand(whole, unit), formatOperand(part, unit)]
  const leaves = remainder.startsWith('-')
    ? { en: 'exceeds it by no more than the rounding of the two', zh: '超出部分不大于两数的舍入误差' }
    : { en: `leaves ${formatAmountEn(remainder, unit)}`, zh: `其余${formatAmountZh(remainder, unit)}` }
  return {
    subject: isWithin ? whole.id : `${part.id}:${whole.indicatorCode}`,
    verdict: isWithin ? 'PASS' : 'FAIL',
    expression: `${value} - ${partValue}`,
    computed: remainder,
    unitCode: unit.code,
    figures: isWithin ? [whole, part] : [part, whole],
    explanation: isWithin
      ? {
          en: `${name.en}: ${formatAmountEn(value, unit)}; the largest part (${partName.en}) is ${formatAmountEn(partValue, unit)} and ${leaves.en}.`,
          zh: `${name.zh}：${formatAmountZh(value, unit)}；最大的部分（${partName.zh}）为${formatAmountZh(partValue, unit)}，${leaves.zh}。`,
        }
      : {
          en: `${partName.en}: ${formatAmountEn(partValue, unit)} is more than the whole it is part of, ${formatAmountEn(value, unit)} (${name.en}); one of the two is misprinted.`,
          zh: `${partName.zh}：${formatAmountZh(partValue, unit)}，大于其所属总数${formatAmountZh(value, unit)}（${name.zh}），其中必有一个印错。`,
        },
  }
}

function check(facts: Facts, cell: Cell, whole: Figure): FindingDraft[] {
  const parts = partsInCell(facts, cell, whole)
  const oversized = oversizedParts(whole, parts)
  if (oversized.length > 0) return oversized.map((part) => draftFinding(facts, whole, part, false))
  const [first, ...others] = parts
  if (!first) return []
  const largest = others.reduce(
    (largest, part) => (part.interval.value.gt(largest.interval.value) ? part : largest),
    first,
  )
  return [draftFinding(facts, whole, largest, true)]
}

/** Checks that no part is larger than its whole. */
export const partWithinWhole: Rule = {
  code: 'PART_WITHIN_WHOLE',
  find: (facts) =>
    facts.cells.flatMap((cell) => [...cell.figures.values()].flatMap((whole) => check(facts, cell, whole))),
}
