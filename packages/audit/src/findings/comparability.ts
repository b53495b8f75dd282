// A comparison with another year proves nothing if a break of the series lies between.

import type { DatedValue } from '@tiyu/statistics/series'
import type { Facts } from '../facts/facts.ts'
import type { FindingDraft } from './finding.ts'

/** Turns a finding that compares a value with another year into a note if breaks lie between, and names them. */
export function noteBreaks(
  facts: Facts,
  draft: FindingDraft,
  value: DatedValue,
  otherYear: number | null,
): FindingDraft {
  const breaks = facts.seriesBreaks.between(value, otherYear)
  if (breaks.length === 0) return draft
  const { en, zh } = draft.explanation
  const years = breaks.map(({ year }) => year)
  return {
    ...draft,
    verdict: 'NOTE',
    explanation: {
      en: `${en} The comparison crosses a break of the series (${years.join(', ')}), so it neither holds nor fails: ${breaks.map(({ reasonEn }) => reasonEn).join(' ')}`,
      zh: `${zh}两个数值之间有序列断点（${years.join('、')} 年），不可比，故不判定：${breaks.map(({ reason }) => reason).join('')}`,
    },
  }
}
