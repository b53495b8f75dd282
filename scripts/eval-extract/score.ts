// How many of the facts were drafted, and how many of the drafts are facts.
import type { Draft } from '@tiyu/data/extract'
import { type GoldFact, KINDS, type Kind } from './gold.ts'

/** The score of one kind of fact in one report. */
export interface Score {
  readonly kind: Kind
  readonly facts: number
  readonly drafted: number
  readonly matched: number
  /** Facts that were not drafted. */
  readonly missed: readonly GoldFact[]
  /** Drafts that are no fact of the list. */
  readonly surplus: readonly Draft[]
}

const TABLES: Readonly<Record<string, Kind>> = {
  observations: 'observation',
  'rank-claims': 'rank',
  events: 'event',
  'event-series': 'event',
  'demonstration-projects': 'project',
  policies: 'policy',
  commitments: 'commitment',
}

/** Two texts are about the same when the shorter shares this part of its pairs of characters. */
const ALIKE = 0.6

function plain(text: string): string {
  return text.replace(/[^\p{L}\p{N}.%]/gu, '').toLowerCase()
}

function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}

/** How alike two texts are, from 0 to 1; one that holds the other is 1. */
function likeness(one: string, other: string): number {
  const [short = '', long = ''] = [plain(one), plain(other)].sort((a, b) => a.length - b.length)
  if (short.length < 2) return 0
  if (long.includes(short)) return 1
  const held = new Set(pairs(long))
  const all = pairs(short)
  return all.filter((pair) => held.has(pair)).length / all.length
}

/** A quantity is right when value, unit and words are right; anything else when its name or its words are. */
function alike(fact: GoldFact, { cells, citation }: Draft, unitNames: ReadonlyMap<string, string>): number {
  const phrase = likeness(fact.phrase, citation.asWritten)
  if (fact.kind === 'rank') return cells.rank === fact.rank ? phrase : 0
  if (fact.kind === 'observation') {
    const value = [cells.exact, cells.exactUpper].filter(Boolean).join('~')
    const unit = unitNames.get(cells.unitCode ?? '') ?? cells.unitCode
    return value === fact.value && unit === fact.unit ? phrase : 0
  }
  return Math.max(
    likeness(fact.name, cells.name ?? cells.title ?? ''),
    likeness(fact.phrase, cells.title ?? cells.name ?? ''),
  )
}

function scoreKind(
  kind: Kind,
  facts: readonly GoldFact[],
  drafts: readonly Draft[],
  unitNames: ReadonlyMap<string, string>,
): Score {
  const candidates = facts
    .flatMap((fact) => drafts.map((draft) => ({ fact, draft, score: alike(fact, draft, unitNames) })))
    .filter(({ score }) => score >= ALIKE)
    .sort((one, other) => other.score - one.score)
  const found = new Set<GoldFact>()
  const used = new Set<Draft>()
  for (const { fact, draft } of candidates) {
    if (found.has(fact) || used.has(draft)) continue
    found.add(fact)
    used.add(draft)
  }
  return {
    kind,
    facts: facts.length,
    drafted: drafts.length,
    matched: found.size,
    missed: facts.filter((fact) => !found.has(fact)),
    surplus: drafts.filter((draft) => !used.has(draft)),
  }
}

/** The scores of a report, a kind each. Every fact and every draft counts once. */
export function score(
  facts: readonly GoldFact[],
  drafts: readonly Draft[],
  unitNames: ReadonlyMap<string, string>,
): Score[] {
  return KINDS.map((kind) =>
    scoreKind(
      kind,
      facts.filter((fact) => fact.kind === kind),
      drafts.filter((draft) => TABLES[draft.table] === kind),
      unitNames,
    ),
  )
}
