// Computes recall and precision of drafts.
import type { DraftRow } from '@tiyu/importing/extract'
import { type GoldFact, KINDS, type Kind } from './gold-facts.ts'
import type { TextAlignment } from './text-alignment.ts'

/** A fact with the draft that states it. */
export interface Match {
  readonly fact: GoldFact
  readonly draft: DraftRow
}

/** The score of one kind of fact in one report. */
export interface Score {
  readonly kind: Kind
  readonly facts: number
  readonly drafted: number
  readonly truePositives: number
  readonly matches: readonly Match[]
  /** False negatives: facts without a draft. */
  readonly falseNegatives: readonly GoldFact[]
  /** Drafts without a fact. */
  readonly falsePositives: readonly DraftRow[]
}

const KIND_BY_TABLE: Readonly<Record<string, Kind>> = {
  observations: 'observation',
  'rank-claims': 'rank',
  events: 'event',
  'event-series': 'event',
  'demonstration-projects': 'project',
  policies: 'policy',
  commitments: 'commitment',
}

/** Minimum share of bigrams of the shorter text in the longer one. */
const MIN_SIMILARITY = 0.6

function normalise(text: string): string {
  return text.replace(/[^\p{L}\p{N}.%]/gu, '').toLowerCase()
}

function bigrams(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2))
}

/** Returns the similarity of two texts, from 0 to 1; 1 if one contains the other. */
function similarity(left: string, right: string): number {
  const [short = '', long = ''] = [normalise(left), normalise(right)].sort((a, b) => a.length - b.length)
  if (short.length < 2) return 0
  if (long.includes(short)) return 1
  const longBigrams = new Set(bigrams(long))
  const shortBigrams = bigrams(short)
  return shortBigrams.filter((bigram) => longBigrams.has(bigram)).length / shortBigrams.length
}

/** Names of one unit, whether the report writes 场 or 场次, 平方米 or 平方米/人. */
const UNIT_SYNONYMS: readonly (readonly [RegExp, string])[] = [
  [/^平方米\/人$/, '平方米'],
  [/^场次$/, '场'],
  [/^个?[大小]项$/, '项'],
  [/^[块面]$/, '枚'],
]

function isSameUnit(left: string, right: string): boolean {
  const [one, other] = [left, right].map((unit) =>
    UNIT_SYNONYMS.reduce((name, [pattern, synonym]) => name.replace(pattern, synonym), unit),
  )
  return one === other
}

/** Compares the drafts of a report with its facts. */
export class DraftScorer {
  private readonly alignment: TextAlignment
  private readonly unitNames: ReadonlyMap<string, string>

  constructor(alignment: TextAlignment, unitNames: ReadonlyMap<string, string>) {
    this.alignment = alignment
    this.unitNames = unitNames
  }

  /** Returns the scores by kind. Every fact and every draft counts once. */
  score(facts: readonly GoldFact[], drafts: readonly DraftRow[]): Score[] {
    return KINDS.map((kind) =>
      this.scoreKind(
        kind,
        facts.filter((fact) => fact.kind === kind),
        drafts.filter((draft) => KIND_BY_TABLE[draft.table] === kind),
      ),
    )
  }

  private scoreKind(kind: Kind, facts: readonly GoldFact[], drafts: readonly DraftRow[]): Score {
    const candidates = facts
      .flatMap((fact) => drafts.map((draft) => ({ fact, draft, score: this.matchScore(fact, draft) })))
      .filter(({ score }) => score >= MIN_SIMILARITY)
      .sort((a, b) => b.score - a.score || Number(a.fact.isOptional ?? 0) - Number(b.fact.isOptional ?? 0))
    const matchedFacts = new Map<GoldFact, DraftRow>()
    const matchedDrafts = new Set<DraftRow>()
    for (const { fact, draft } of candidates) {
      if (matchedFacts.has(fact) || matchedDrafts.has(draft)) continue
      matchedFacts.set(fact, draft)
      matchedDrafts.add(draft)
    }
    const required = facts.filter((fact) => !fact.isOptional)
    const matches = required.flatMap((fact) => {
      const draft = matchedFacts.get(fact)
      return draft ? [{ fact, draft }] : []
    })
    const falsePositives = drafts.filter((draft) => !matchedDrafts.has(draft))
    return {
      kind,
      facts: required.length,
      drafted: matches.length + falsePositives.length,
      truePositives: matches.length,
      matches,
      falseNegatives: required.filter((fact) => !matchedFacts.has(fact)),
      falsePositives,
    }
  }

  /** Scores a draft: a figure or rank by value, unit and place or phrase, anything else by name or phrase. */
  private matchScore(fact: GoldFact, draft: DraftRow): number {
    const { cells, citation } = draft
    if (fact.kind === 'rank') return cells.rank === fact.rank ? this.placeScore(fact, draft) : 0
    if (fact.kind === 'observation') return this.isSameFigure(fact, draft) ? this.placeScore(fact, draft) : 0
    if (fact.kind === 'commitment' && fact.from !== undefined) return this.sharedPlace(fact, draft)
    return Math.max(
      similarity(fact.name, cells.name ?? cells.title ?? ''),
      similarity(fact.phrase, cells.title ?? cells.name ?? ''),
      similarity(fact.phrase, citation.asWritten) * (fact.kind === 'project' ? 0 : 0.7),
    )
  }

  private isSameFigure(fact: GoldFact, { cells }: DraftRow): boolean {
    const value = [cells.exact, cells.exactUpper].filter(Boolean).join('~')
    const unit = this.unitNames.get(cells.unitCode ?? '') ?? cells.unitCode ?? ''
    return value === fact.value && isSameUnit(unit, fact.unit)
  }

  /** Returns the cited range in the text as written. */
  private placeOf({ citation }: DraftRow): { readonly start: number; readonly end: number } {
    return { start: this.alignment.placeOf(citation.start), end: this.alignment.placeOf(citation.end) }
  }

  /** Returns 1 or more if a draft cites the place of a fact, the more the shorter its phrase; without a place, the similarity of the phrases. */
  private placeScore({ from, to, phrase }: GoldFact, draft: DraftRow): number {
    if (from === undefined || to === undefined) return similarity(phrase, draft.citation.asWritten)
    const { start, end } = this.placeOf(draft)
    return start < to && end > from ? 1 + 1 / (1 + end - start) : 0
  }

  /** Returns the share of the shorter of a fact's place and a draft's that both have in common. */
  private sharedPlace({ from = 0, to = 0 }: GoldFact, draft: DraftRow): number {
    const { start, end } = this.placeOf(draft)
    const shared = Math.min(end, to) - Math.max(start, from)
    return shared / Math.max(1, Math.min(end - start, to - from))
  }
}
