// What a decision changes: the draft it is made on, and those that follow it.
import type { Cells } from '../extract/draft-files.ts'
import { definitionInEnglish } from '../extract/indicators/indicator-definition.ts'
import { alikeChanges, INDICATORS, indicatorReplacement, rowsOfIndicator } from './alike.ts'
import type { Change, ReviewedDraft } from './decision.ts'
import type { KnownRows } from './known-rows.ts'
import { ReviewError } from './review-error.ts'
import { decidableDraft, type ReviewState, stateWith } from './review-state.ts'
import { type DraftProblem, findRowProblems } from './row-problems.ts'

/** What became of a decision to accept a draft. */
export interface Acceptance {
  readonly changes: readonly Change[]
  readonly isAccepted: boolean
  /** What is wrong, if it is not accepted. */
  readonly problems: readonly DraftProblem[]
}

/** Fills the English definition of an indicator in the words of the Chinese one. */
function withDefinition(cells: Cells, known: KnownRows): Cells {
  const { nameEn = '', definitionEn = '', unitCode = '' } = cells
  if (nameEn === '' || definitionEn !== '') return cells
  const unit = known.get('Unit')?.find(({ key }) => key === unitCode)
  return unit ? { ...cells, definitionEn: definitionInEnglish(nameEn, unitCode, unit.nameEn || unit.name) } : cells
}

/** Returns what is wrong with a draft. */
export function problemsOf(one: ReviewedDraft, { known, byId }: ReviewState): DraftProblem[] {
  const problems = findRowProblems(one, { known, drafts: byId })
  const { nameEn, unitCode } = one.cells
  const isDefined = nameEn !== '' && known.get('Unit')?.some(({ key }) => key === unitCode)
  // The English definition follows from the English name and the unit.
  return one.draft.table.name !== INDICATORS || isDefined
    ? problems
    : problems.filter(({ field }) => field !== 'definitionEn')
}

/** Returns those of some drafts that are open and complete. */
function completeDrafts(ids: readonly string[], state: ReviewState): string[] {
  return ids.filter((id) => {
    const one = state.byId.get(id)
    return one?.outcome === 'OPEN' && problemsOf(one, state).length === 0
  })
}

/** Returns the cells of a draft that corrections change, and what they mean for those alike. */
function corrected(id: string, corrections: Cells, state: ReviewState) {
  const before = decidableDraft(id, state)
  const isIndicator = before.draft.table.name === INDICATORS
  const all = { ...before.cells, ...corrections }
  const after: ReviewedDraft = { ...before, cells: isIndicator ? withDefinition(all, state.known) : all }
  const changed = Object.entries(after.cells).filter(([name, cell]) => cell !== (before.cells[name] ?? ''))
  return { after, cells: Object.fromEntries(changed), alike: alikeChanges(before, after, state) }
}

/**
 * Returns what saving corrections of a draft changes; nothing if they change no cell. A draft that was accepted and has
 * become incomplete is open again.
 */
export function correction(id: string, corrections: Cells, state: ReviewState): Change[] {
  const { after, cells, alike } = corrected(id, corrections, state)
  if (Object.keys(cells).length === 0) return []
  const isReopened = after.outcome === 'ACCEPTED' && problemsOf(after, state).length > 0
  return [...alike, { drafts: [id], cells, ...(isReopened && { outcome: 'OPEN' }) }]
}

/** Accepts a draft with corrected cells, if nothing is wrong with it; else it is open, and the corrections are saved. */
export function acceptance(id: string, corrections: Cells, state: ReviewState): Acceptance {
  const { after, cells, alike } = corrected(id, corrections, state)
  const problems = problemsOf(after, state)
  const isAccepted = problems.length === 0
  const isUnchanged = !isAccepted && Object.keys(cells).length === 0 && after.outcome === 'OPEN'
  const outcome = isAccepted ? 'ACCEPTED' : 'OPEN'
  return { changes: isUnchanged ? [] : [...alike, { drafts: [id], cells, outcome }], isAccepted, problems }
}

/** Accepts those of some drafts that are open and complete after other changes. */
export function acceptanceBeside(
  ids: readonly string[],
  changes: readonly Change[],
  state: ReviewState,
  by: string,
): Change[] {
  const complete = completeDrafts(ids, stateWith(state, changes, by))
  return complete.length > 0 ? [{ drafts: complete, outcome: 'ACCEPTED' }] : []
}

/** Rejects a draft; with a proposed indicator its rows, which have no other. */
export function rejection(id: string, state: ReviewState): Change[] {
  const { draft } = decidableDraft(id, state)
  const rows = draft.table.name === INDICATORS ? rowsOfIndicator(id, state) : []
  return [{ drafts: [id, ...rows], outcome: 'REJECTED' }]
}

/**
 * Uses an indicator of the package in place of a proposed one, in all drafts that are not yet written.
 * @throws ReviewError if the package has no such indicator
 */
export function replacement(proposal: string, code: string, state: ReviewState): Change[] {
  decidableDraft(proposal, state)
  if (state.known.get('Indicator')?.some(({ key }) => key === code)) return indicatorReplacement(proposal, code, state)
  throw new ReviewError({
    en: `The package has no indicator ${code}. Choose one of the list.`,
    zh: `数据包中没有指标 ${code}，请从列表中选择。`,
  })
}
