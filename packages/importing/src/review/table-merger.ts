// Merges new drafts of a table into earlier ones.
import type { AnyTable } from '@tiyu/model'
import { type Cells, DRAFT_COLUMNS, tableNamed } from '../extract/draft-files.ts'
import type { ReviewedDraft } from './decision.ts'
import { titleOf } from './readiness.ts'

/** A row whose draft differs from the one in the folder. */
export interface ChangedDraft {
  readonly table: string
  /** Name, title or words of the row. */
  readonly title: string
  /** Columns that differ. */
  readonly columns: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

/** How drafts differ from those that the folder had. */
export interface DraftChanges {
  /** Rows with a decision; they stay as they are. */
  readonly reviewed: number
  /** Rows with a decision that would now be drafted with other cells. */
  readonly differing: readonly ChangedDraft[]
  /** Titles of rows with a decision, or that one of those needs, which would no longer be drafted. */
  readonly missing: readonly string[]
  /** Rows without a decision. */
  readonly changed: readonly ChangedDraft[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

/** Columns of a draft that say how it was made. */
const ABOUT_DRAFT: readonly string[] = DRAFT_COLUMNS

/** The drafts that are left as they are. */
export interface RetainedDrafts {
  /** Those with a decision. */
  readonly reviewed: ReadonlyMap<string, ReviewedDraft>
  /** Identifiers of those that a row with a decision refers to, directly or through others. */
  readonly needed: ReadonlySet<string>
}

function titleOfRow(row: Cells, citations: readonly Cells[]): string {
  return row.name || row.title || citations.find(({ id }) => id === row.citationIds)?.asWritten || ''
}

function differences(before: Cells, after: Cells): ChangedDraft['columns'] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (one) => !ABOUT_DRAFT.includes(one),
  )
  return names
    .map((name) => ({ name, before: before[name] ?? '', after: after[name] ?? '' }))
    .filter((one) => one.before !== one.after)
}

/** Merges the drafts of one table; rows with a decision stay as they are, and so do those that they need. */
export class TableMerger {
  readonly rows: Cells[] = []
  readonly differing: ChangedDraft[] = []
  readonly missing: string[] = []
  readonly changed: ChangedDraft[] = []
  readonly added: string[] = []
  readonly removed: string[] = []
  private readonly table: AnyTable
  private readonly retained: RetainedDrafts
  private readonly citations: readonly Cells[]

  constructor(name: string, retained: RetainedDrafts, citations: readonly Cells[]) {
    this.table = tableNamed(name)
    this.retained = retained
    this.citations = citations
  }

  merge(before: readonly Cells[], after: readonly Cells[]): void {
    const { key } = this.table
    const earlier = new Map(before.map((row) => [row[key] ?? '', row]))
    for (const row of after) this.add(earlier.get(row[key] ?? ''), row)
    const ids = new Set(after.map((row) => row[key] ?? ''))
    for (const [id, row] of earlier) if (!ids.has(id)) this.leave(id, row)
  }

  private add(before: Cells | undefined, row: Cells): void {
    const title = titleOfRow(row, this.citations)
    if (!before) {
      this.rows.push(row)
      this.added.push(title)
      return
    }
    const isReviewed = this.retained.reviewed.has(row[this.table.key] ?? '')
    this.rows.push(isReviewed ? before : row)
    const columns = differences(before, row)
    const list = isReviewed ? this.differing : this.changed
    if (columns.length > 0) list.push({ table: this.table.name, title, columns })
  }

  private leave(id: string, row: Cells): void {
    const decided = this.retained.reviewed.get(id)
    const title = decided ? titleOf(decided) : titleOfRow(row, this.citations)
    const isRetained = decided !== undefined || this.retained.needed.has(id)
    if (isRetained) this.rows.push(row)
    const list = isRetained ? this.missing : this.removed
    list.push(title)
  }
}
