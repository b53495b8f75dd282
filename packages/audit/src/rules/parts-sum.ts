// The parts of a complete composition must add up to the whole. Only values of one cell are added, so that surveys are
// not mixed.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { type Figure, formatOperand } from '../facts/figure.ts'
import { sum } from '../facts/interval.ts'
import type { Composition } from '../facts/relations.ts'
import { compare, type FindingDraft, type Rule } from '../findings/finding.ts'

function check(
  facts: Facts,
  { figures }: Cell,
  { breakdown, whole: code, parts: codes, complete }: Composition,
): FindingDraft[] {
  const whole = figures.get(code)
  const parts = codes.map((part) => figures.get(part)).filter((part): part is Figure => part !== undefined)
  if (!whole || !complete || parts.length < codes.length) return []
  const { unit } = whole
  const result = compare(sum(parts.map(({ interval }) => interval)), whole, unit, [whole, ...parts])
  const expression = parts.map((part) => formatOperand(part, unit)).join(' + ')
  const name = facts.describe(whole)
  const { computed, stated, tolerance } = result
  return [
    {
      ...result,
      subject: `${whole.id}:${breakdown}`,
      expression,
      figures: [whole, ...parts],
      explanation: {
        en: `${name.en}: the parts add up to ${formatAmountEn(computed, unit)}; the source states ${formatAmountEn(stated, unit)} (tolerance ${formatAmountEn(tolerance, unit)}).`,
        zh: `${name.zh}：各部分相加为${formatAmountZh(computed, unit)}，来源为${formatAmountZh(stated, unit)}（允许差${tolerance}）。`,
      },
    },
  ]
}

/** Checks that complete parts add up to their whole. */
export const partsSum: Rule = {
  code: 'PARTS_SUM',
  find: (facts) =>
    facts.cells.flatMap((cell) =>
      facts.relations.compositions.flatMap((composition) => check(facts, cell, composition)),
    ),
}
