// If only some parts of a whole are stated, the remainder must not be negative. An unstated part is computed from its
// own parts if they are complete. Parts larger than the whole are left to part-within-whole, so that one wrong figure
// does not hide that the others fit.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Cell, Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, formatOperand } from '../facts/figure.ts'
import { difference, formatDecimal, type Interval, sum } from '../facts/interval.ts'
import type { Composition } from '../facts/relations.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

interface Portion {
  readonly interval: Interval
  readonly figures: readonly Figure[]
}

/** Returns a part as stated, or as the sum of its own parts; undefined if neither is known. */
function findPortion({ relations }: Facts, { figures }: Cell, code: string, whole: Figure): Portion | undefined {
  const isWithin = (figure: Figure | undefined): figure is Figure =>
    figure ? figure.interval.low.lte(whole.interval.high) : false
  const stated = figures.get(code)
  if (stated) return isWithin(stated) ? { interval: stated.interval, figures: [stated] } : undefined
  for (const { whole: wholeCode, parts, complete } of relations.compositions) {
    const stated = parts.map((part) => figures.get(part)).filter(isWithin)
    if (wholeCode === code && complete && stated.length === parts.length) {
      return { interval: sum(stated.map(({ interval }) => interval)), figures: stated }
    }
  }
  return undefined
}

function check(facts: Facts, cell: Cell, { breakdown, whole: code, parts }: Composition): FindingDraft[] {
  const whole = cell.figures.get(code)
  if (!whole || parts.every((part) => cell.figures.has(part))) return []
  const portions = parts.map((part) => findPortion(facts, cell, part, whole)).filter((portion) => portion !== undefined)
  const figures = portions.flatMap((portion) => portion.figures)
  if (figures.length < 2) return []
  const remaining = difference(whole.interval, sum(portions.map(({ interval }) => interval)))
  const { unit } = whole
  const computed = formatDecimal(convertToUnit(remaining.value, unit))
  const isExceeded = remaining.value.isNegative()
  const rest = formatDecimal(convertToUnit(remaining.value.abs(), unit))
  const name = facts.describe(whole)
  return [
    {
      subject: `${whole.id}:${breakdown}`,
      verdict: remaining.high.gte(0) ? 'PASS' : 'FAIL',
      expression: [whole, ...figures].map((figure) => formatOperand(figure, unit)).join(' - '),
      computed,
      unitCode: unit.code,
      figures: [whole, ...figures],
      explanation: {
        en: `${name.en}: the ${figures.length} stated parts ${isExceeded ? `exceed the whole by ${formatAmountEn(rest, unit)}` : `leave ${formatAmountEn(rest, unit)} for all others`}.`,
        zh: `${name.zh}：已列出的${figures.length}个部分${isExceeded ? `合计超出总数${formatAmountZh(rest, unit)}` : `之外，其余为${formatAmountZh(rest, unit)}`}。`,
      },
    },
  ]
}

/** Checks that the stated parts do not exceed their whole. */
export const remainder: Rule = {
  code: 'REMAINDER',
  find: (facts) =>
    facts.cells.flatMap((cell) =>
      facts.relations.compositions.flatMap((composition) => check(facts, cell, composition)),
    ),
}
