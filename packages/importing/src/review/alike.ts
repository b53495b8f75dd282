// What a decision on one draft means for those alike: of one proposed indicator, or of one unknown unit.
import type { Change, ReviewedDraft } from './decision.ts'
import type { ReviewState } from './review-state.ts'

const OBSERVATIONS = 'observations'
/** Name of the table of indicators. */
export const INDICATORS = 'indicators'

/** Returns what a correction of one draft means for those alike. */
export function alikeChanges(before: ReviewedDraft, after: ReviewedDraft, state: ReviewState): Change[] {
  return [...alikeIndicators(before, after, state), ...alikeUnits(before, after, state)]
}

function alikeIndicators(before: ReviewedDraft, after: ReviewedDraft, state: ReviewState): Change[] {
  const proposal = before.cells.indicatorCode ?? ''
  const code = after.cells.indicatorCode ?? ''
  const isReplaced = before.draft.table.name === OBSERVATIONS && code !== proposal && !state.byId.has(code)
  if (!isReplaced || code === '' || state.byId.get(proposal)?.draft.table.name !== INDICATORS) return []
  return indicatorReplacement(proposal, code, state)
}

/** A measure word that the units table lacks means one unit throughout a report; the rows say that it was chosen. */
function alikeUnits(before: ReviewedDraft, after: ReviewedDraft, { reviewed, known }: ReviewState): Change[] {
  const [word = '', unitCode = ''] = [before.cells.unitCode, after.cells.unitCode]
  const units = known.get('Unit') ?? []
  const unit = units.find(({ key }) => key === unitCode)
  if (word === '' || !unit || units.some(({ key }) => key === word)) return []
  const alike = reviewed.filter(({ outcome, cells }) => outcome === 'OPEN' && cells.unitCode === word)
  const figures = alike.filter(({ draft }) => draft.table.name === OBSERVATIONS)
  const reason = {
    underivable: `原文的单位为“${word}”，此处以${unit.name}计。`,
    underivableEn: `The source counts in ${word}; the unit ${unit.nameEn || unit.name} is used here.`,
  }
  return [
    { drafts: alike.map(({ draft }) => draft.id), cells: { unitCode } },
    { drafts: figures.map(({ draft }) => draft.id), cells: reason },
  ]
}

/** Returns the rows with a proposed indicator that are not written yet. */
export function rowsOfIndicator(proposal: string, { reviewed }: ReviewState): string[] {
  return reviewed
    .filter(({ outcome, cells }) => outcome !== 'WRITTEN' && cells.indicatorCode === proposal)
    .map(({ draft }) => draft.id)
}

/** Uses an indicator of the package in place of a proposed one. */
export function indicatorReplacement(proposal: string, code: string, state: ReviewState): Change[] {
  return [
    { drafts: rowsOfIndicator(proposal, state), cells: { indicatorCode: code } },
    { drafts: [proposal], outcome: 'REJECTED' },
  ]
}
