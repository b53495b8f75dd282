// Several sources for one cell are all kept. Where they differ, the finding says which is preferred and why.
import { cellOf, type Facts } from './facts.ts'
import { amountEn, type Figure } from './figure.ts'
import type { Draft, Rule } from './finding.ts'

function judge(facts: Facts, figures: readonly Figure[]): Draft[] {
  const preferred = figures.find((one) => one.preferred)
  if (!preferred || figures.length < 2) return []
  const others = figures.filter((one) => one !== preferred)
  const differing = others.filter(
    (one) => !one.span.value.eq(preferred.span.value) || one.qualifier !== preferred.qualifier,
  )
  const name = facts.name(preferred)
  const list = figures.map(({ exact, unit, sourceIds }) => ({
    en: `${amountEn(exact, unit)} (${sourceIds.map((id) => facts.source(id).titleEn).join('; ')})`,
    zh: `${exact}${unit.name}（${sourceIds.map((id) => facts.source(id).title).join('；')}）`,
  }))
  const agree = differing.length === 0
  return [
    {
      subject: preferred.id,
      verdict: agree ? 'PASS' : 'NOTE',
      computed: preferred.exact,
      stated: (differing[0] ?? (others[0] as Figure)).exact,
      unitCode: preferred.unitCode,
      figures: [preferred, ...others],
      explanation: {
        en: `${name.en}: ${figures.length} sources ${agree ? 'agree' : 'differ, in the number or its hedge'}: ${list.map(({ en }) => en).join(' | ')}. Preferred is ${preferred.exact}: ${preferred.preferredReasonEn}`,
        zh: `${name.zh}：${figures.length} 个来源${agree ? '一致' : '的数值或限定语不同'}：${list.map(({ zh }) => zh).join(' | ')}。采用 ${preferred.exact}：${preferred.preferredReason}`,
      },
    },
  ]
}

/** Cells for which several sources give a value. */
export const sourceConflict: Rule = {
  code: 'SOURCE_CONFLICT',
  find(facts) {
    // Of the values of a cell exactly one is preferred: only cells with another value can have several.
    const shared = new Set(facts.figures.filter(({ preferred }) => !preferred).map(cellOf))
    const figures = shared.size > 0 ? facts.figures.filter((one) => shared.has(cellOf(one))) : []
    return [...Map.groupBy(figures, cellOf).values()].flatMap((values) => judge(facts, values))
  },
}
