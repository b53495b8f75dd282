// The review of a folder of drafts: what is decided, what is wrong, and the decisions that follow.
import type { Cells } from '../extract/draft-files.ts'
import { definitionInEnglish } from '../extract/indicator-definition.ts'
import {
  applyChange,
  applyDecisions,
  type Change,
  type Decision,
  type NewDecision,
  type ReviewedDraft,
  validDecisions,
} from './decision.ts'
import { DecisionLog } from './decision-log.ts'
import { type DraftFolder, ReviewError, readDraftFolder } from './draft-folder.ts'
import type { KnownRows } from './known-rows.ts'
import { PackageTarget, type TargetCheck } from './package-target.ts'
import { findBlocker } from './readiness.ts'
import { type DraftProblem, findRowProblems } from './row-problems.ts'

/** A folder of drafts and the package that accepted rows go into. */
export interface ReviewOptions {
  readonly folder: string
  readonly into: string
  /** Name of the reviewer. */
  readonly reviewer: string
}

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

/** What became of a decision to accept a draft. */
export interface AcceptResult {
  readonly isAccepted: boolean
  /** What is wrong, if it was not accepted. */
  readonly problems: readonly DraftProblem[]
}

const OBSERVATIONS = 'observations'
const INDICATORS = 'indicators'

/** Fills the English definition of an indicator in the words of the Chinese one. */
function withDefinition(cells: Cells, known: KnownRows): Cells {
  const { nameEn = '', definitionEn = '', unitCode = '' } = cells
  if (nameEn === '' || definitionEn !== '') return cells
  const unit = known.get('Unit')?.find(({ key }) => key === unitCode)
  return unit ? { ...cells, definitionEn: definitionInEnglish(nameEn, unitCode, unit.nameEn || unit.name) } : cells
}

/** The review of a folder of drafts. */
export class Review {
  readonly drafts: DraftFolder
  readonly target: PackageTarget
  private readonly log: DecisionLog
  private readonly reviewer: string
  private readonly known: KnownRows

  private constructor(drafts: DraftFolder, target: PackageTarget, known: KnownRows, reviewer: string) {
    this.drafts = drafts
    this.target = target
    this.known = known
    this.reviewer = reviewer
    this.log = new DecisionLog(drafts.folder, reviewer)
  }

  /** @throws ReviewError if the folder is none of drafts, PackageError if a file cannot be read */
  static async open({ folder, into, reviewer }: ReviewOptions): Promise<Review> {
    const drafts = await readDraftFolder(folder)
    const target = new PackageTarget(into, drafts.subject)
    return new Review(drafts, target, await target.readKnownRows(), reviewer)
  }

  /** Returns the state after the decisions of all reviewers. */
  async state(): Promise<ReviewState> {
    return this.stateAfter(await this.log.read())
  }

  private stateAfter(decisions: readonly Decision[]): ReviewState {
    const reviewed = applyDecisions(this.drafts.drafts, decisions)
    const byId = new Map(reviewed.map((one) => [one.draft.id, one]))
    const count = validDecisions(decisions).filter(({ changes }) => changes.every(({ keys }) => !keys)).length
    const revision = `${decisions.length}-${decisions.at(-1)?.id ?? ''}`
    return { reviewed, byId, known: this.known, decisions: count, revision }
  }

  /** Returns what is wrong with a draft. */
  problemsOf(one: ReviewedDraft, { known, byId }: ReviewState): DraftProblem[] {
    const problems = findRowProblems(one, { known, drafts: byId })
    const isDefined = one.draft.table.name !== INDICATORS || one.cells.nameEn !== ''
    // The English definition follows from the English name.
    return isDefined ? problems : problems.filter(({ field }) => field !== 'definitionEn')
  }

  /**
   * Accepts a draft with corrected cells, if nothing is wrong with it; else the corrections are saved.
   * @param beside other drafts that are accepted by the same decision, if they are open and complete
   */
  async accept(id: string, corrections: Cells = {}, beside: readonly string[] = []): Promise<AcceptResult> {
    const state = await this.state()
    const before = openDraft(id, state)
    const isIndicator = before.draft.table.name === INDICATORS
    const cells = isIndicator ? withDefinition({ ...before.cells, ...corrections }, this.known) : corrections
    const after: ReviewedDraft = { ...before, cells: { ...before.cells, ...cells } }
    const problems = this.problemsOf(after, state)
    const isAccepted = problems.length === 0
    const alike = alikeChanges(before, after, state)
    const change: Change = { drafts: [id], cells, ...(isAccepted && { outcome: 'ACCEPTED' }) }
    const complete = isAccepted ? this.complete(beside, stateWith(state, [...alike, change], this.reviewer)) : []
    const others: Change[] = complete.length > 0 ? [{ drafts: complete, outcome: 'ACCEPTED' }] : []
    if (isAccepted || Object.keys(cells).length > 0) await this.log.append({ changes: [...alike, change, ...others] })
    return { isAccepted, problems }
  }

  /** Accepts those of some drafts that are open and complete, as one decision; returns their number. */
  async acceptAll(ids: readonly string[]): Promise<number> {
    const complete = this.complete(ids, await this.state())
    if (complete.length > 0) await this.log.append({ changes: [{ drafts: complete, outcome: 'ACCEPTED' }] })
    return complete.length
  }

