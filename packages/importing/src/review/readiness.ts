// Whether an accepted draft can be written: everything that it refers to must be accepted, too.
import type { Bilingual } from '@tiyu/model'
import type { ReviewedDraft } from './decision.ts'
import type { DraftProblem } from './row-problems.ts'

/** Returns the drafts that a draft refers to. */
function referencesOf({ draft, cells }: ReviewedDraft, drafts: ReadonlyMap<string, ReviewedDraft>): ReviewedDraft[] {
  return Object.entries(draft.table.columns).flatMap(([name, { references }]) => {
    if (!references) return []
    const values = (cells[name] ?? '').split(';')
    return values.flatMap((value) => drafts.get(value) ?? []).filter((other) => other.draft.table.model === references)
  })
}

/** Returns the name, title or words of a draft. */
export function titleOf({ draft, cells }: ReviewedDraft): string {
  return cells.name || cells.title || draft.citation?.asWritten || draft.id
}

function waitsFor(title: string): DraftProblem {
  const message: Bilingual = { en: `It waits for “${title}”.`, zh: `须先审核“${title}”。` }
  return { message, hint: { en: 'Accept that row first.', zh: '请先采纳该行。' } }
}

/** Returns what keeps an accepted draft from being written; undefined if nothing does. */
export function findBlocker(one: ReviewedDraft, drafts: ReadonlyMap<string, ReviewedDraft>): DraftProblem | undefined {
  const source = [...drafts.values()].find(({ draft }) => draft.table.name === 'sources')
  const needed = [...(source && source !== one ? [source] : []), ...referencesOf(one, drafts)]
  const missing = needed.find(({ outcome }) => outcome === 'OPEN' || outcome === 'REJECTED')
  if (missing) return waitsFor(titleOf(missing))
  return needed.filter((other) => other !== source).map((other) => findBlocker(other, drafts))[0]
}
