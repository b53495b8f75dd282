// If no source states the total of a group, the sum of its parts must not exceed the whole that the group is part of.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, formatOperand } from '../facts/figure.ts'
import { formatDecimal, sum } from '../facts/interval.ts'
import type { Composition } from '../facts/relations.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function check(facts: Facts, { figures }: Cell, { whole: group, parts: codes, complete }: Composition): FindingDraft[] {
  const parts = codes.map((part) => figures.get(part)).filter((part): part is Figure => part !== undefined)
  const whole = facts.relations
    .wholesOf(group)
    .map((code) => figures.get(code))
    .find((figure) => figure !== undefined)
  if (!whole || !complete || figures.has(group) || parts.length < codes.length) return []
  const total = sum(parts.map(({ interval }) => interval))
  const { unit } = whole
  const computed = formatDecimal(convertToUnit(total.value, unit))
  const name = facts.describe({ ...whole, indicatorCode: group })
  const wholeName = facts.describe(whole)
  return [
    {
      subject: `${whole.id}:${group}`,
      verdict: total.low.lte(whole.interval.high) ? 'PASS' : 'FAIL',
      expression: parts.map((part) => formatOperand(part, unit)).join(' + '),
      computed,
      unitCode: unit.code,
      figures: [whole, ...parts],
      explanation: {
        en: `${name.en}: not stated; its parts add up to ${formatAmountEn(computed, unit)}; the whole is ${formatAmountEn(whole.exact, unit)} (${wholeName.en}).`,
        zh: `${name.zh}：来源未列；各部分相加为${formatAmountZh(computed, unit)}，所属总数为${formatAmountZh(whole.exact, unit)}（${wholeName.zh}）。`,
      },
    },
  ]
}

/** Checks groups without a stated total against the whole above them. */
export const subtotal: Rule = {
  code: 'SUBTOTAL',
  find: (facts) =>
    facts.cells.flatMap((cell) =>
      facts.relations.compositions.flatMap((composition) => check(facts, cell, composition)),
    ),
}
