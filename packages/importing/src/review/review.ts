// The review of a folder of drafts: what is decided, what is wrong, and the decisions that follow.
import type { Cells } from '../extract/draft-files.ts'
import { type Change, type ReviewedDraft, validDecisions } from './decision.ts'
import { DecisionLog } from './decision-log.ts'
import { type DraftFolder, readDraftFolder } from './draft-folder.ts'
import type { KnownRows } from './known-rows.ts'
import { PackageTarget, type TargetCheck } from './package-target.ts'
import { findBlocker } from './readiness.ts'
import {
  type Acceptance,
  acceptance,
  acceptanceBeside,
  correction,
  problemsOf,
  rejection,
  replacement,
} from './review-changes.ts'
import { type ReviewState, stateAfter } from './review-state.ts'
import type { DraftProblem } from './row-problems.ts'

/** A folder of drafts and the package that accepted rows go into. */
export interface ReviewOptions {
  readonly folder: string
  readonly into: string
  /** Name of the reviewer. */
  readonly reviewer: string
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
    return stateAfter(this.drafts.drafts, await this.log.read(), this.known)
  }

  /** Returns what is wrong with a draft. */
  problemsOf(one: ReviewedDraft, state: ReviewState): DraftProblem[] {
    return problemsOf(one, state)
  }

  /**
   * Accepts a draft with corrected cells, if nothing is wrong with it; else the corrections are saved.
   * @param beside other drafts that are accepted by the same decision, if they are open and complete
   */
  async accept(
    id: string,
    corrections: Cells = {},
    beside: readonly string[] = [],
  ): Promise<Omit<Acceptance, 'changes'>> {
    const state = await this.state()
    const { changes, isAccepted, problems } = acceptance(id, corrections, state)
    const others = isAccepted ? acceptanceBeside(beside, changes, state, this.reviewer) : []
    await this.record([...changes, ...others])
    return { isAccepted, problems }
  }

  /** Saves corrections of a draft without a decision on it. */
  async correct(id: string, corrections: Cells): Promise<void> {
    await this.record(correction(id, corrections, await this.state()))
  }

  /** Accepts those of some drafts that are open and complete, as one decision; returns their number. */
  async acceptAll(ids: readonly string[]): Promise<number> {
    const changes = acceptanceBeside(ids, [], await this.state(), this.reviewer)
    await this.record(changes)
    return changes.flatMap(({ drafts }) => drafts).length
  }

  /** Rejects a draft; with a proposed indicator its rows, which have no other. */
  async reject(id: string): Promise<void> {
    await this.record(rejection(id, await this.state()))
  }

  /** Uses an indicator of the package in place of a proposed one, in all drafts that are not yet written. */
  async replaceIndicator(proposal: string, code: string): Promise<void> {
    await this.record(replacement(proposal, code, await this.state()))
  }

  /** Takes back the last decision of this reviewer; returns false if there is none. */
  async undo(): Promise<boolean> {
    const decisions = await this.log.read()
    const { byId } = stateAfter(this.drafts.drafts, decisions, this.known)
    const isOpen = ({ drafts }: Change) => drafts.every((id) => byId.get(id)?.outcome !== 'WRITTEN')
    const last = validDecisions(decisions).findLast(({ by, changes }) => by === this.reviewer && changes.every(isOpen))
    if (last) await this.log.append({ changes: [], undoes: last.id })
    return last !== undefined
  }

  /** Records changes as one decision, if there are any. */
  async record(changes: readonly Change[]): Promise<void> {
    if (changes.length > 0) await this.log.append({ changes: [...changes] })
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
    if (keys) await this.record([{ drafts: Object.keys(keys), outcome: 'WRITTEN', keys: { ...keys } }])
    return { ...check, isWritten: keys !== undefined }
  }

  /** Returns the drafts without the accepted ones that wait for others. */
  private ready(state: ReviewState): ReviewedDraft[] {
    const blocked = this.blocked(state)
    return state.reviewed.filter(({ draft }) => !blocked.has(draft.id))
  }
}
