// Turns what was entered into a workbook into decisions; what others have decided since is a conflict, not overwritten.
import {
  acceptance,
  type Change,
  correction,
  type DraftProblem,
  type ReviewedDraft,
  type ReviewState,
  rejection,
  replacement,
  stateWith,
} from '@tiyu/importing/review'
import type { CellProblem } from '@tiyu/importing/workbook'
import type { Message, TableField } from '@tiyu/model'
import { reviewedColumns } from '../row-fields.ts'
import type { CellTexts } from './cell-texts.ts'
import {
  acceptedAndReplaced,
  alreadyWritten,
  ambiguousName,
  changedSince,
  decidedSince,
  notWrittenHere,
  unknownDraft,
  unknownIndicator,
} from './entry-faults.ts'
import { DECISION, DRAFT, decisionText, EXISTING } from './sheet-columns.ts'
import type { SheetEntry } from './sheet-entries.ts'

/** What a workbook decides. */
export interface MergedEntries {
  readonly changes: readonly Change[]
  readonly problems: readonly CellProblem[]
  /** Entries that were not recorded, or not as they were meant. */
  readonly refused: readonly SheetEntry[]
  /** Rows whose decision changed, by outcome, and rows with corrected cells alone. */
  readonly counts: Readonly<Record<'accepted' | 'rejected' | 'opened' | 'corrected' | 'replaced', number>>
}

/** An entry that agrees with the state. */
interface ValidEntry {
  readonly entry: SheetEntry
  readonly cells: Readonly<Record<string, string>>
  /** Key of the indicator to use instead. */
  readonly existing?: string
}

/** Turns the entries of a workbook into changes. */
export class EntryMerger {
  private readonly texts: CellTexts
  private readonly by: string
  /** The state that the workbook is read into, and the state with its changes. */
  private readonly before: ReviewState
  private state: ReviewState
  private readonly changes: Change[] = []
  private readonly problems: CellProblem[] = []
  private readonly refused = new Set<SheetEntry>()
  private readonly counts = { accepted: 0, rejected: 0, opened: 0, corrected: 0, replaced: 0 }

  constructor(state: ReviewState, texts: CellTexts, by: string) {
    this.before = state
    this.state = state
    this.texts = texts
    this.by = by
  }

  /** Merges entries; indicators are replaced and rows rejected first, since what is accepted may refer to them. */
  merge(entries: readonly SheetEntry[]): MergedEntries {
    const valid = entries.flatMap((entry) => this.examine(entry))
    for (const one of valid) if (one.existing !== undefined) this.replace(one, one.existing)
    for (const one of valid) if (one.entry.decision === 'REJECTED') this.reject(one)
    for (const one of valid) if (one.entry.decision !== 'REJECTED' && one.existing === undefined) this.decide(one)
    const { changes, problems, counts } = this
    return { changes, problems, refused: [...this.refused], counts }
  }

  /** Returns an entry with an effect that contradicts nobody. */
  private examine(entry: SheetEntry): ValidEntry[] {
    const { id, decision, edits, existing } = entry
    if (decision === undefined && existing === '' && Object.keys(edits).length === 0) return []
    const current = this.before.byId.get(id)
    const count = this.problems.length
    if (!current) this.fail(entry, DRAFT, unknownDraft(id))
    else if (entry.base.outcome === 'WRITTEN' || current.outcome === 'WRITTEN')
      this.fail(entry, DECISION, alreadyWritten())
    else if (decision === 'WRITTEN') this.fail(entry, DECISION, notWrittenHere())
    else {
      this.findConflicts(entry, current)
      const cells = this.cellsOf(entry)
      const replaced = existing === '' ? undefined : this.existingOf(entry)
      if (this.problems.length === count)
        return [{ entry, cells, ...(replaced !== undefined && { existing: replaced }) }]
    }
    return []
  }

  private findConflicts(entry: SheetEntry, current: ReviewedDraft): void {
    const { base, edits } = entry
    const decision = entry.decision ?? base.outcome
    const by = current.by ?? ''
    if (current.outcome !== base.outcome && current.outcome !== decision)
      this.fail(entry, DECISION, decidedSince(by, decisionText(current.outcome), decisionText(decision)))
    for (const column of reviewedColumns(entry.table)) {
      const { name } = column
      const [now, then, mine] = [current.cells[name] ?? '', base.cells[name] ?? '', edits[name]]
      if (now === then || (mine !== undefined && this.texts.valueOf(column, mine).value === now)) continue
      const shown = mine ?? this.texts.textOf(column, then)
      this.fail(entry, name, changedSince(by, this.texts.textOf(column, now), shown))
    }
  }

  /** Returns the values of the cells that are edited. */
  private cellsOf(entry: SheetEntry): Record<string, string> {
    const edited = reviewedColumns(entry.table).filter(({ name }) => entry.edits[name] !== undefined)
    return Object.fromEntries(edited.map((column) => [column.name, this.valueOf(entry, column)]))
  }

  private valueOf(entry: SheetEntry, column: TableField): string {
    const { value, ambiguous } = this.texts.valueOf(column, entry.edits[column.name] ?? '')
    for (const name of ambiguous) this.fail(entry, column.name, ambiguousName(name))
    return value
  }

  private existingOf(entry: SheetEntry): string | undefined {
    const [key, ...others] = this.texts.indicatorsOf(entry.existing)
    if (key === undefined) this.fail(entry, EXISTING, unknownIndicator(entry.existing))
    if (others.length > 0) this.fail(entry, EXISTING, ambiguousName(entry.existing))
    if (entry.decision === 'ACCEPTED') this.fail(entry, EXISTING, acceptedAndReplaced())
    return key
  }

  private replace({ entry, cells }: ValidEntry, key: string): void {
    this.apply(correction(entry.id, cells, this.state))
    this.apply(replacement(entry.id, key, this.state))
    this.counts.replaced += 1
  }

  private reject({ entry, cells }: ValidEntry): void {
    this.apply(correction(entry.id, cells, this.state))
    this.apply(rejection(entry.id, this.state))
    this.counts.rejected += 1
  }

  private decide(one: ValidEntry): void {
    const { decision, base } = one.entry
    if ((decision ?? base.outcome) === 'ACCEPTED') this.accept(one)
    else this.correct(one)
  }

  private correct({ entry: { id, decision }, cells }: ValidEntry): void {
    this.apply(correction(id, cells, this.state))
    if (decision === 'OPEN') this.apply([{ drafts: [id], outcome: 'OPEN' }])
    this.counts[decision === 'OPEN' ? 'opened' : 'corrected'] += 1
  }

  private accept({ entry, cells }: ValidEntry): void {
    const { changes, isAccepted, problems } = acceptance(entry.id, cells, this.state)
    this.apply(changes)
    for (const problem of problems) this.failAt(entry, problem)
    if (isAccepted) this.counts[entry.decision ? 'accepted' : 'corrected'] += 1
  }

  private apply(changes: readonly Change[]): void {
    this.changes.push(...changes)
    this.state = stateWith(this.state, changes, this.by)
  }

  private failAt(entry: SheetEntry, { field = DECISION, ...problem }: DraftProblem): void {
    this.fail(entry, field, problem)
  }

  private fail(entry: SheetEntry, column: string, { message, hint }: Message): void {
    this.refused.add(entry)
    this.problems.push({ ...entry.at(column), field: column, message, hint })
  }
}
