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

/** Returns all drafts that a draft needs in the package, directly or through others, the source first. */
export function neededBy(one: ReviewedDraft, drafts: ReadonlyMap<string, ReviewedDraft>): ReviewedDraft[] {
  const source = [...drafts.values()].find(({ draft }) => draft.table.name === 'sources')
  const needed = new Set(source ? [source] : [])
  // A set visits what is added while it is walked through, and each draft once, even if two refer to each other.
  const visited = new Set([one])
  for (const each of visited) {
    for (const other of referencesOf(each, drafts)) {
      needed.add(other)
      visited.add(other)
    }
  }
  needed.delete(one)
  return [...needed]
}

/** Returns the name, title or words of a draft. */
export function titleOf({ draft, cells }: ReviewedDraft): string {
  return cells.name || cells.title || draft.citation?.asWritten || draft.id
}

function waitsFor(titles: readonly string[]): DraftProblem {
  const message: Bilingual = {
    en: `It waits for ${titles.map((title) => `“${title}”`).join(', ')}.`,
    zh: `须先采纳${titles.map((title) => `“${title}”`).join('、')}。`,
  }
  return titles.length === 1
    ? { message, hint: { en: 'Accept that row first.', zh: '采纳该行后方可写入。' } }
    : { message, hint: { en: 'Accept those rows first.', zh: '采纳这些行后方可写入。' } }
}

/** Returns what keeps an accepted draft from being written; undefined if nothing does. */
export function findBlocker(one: ReviewedDraft, drafts: ReadonlyMap<string, ReviewedDraft>): DraftProblem | undefined {
  const missing = neededBy(one, drafts).filter(({ outcome }) => outcome === 'OPEN' || outcome === 'REJECTED')
  return missing.length > 0 ? waitsFor([...new Set(missing.map(titleOf))]) : undefined
}
