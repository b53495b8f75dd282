// Where only some parts of a whole are stated, what they leave must not be less than nothing. A part that is itself not
// stated is built from its own parts. A part larger than the whole is judged by part-within-whole and left out here, so
// that one impossible figure does not hide that the others fit.
import { compositions } from './composition.ts'
import type { Facts, Place } from './facts.ts'
import { amountEn, type Figure, inUnit, operand } from './figure.ts'
import type { Draft, Rule } from './finding.ts'
import { decimalText, difference, type Span, sum } from './span.ts'

interface Portion {
  readonly span: Span
  readonly figures: readonly Figure[]
}

/** The part as stated, or as its own parts make it up; undefined where neither is possible. */
function portion({ figures }: Place, code: string, whole: Figure): Portion | undefined {
  const fits = (one: Figure | undefined): one is Figure => (one ? one.span.low.lte(whole.span.high) : false)
  const stated = figures.get(code)
  if (stated) return fits(stated) ? { span: stated.span, figures: [stated] } : undefined
  for (const { whole: of, parts, complete } of compositions) {
    const found = parts.map((part) => figures.get(part)).filter(fits)
    if (of === code && complete && found.length === parts.length) {
      return { span: sum(found.map(({ span }) => span)), figures: found }
    }
  }
  return undefined
}

function judge(facts: Facts, place: Place, index: number): Draft[] {
  const { by, whole: code, parts } = compositions[index] as (typeof compositions)[number]
  const whole = place.figures.get(code)
  if (!whole || parts.every((part) => place.figures.has(part))) return []
  const portions = parts.map((part) => portion(place, part, whole)).filter((one) => one !== undefined)
  const figures = portions.flatMap((one) => one.figures)
  if (figures.length < 2) return []
  const rest = difference(whole.span, sum(portions.map(({ span }) => span)))
  const { unit } = whole
  const computed = decimalText(inUnit(rest.value, unit))
  const name = facts.name(whole)
  return [
    {
      subject: `${whole.id}:${by}`,
      verdict: rest.high.gte(0) ? 'PASS' : 'FAIL',
      expression: [whole, ...figures].map((one) => operand(one, unit)).join(' - '),
      computed,
      unitCode: unit.code,
      figures: [whole, ...figures],
      explanation: {
        en: `${name.en}: the ${figures.length} parts that are stated leave ${amountEn(computed, unit)} for all others.`,
        zh: `${name.zh}：已列出的 ${figures.length} 个部分之外，其余为 ${computed}${unit.name}。`,
      },
    },
  ]
}

/** What the stated parts of a whole leave for the others is not negative. */
export const remainder: Rule = {
  code: 'REMAINDER',
  find: (facts) => facts.places.flatMap((place) => compositions.flatMap((_one, index) => judge(facts, place, index))),
}
