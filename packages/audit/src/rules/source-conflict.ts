// The values of all sources are kept. If they differ, the finding names the preferred one and the reason.

import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import { dimensionKey, type Facts } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

function check(facts: Facts, figures: readonly Figure[]): FindingDraft[] {
  const preferred = figures.find((figure) => figure.preferred)
  if (!preferred || figures.length < 2) return []
  const others = figures.filter((figure) => figure !== preferred)
  const differing = others.filter(
    (figure) => !figure.interval.value.eq(preferred.interval.value) || figure.qualifier !== preferred.qualifier,
  )
  const name = facts.describe(preferred)
  const list = figures.map(({ exact, unit, sourceIds }) => ({
    en: `${formatAmountEn(exact, unit)} (${sourceIds.map((id) => facts.source(id).titleEn).join('; ')})`,
    zh: `${formatAmountZh(exact, unit)}（${sourceIds.map((id) => facts.source(id).title).join('；')}）`,
  }))
  const isConsistent = differing.length === 0
  return [
    {
      subject: preferred.id,
      verdict: isConsistent ? 'PASS' : 'NOTE',
      computed: preferred.exact,
      stated: (differing[0] ?? (others[0] as Figure)).exact,
      unitCode: preferred.unitCode,
      figures: [preferred, ...others],
      explanation: {
        en: `${name.en}: ${figures.length} sources ${isConsistent ? 'agree' : 'differ in the number or its qualifier'}: ${list.map(({ en }) => en).join(' | ')}. Preferred is ${preferred.exact}${preferred.preferredReasonEn === null ? '.' : `: ${preferred.preferredReasonEn}`}`,
        zh: `${name.zh}：${figures.length}个来源${isConsistent ? '一致' : '的数值或限定语不同'}：${list.map(({ zh }) => zh).join(' | ')}。采用${preferred.exact}${preferred.preferredReason === null ? '。' : `：${preferred.preferredReason}`}`,
      },
    },
  ]
}

/** Compares the values of several sources for the same dimensions. */
export const sourceConflict: Rule = {
  code: 'SOURCE_CONFLICT',
  find(facts) {
    // Exactly one value per key is preferred, so a key with several values has one that is not.
    const contestedKeys = new Set(facts.figures.filter(({ preferred }) => !preferred).map(dimensionKey))
    const figures =
      contestedKeys.size > 0 ? facts.figures.filter((figure) => contestedKeys.has(dimensionKey(figure))) : []
    return [...Map.groupBy(figures, dimensionKey).values()].flatMap((values) => check(facts, values))
  },
}