  private complete(ids: readonly string[], state: ReviewState): string[] {
    return ids.filter((id) => {
      const one = state.byId.get(id)
      return one?.outcome === 'OPEN' && this.problemsOf(one, state).length === 0
    })
  }

  /** Rejects a draft; with a proposed indicator its rows, which have no other. */
  async reject(id: string): Promise<void> {
    const state = await this.state()
    const { draft } = openDraft(id, state)
    const rows = draft.table.name === INDICATORS ? rowsOf(id, state) : []
    await this.log.append({ changes: [{ drafts: [id, ...rows], outcome: 'REJECTED' }] })
  }

  /** Uses an indicator of the package in place of a proposed one, in all drafts that are not yet written. */
  async replaceIndicator(proposal: string, code: string): Promise<void> {
    const state = await this.state()
    openDraft(proposal, state)
    if (!this.known.get('Indicator')?.some(({ key }) => key === code))
      throw new ReviewError({
        en: `The package has no indicator ${code}. Choose one of the list.`,
        zh: `数据包中没有指标 ${code}，请从列表中选择。`,
      })
    await this.log.append({ changes: replacement(proposal, code, state) })
  }

  /** Takes back the last decision of this reviewer; returns false if there is none. */
  async undo(): Promise<boolean> {
    const decisions = await this.log.read()
    const { byId } = this.stateAfter(decisions)
    const last = validDecisions(decisions).findLast(
      ({ by, changes }) =>
        by === this.reviewer &&
        changes.every(({ drafts }) => drafts.every((id) => byId.get(id)?.outcome !== 'WRITTEN')),
    )
    if (last) await this.log.append({ changes: [], undoes: last.id })
    return last !== undefined
  }

  /** Records decisions that were made elsewhere, such as in a workbook. */
  async record(decision: NewDecision): Promise<void> {
    await this.log.append(decision)
  }

  /** Returns the accepted drafts that wait for others, with the reason. */
  blocked({ reviewed, byId }: ReviewState): Map<string, DraftProblem> {
    return new Map(
      reviewed.flatMap((one) => {
        const blocker = one.outcome === 'ACCEPTED' ? findBlocker(one, byId) : undefined
        return blocker ? [[one.draft.id, blocker] as const] : []
      }),
    )
  }

  /** Returns what `tiyu check` would say of the package with the accepted drafts that wait for no other. */
  async check(): Promise<TargetCheck> {
    return this.target.check(this.ready(await this.state()))
  }

  /** Writes the accepted drafts that wait for no other into the package, if it is then valid. */
  async write(): Promise<TargetCheck & { readonly isWritten: boolean }> {
    const { keys, ...check } = await this.target.write(this.ready(await this.state()))
    if (keys) await this.log.append({ changes: [{ drafts: Object.keys(keys), outcome: 'WRITTEN', keys: { ...keys } }] })
    return { ...check, isWritten: keys !== undefined }
  }

  /** Returns the drafts without the accepted ones that wait for others. */
  private ready(state: ReviewState): ReviewedDraft[] {
    const blocked = this.blocked(state)
    return state.reviewed.filter(({ draft }) => !blocked.has(draft.id))
  }
}

function openDraft(id: string, { byId }: ReviewState): ReviewedDraft {
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

/** Returns the state after further changes. */
function stateWith(state: ReviewState, changes: readonly Change[], by: string): ReviewState {
  const byId = new Map(state.byId)
  for (const change of changes) {
    for (const id of change.drafts) {
      const one = byId.get(id)
      if (one) byId.set(id, applyChange(one, change, by))
    }
  }
  return { ...state, reviewed: [...byId.values()], byId }
}

/** Returns the rows with a proposed indicator that are not written yet. */
function rowsOf(proposal: string, { reviewed }: ReviewState): string[] {
  return reviewed
    .filter(({ outcome, cells }) => outcome !== 'WRITTEN' && cells.indicatorCode === proposal)
    .map(({ draft }) => draft.id)
}

/** Returns what a correction of one draft means for those alike: of one proposed indicator, or of one unknown unit. */
function alikeChanges(before: ReviewedDraft, after: ReviewedDraft, state: ReviewState): Change[] {
  return [...alikeIndicators(before, after, state), ...alikeUnits(before, after, state)]
}

function alikeIndicators(before: ReviewedDraft, after: ReviewedDraft, state: ReviewState): Change[] {
  const proposal = before.cells.indicatorCode ?? ''
  const code = after.cells.indicatorCode ?? ''
  const isReplaced = before.draft.table.name === OBSERVATIONS && code !== proposal && !state.byId.has(code)
  if (!isReplaced || code === '' || state.byId.get(proposal)?.draft.table.name !== INDICATORS) return []
  return replacement(proposal, code, state)
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

function replacement(proposal: string, code: string, state: ReviewState): Change[] {
  return [
    { drafts: rowsOf(proposal, state), cells: { indicatorCode: code } },
    { drafts: [proposal], outcome: 'REJECTED' },
  ]
}
