// Notes actual values whose quoted words give no reference date, which the rest of the source may. They cannot be compared
// reliably with others of the year: those whose year or figure is inferred, those without a year, and those of indicators
// that have dated values.
import type { Bilingual } from '@tiyu/model'
import { formatAmountEn, formatAmountZh } from '@tiyu/quantity'
import type { Facts } from '../facts/facts.ts'
import type { Figure } from '../facts/figure.ts'
import type { FindingDraft, Rule } from '../findings/finding.ts'

interface Reason extends Bilingual {
  applies(figure: Figure, datedIndicators: ReadonlySet<string>): boolean
}

const reasons: readonly Reason[] = [
  {
    applies: ({ inferred }) => inferred.includes('exact'),
    en: 'the words quoted report the task as completed and give neither a measured figure nor a reference date',
    zh: '引文只说任务完成，未给出实测数值和时点',
  },
  {
    applies: ({ yearTo }) => yearTo === null,
    en: 'the words quoted give neither year nor day',
    zh: '引文未说明年份和时点',
  },
  {
    applies: ({ inferred }) => inferred.includes('yearTo'),
    en: 'the words quoted give no reference date, and the editors inferred the year',
    zh: '引文未说明时点，年份由编者推断',
  },
  {
    applies: ({ indicatorCode }, datedIndicators) => datedIndicators.has(indicatorCode),
    en: 'the words quoted give no reference date, while those of other values of this indicator do',
    zh: '引文未说明时点，而同一指标其他数值的引文有说明',
  },
]

function check(facts: Facts, figure: Figure, datedIndicators: ReadonlySet<string>): FindingDraft[] {
  const reason = reasons.find((reason) => reason.applies(figure, datedIndicators))
  if (!reason) return []
  const name = facts.describe(figure)
  return [
    {
      subject: figure.id,
      verdict: 'NOTE',
      stated: figure.exact,
      unitCode: figure.unitCode,
      figures: [figure],
      explanation: {
        en: `${name.en}, ${formatAmountEn(figure.exact, figure.unit)}: ${reason.en}.`,
        zh: `${name.zh}（${formatAmountZh(figure.exact, figure.unit)}）：${reason.zh}。`,
      },
    },
  ]
}

/** Notes actual values without a reference date. */
export const referenceDate: Rule = {
  code: 'REFERENCE_DATE',
  *find(facts) {
    const datedIndicators = new Set(
      facts.figures.filter(({ asOf }) => asOf !== null).map(({ indicatorCode }) => indicatorCode),
    )
    for (const figure of facts.figures) {
      if (figure.kind === 'ACTUAL' && figure.asOf === null) yield* check(facts, figure, datedIndicators)
    }
  },
}
