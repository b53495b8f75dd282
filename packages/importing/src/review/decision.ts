// A decision of a reviewer on drafts, and what drafts are after all decisions.
import { z } from 'zod'
import type { Cells } from '../extract/draft-files.ts'
import type { Draft } from './draft-folder.ts'

/** What becomes of a draft. Rows that are written into a package are no longer decided here. */
const OUTCOMES = ['OPEN', 'ACCEPTED', 'REJECTED', 'WRITTEN'] as const
export type Outcome = (typeof OUTCOMES)[number]

const CHANGE = z.object({
  /** Identifiers of the drafts. */
  drafts: z.array(z.string()),
  outcome: z.enum(OUTCOMES).optional(),
  /** Cells that are corrected, in all these drafts. */
  cells: z.record(z.string(), z.string()).optional(),
  /** Keys of the rows in the package, by draft. */
  keys: z.record(z.string(), z.string()).optional(),
})

/** What a decision does to some drafts. */
export type Change = Readonly<z.infer<typeof CHANGE>>

export const DECISION = z.object({
  id: z.string(),
  /** ISO 8601; later than every decision that the reviewer has seen. */
  at: z.string(),
  /** Name of the reviewer. */
  by: z.string(),
  changes: z.array(CHANGE),
  /** Identifier of an earlier decision that this one takes back. */
  undoes: z.string().optional(),
})

/** A decision on drafts, or that an earlier decision is taken back. */
export type Decision = Readonly<z.infer<typeof DECISION>>

/** What a reviewer decides, before it has a place in the log. */
export type NewDecision = Pick<Decision, 'changes' | 'undoes'>

/** A draft after all decisions on it. */
export interface ReviewedDraft {
  readonly draft: Draft
  readonly outcome: Outcome
  /** The cells of the draft with all corrections. */
  readonly cells: Cells
  /** Columns whose cells are corrected. */
  readonly corrected: readonly string[]
  /** Name of the reviewer who decided last. */
  readonly by?: string
  /** Key of the row in the package, once it is written. */
  readonly key?: string
}

/** Returns the decisions that are not taken back. */
export function validDecisions(decisions: readonly Decision[]): Decision[] {
  const undone = new Set(decisions.flatMap(({ undoes }) => undoes ?? []))
  return decisions.filter(({ id, undoes }) => undoes === undefined && !undone.has(id))
}

/** Applies decisions to drafts, in the order of the decisions. */
export function applyDecisions(drafts: readonly Draft[], decisions: readonly Decision[]): ReviewedDraft[] {
  const reviewed = new Map(drafts.map((draft) => [draft.id, toOpen(draft)]))
  for (const { by, changes } of validDecisions(decisions)) {
    for (const change of changes) {
      for (const id of change.drafts) {
        const before = reviewed.get(id)
        // What is in the package is changed there.
        if (before && before.outcome !== 'WRITTEN') reviewed.set(id, applyChange(before, change, by))
      }
    }
  }
  return [...reviewed.values()]
}

function toOpen(draft: Draft): ReviewedDraft {
  return { draft, outcome: 'OPEN', cells: draft.cells, corrected: [] }
}

/** Applies a change to a draft. */
export function applyChange(before: ReviewedDraft, { outcome, cells = {}, keys }: Change, by: string): ReviewedDraft {
  const { draft } = before
  const { columns } = draft.table
  const corrections = Object.entries(cells).filter(([name]) => name in columns)
  const after = { ...before.cells, ...Object.fromEntries(corrections) }
  const key = keys?.[draft.id]
  return {
    draft,
    outcome: outcome ?? before.outcome,
    cells: after,
    corrected: Object.keys(columns).filter((name) => (after[name] ?? '') !== (draft.cells[name] ?? '')),
    by,
    ...(key !== undefined && { key }),
  }
}
