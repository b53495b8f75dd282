// Parts of a group whose own total no source states: what they add up to must fit into what the group is part of.
import { type Composition, compositions, wholesOf } from './composition.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, inUnit, operand } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { decimalText, sum } from './span.ts'

function judge(facts: Facts, { figures }: Place, { whole: group, parts: codes, complete }: Composition): Draft[] {
  const parts = codes.map((part) => figures.get(part)).filter((part): part is Figure => part !== undefined)
  const whole = wholesOf(group)
    .map((code) => figures.get(code))
    .find((one) => one !== undefined)
  if (!whole || !complete || figures.has(group) || parts.length < codes.length) return []
  const total = sum(parts.map(({ span }) => span))
  const { unit } = whole
  const computed = decimalText(inUnit(total.value, unit))
  const name = facts.name({ ...whole, indicatorCode: group })
  const within = facts.name(whole)
  return [
    {
      subject: `${whole.id}:${group}`,
      verdict: total.low.lte(whole.span.high) ? 'PASS' : 'FAIL',
      expression: parts.map((part) => operand(part, unit)).join(' + '),
      computed,
      unitCode: unit.code,
      figures: [whole, ...parts],
      explanation: {
        en: `${name.en}: not stated; its parts add up to ${amountEn(computed, unit)}, of ${whole.exact} (${within.en}).`,
        zh: `${name.zh}：来源未列；各部分相加为 ${computed}${unit.name}，所属总数为 ${whole.exact}${unit.name}（${within.zh}）。`,
      },
    },
  ]
}

/** The parts of a group without a stated total fit into what the group is part of. */
export const subtotal: Rule = {
  code: 'SUBTOTAL',
  find: (facts) => facts.places.flatMap((place) => compositions.flatMap((one) => judge(facts, place, one))),
}
