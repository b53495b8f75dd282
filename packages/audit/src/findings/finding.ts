// Findings of the rules, and the comparison most rules share.
import type { Bilingual, dictionary } from '@tiyu/model'
import type { Facts } from '../facts/facts.ts'
import { convertToUnit, type Figure, isQualified, type UnitRow } from '../facts/figure.ts'
import { formatDecimal, type Interval, margin, sum } from '../facts/interval.ts'

export type FindingRule = keyof (typeof dictionary)['enums']['FindingRule']['values']
export type FindingVerdict = keyof (typeof dictionary)['enums']['FindingVerdict']['values']

/** A row of the findings table. */
export interface Finding {
  readonly id: string
  readonly rule: FindingRule
  readonly verdict: FindingVerdict
  readonly explanation: string
  readonly explanationEn: string
  /** The arithmetic as text; null if the rule computes nothing. */
  readonly expression: string | null
  /** Result of the arithmetic, a decimal in `unitCode`. */
  readonly computed: string | null
  /** Value stated by the source, a decimal in `unitCode`. */
  readonly stated: string | null
  /** Maximum difference between computed and stated value, a decimal in `unitCode`. */
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

/** Output of a rule; the other columns of the finding are derived from the figures. */
export interface FindingDraft {
  /** Key of the finding within its rule: the ID of the checked row, extended if a row has several findings. */
  readonly subject: string
  readonly verdict: FindingVerdict
  readonly explanation: Bilingual
  readonly expression?: string
  readonly computed?: string
  readonly stated?: string
  readonly tolerance?: string
  readonly unitCode?: string
  /** The figures used, starting with the checked one. */
  readonly figures: readonly Figure[]
  readonly facility?: { readonly id: string; readonly regionCode: string; readonly citationIds: readonly string[] }
}

/** A check that reads the facts and returns findings; it never changes a value. */
export interface Rule {
  readonly code: FindingRule
  /** Finds drafts; once `listsPasses` returns false, a rule may skip passes to save work. */
  find(facts: Facts, listsPasses?: () => boolean): Iterable<FindingDraft>
}

/** Returns the identifier of the finding of a rule on a subject. */
export function findingId(rule: FindingRule, subject: string): string {
  return `${rule.toLowerCase().replaceAll('_', '-')}:${subject}`
}

/** Converts a draft to a row of the findings table. */
export function toFinding(rule: FindingRule, draft: FindingDraft, facts: Facts): Finding {
  const { figures, facility, explanation } = draft
  const [first] = figures
  return {
    id: findingId(rule, draft.subject),
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

/** Result of comparing a computed with a stated number. */
export interface Comparison {
  readonly verdict: FindingVerdict
  readonly computed: string
  /** The number as printed. */
  readonly stated: string
  readonly tolerance: string
  readonly unitCode: string
}

/** A stated number, in base units and as printed. */
export interface StatedValue {
  readonly interval: Interval
  readonly exact: string
}

/**
 * Compares two numbers in base units and returns them in `unit`. They match if they differ by no more than their rounding
 * intervals allow; a mismatch is a NOTE if a source qualifies one of the figures, otherwise a FAIL.
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
