// What a check of the data itself found.
import type { Bilingual, dictionary } from '@tiyu/model'
import type { Facts } from './facts.ts'
import { convertToUnit, type Figure, isQualified, type UnitRow } from './figure.ts'
import { formatDecimal, type Interval, margin, sum } from './interval.ts'

export type FindingRule = keyof (typeof dictionary)['enums']['FindingRule']['values']
export type FindingVerdict = keyof (typeof dictionary)['enums']['FindingVerdict']['values']

/** A row of the table of findings. */
export interface Finding {
  readonly id: string
  readonly rule: FindingRule
  readonly verdict: FindingVerdict
  readonly explanation: string
  readonly explanationEn: string
  /** The arithmetic as text; null where there is none. */
  readonly expression: string | null
  /** What the arithmetic yields, a decimal in `unitCode`. */
  readonly computed: string | null
  /** What the source states, a decimal in `unitCode`. */
  readonly stated: string | null
  /** How far the two may differ, a decimal in `unitCode`. */
  readonly tolerance: string | null
  readonly unitCode: string | null
  readonly indicatorCode: string | null
  readonly regionCode: string | null
  readonly yearFrom: number | null
  readonly yearTo: number | null
  readonly observationIds: readonly string[]
  readonly facilityId: string | null
  readonly citationIds: readonly string[]
}

/** What a rule says; the rest follows from the figures it is about. */
export interface FindingDraft {
  /** Tells findings of one rule apart: the identifier of what is judged, and more where one is judged twice. */
  readonly subject: string
  readonly verdict: FindingVerdict
  readonly explanation: Bilingual
  readonly expression?: string
  readonly computed?: string
  readonly stated?: string
  readonly tolerance?: string
  readonly unitCode?: string
  /** What is judged, the figure it is about first. */
  readonly figures: readonly Figure[]
  readonly facility?: { readonly id: string; readonly regionCode: string; readonly citationIds: readonly string[] }
}

/** A check of the data: reads the facts, says what it found. It never changes a value. */
export interface Rule {
  readonly code: FindingRule
  /** `listsPasses` tells whether another pass would be listed: where millions pass, a rule may leave out the work for them. */
  find(facts: Facts, listsPasses?: () => boolean): Iterable<FindingDraft>
}

/** Makes the row of a draft. */
export function toFinding(rule: FindingRule, draft: FindingDraft, facts: Facts): Finding {
  const { figures, facility, explanation } = draft
  const [first] = figures
  return {
    id: `${rule.toLowerCase().replaceAll('_', '-')}:${draft.subject}`,
    rule,
    verdict: draft.verdict,
    explanation: explanation.zh,
    explanationEn: explanation.en,
    expression: draft.expression ?? null,
    computed: draft.computed ?? null,
    stated: draft.stated ?? null,
    tolerance: draft.tolerance ?? null,
    unitCode: facts.findUnit(draft.unitCode ?? '')?.code ?? null,
    indicatorCode: first?.indicatorCode ?? null,
    regionCode: first?.regionCode ?? facility?.regionCode ?? null,
    yearFrom: first?.yearFrom ?? null,
    yearTo: first?.yearTo ?? null,
    observationIds: [...new Set(figures.map(({ id }) => id))],
    facilityId: facility?.id ?? null,
    citationIds: [...new Set([...figures, ...(facility ? [facility] : [])].flatMap(({ citationIds }) => citationIds))],
  }
}

/** A computed number beside a stated one. */
export interface Comparison {
  readonly verdict: FindingVerdict
  readonly computed: string
  /** As printed. */
  readonly stated: string
  readonly tolerance: string
  readonly unitCode: string
}

/** What a source states: the number in base units, and as printed. */
export interface StatedValue {
  readonly interval: Interval
  readonly exact: string
}

/**
 * Compares numbers of the base unit and tells them in `unit`. They agree when they differ by no more than their
 * printing leaves open; where one of the figures is hedged by its source, a difference is noted, not failed.
 */
export function compare(
  computed: Interval,
  stated: StatedValue,
  unit: UnitRow,
  figures: readonly Figure[],
): Comparison {
  const tolerance = margin(sum([computed, stated.interval]))
  const isWithinTolerance = computed.value.sub(stated.interval.value).abs().lte(tolerance)
  const verdictOnMismatch = figures.some(isQualified) ? 'NOTE' : 'FAIL'
  const format = (value: Interval['value']) => formatDecimal(convertToUnit(value, unit))
  return {
    verdict: isWithinTolerance ? 'PASS' : verdictOnMismatch,
    computed: format(computed.value),
    stated: stated.exact,
    tolerance: format(tolerance),
    unitCode: unit.code,
  }
}
