// Parts that make up a whole must add up to it. Only cells of one region and period are added, so that no two surveys mix.
import { type Composition, compositions } from './composition.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, operand } from './figure.ts'
import { compare, type Draft, type Rule } from './finding.ts'
import { sum } from './span.ts'

function judge(facts: Facts, { figures }: Place, { by, whole: code, parts: codes, complete }: Composition): Draft[] {
  const whole = figures.get(code)
  const parts = codes.map((part) => figures.get(part)).filter((part): part is Figure => part !== undefined)
  if (!whole || !complete || parts.length < codes.length) return []
  const { unit } = whole
  const result = compare(sum(parts.map(({ span }) => span)), whole, unit, [whole, ...parts])
  const expression = parts.map((part) => operand(part, unit)).join(' + ')
  const name = facts.name(whole)
  const { computed, stated, tolerance } = result
  return [
    {
      ...result,
      subject: `${whole.id}:${by}`,
      expression,
      figures: [whole, ...parts],
      explanation: {
        en: `${name.en}: the parts add up to ${amountEn(computed, unit)}, stated are ${stated} (allowed difference ${tolerance}).`,
        zh: `${name.zh}：各部分相加为 ${computed}${unit.name}，来源为 ${stated}${unit.name}（允许差 ${tolerance}）。`,
      },
    },
  ]
}

/** Parts that make up a whole add up to it. */
export const partsSum: Rule = {
  code: 'PARTS_SUM',
  find: (facts) => facts.places.flatMap((place) => compositions.flatMap((one) => judge(facts, place, one))),
}
