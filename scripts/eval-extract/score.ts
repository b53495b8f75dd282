// Computes recall and precision of drafts.
import type { DraftRow } from '@tiyu/importing/extract'
import { type GoldFact, KINDS, type Kind } from './gold-facts.ts'

/** The score of one kind of fact in one report. */
export interface Score {
  readonly kind: Kind
  readonly facts: number
  readonly drafted: number
  readonly truePositives: number
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

/** Scores a draft: an observation by value, unit and phrase, anything else by name or phrase. */
function matchScore(fact: GoldFact, { cells, citation }: DraftRow, unitNames: ReadonlyMap<string, string>): number {
  const phrase = similarity(fact.phrase, citation.asWritten)
  if (fact.kind === 'rank') return cells.rank === fact.rank ? phrase : 0
  if (fact.kind === 'observation') {
    const value = [cells.exact, cells.exactUpper].filter(Boolean).join('~')
    const unit = unitNames.get(cells.unitCode ?? '') ?? cells.unitCode
    return value === fact.value && unit === fact.unit ? phrase : 0
  }
  return Math.max(
    similarity(fact.name, cells.name ?? cells.title ?? ''),
    similarity(fact.phrase, cells.title ?? cells.name ?? ''),
  )
}

function scoreKind(
  kind: Kind,
  facts: readonly GoldFact[],
  drafts: readonly DraftRow[],
  unitNames: ReadonlyMap<string, string>,
): Score {
  const candidates = facts
    .flatMap((fact) => drafts.map((draft) => ({ fact, draft, score: matchScore(fact, draft, unitNames) })))
    .filter(({ score }) => score >= MIN_SIMILARITY)
    .sort((a, b) => b.score - a.score)
  const matchedFacts = new Set<GoldFact>()
  const matchedDrafts = new Set<DraftRow>()
  for (const { fact, draft } of candidates) {
    if (matchedFacts.has(fact) || matchedDrafts.has(draft)) continue
    matchedFacts.add(fact)
    matchedDrafts.add(draft)
  }
  return {
    kind,
    facts: facts.length,
    drafted: drafts.length,
    truePositives: matchedFacts.size,
    falseNegatives: facts.filter((fact) => !matchedFacts.has(fact)),
    falsePositives: drafts.filter((draft) => !matchedDrafts.has(draft)),
  }
}

/** Returns the scores of a report by kind. Every fact and every draft counts once. */
export function score(
  facts: readonly GoldFact[],
  drafts: readonly DraftRow[],
  unitNames: ReadonlyMap<string, string>,
): Score[] {
  return KINDS.map((kind) =>
    scoreKind(
      kind,
      facts.filter((fact) => fact.kind === kind),
      drafts.filter((draft) => KIND_BY_TABLE[draft.table] === kind),
      unitNames,
    ),
  )
}
