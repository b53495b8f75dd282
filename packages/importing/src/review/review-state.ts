// The state of a review: the drafts after all decisions on them.
import {
  applyChange,
  applyDecisions,
  type Change,
  type Decision,
  type ReviewedDraft,
  validDecisions,
} from './decision.ts'
import type { Draft } from './draft-folder.ts'
import type { KnownRows } from './known-rows.ts'
import { ReviewError } from './review-error.ts'

/** The state of a review. */
export interface ReviewState {
  /** In the order of the report. */
  readonly reviewed: readonly ReviewedDraft[]
  readonly byId: ReadonlyMap<string, ReviewedDraft>
  readonly known: KnownRows
  /** Number of decisions that count; an accepted paragraph is one. */
  readonly decisions: number
  /** Changes with every decision of anybody. */
  readonly revision: string
}

/** Returns the state of drafts after decisions. */
export function stateAfter(drafts: readonly Draft[], decisions: readonly Decision[], known: KnownRows): ReviewState {
  const reviewed = applyDecisions(drafts, decisions)
  const count = validDecisions(decisions).filter(({ changes }) => changes.every(({ keys }) => !keys)).length
  const revision = `${decisions.length}-${decisions.at(-1)?.id ?? ''}`
  return { reviewed, byId: byIdentifier(reviewed), known, decisions: count, revision }
}

/** Returns the state after further changes. */
export function stateWith(state: ReviewState, changes: readonly Change[], by: string): ReviewState {
  const byId = new Map(state.byId)
  for (const change of changes) {
    for (const id of change.drafts) {
      const one = byId.get(id)
      if (one) byId.set(id, applyChange(one, change, by))
    }
  }
  return { ...state, reviewed: [...byId.values()], byId }
}

function byIdentifier(reviewed: readonly ReviewedDraft[]): ReadonlyMap<string, ReviewedDraft> {
  return new Map(reviewed.map((one) => [one.draft.id, one]))
}

/** Returns a draft that can still be decided. @throws ReviewError if there is none, or if it is in the package */
export function decidableDraft(id: string, { byId }: ReviewState): ReviewedDraft {
  const one = byId.get(id)
  if (!one)
    throw new ReviewError({
      en: `There is no draft ${id}. Reload the page: the drafts may have been made again.`,
      zh: `没有草稿 ${id}。草稿可能已重新生成，请刷新页面。`,
    })
  if (one.outcome !== 'WRITTEN') return one
  throw new ReviewError({
    en: 'The row is in the package already. Change it there.',
    zh: '该行已写入数据包，请在数据包中修改。',
  })
}
