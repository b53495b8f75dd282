// Writes drafts as a workbook, and reads the edited workbook back into the log of decisions.
import { writeTextSheets } from '@tiyu/exporting/workbook'
import { type PackageProblem, Review, type ReviewOptions } from '@tiyu/importing/review'
import type { CellProblem } from '@tiyu/importing/workbook'
import { checkedWorkbook } from './checked-workbook.ts'
import { DraftWorkbook, reportMark } from './draft-workbook.ts'
import { EntryMerger, type MergedEntries } from './merge-entries.ts'
import { readEntries } from './sheet-entries.ts'

/** Stands for the time of a workbook, so that the same drafts give the same bytes. */
const NO_TIME = '1980-01-01T00:00:00Z'

/**
 * Returns the drafts of a folder as a workbook; the same drafts with the same decisions give the same bytes.
 * @throws ReviewError if the folder is none of drafts, PackageError if a file cannot be read
 */
export async function draftWorkbook(options: ReviewOptions): Promise<Uint8Array> {
  const review = await Review.open(options)
  const [state, { problems }] = [await review.state(), await review.check()]
  return writeTextSheets(new DraftWorkbook({ review, state, problems }).sheets(), NO_TIME)
}

/** What became of a workbook of drafts. */
export interface ReadDrafts {
  readonly counts: MergedEntries['counts']
  /** Drafts without a row in the workbook, which stay as they are. */
  readonly absent: number
  /** Problems at cells of the workbook. */
  readonly problems: readonly CellProblem[]
  /** Problems that the package would have with the accepted rows. */
  readonly checked: readonly PackageProblem[]
  /** The copy with the problems beside the cells; absent without problems. */
  readonly copy?: Uint8Array
}

/**
 * Records the decisions and corrections of a workbook as one decision.
 * @throws SourceError or ReviewError if it is no workbook of these drafts, PackageError if a file cannot be read
 */
export async function readDraftWorkbook(workbook: string, options: ReviewOptions): Promise<ReadDrafts> {
  const review = await Review.open(options)
  const before = await review.state()
  const { texts } = new DraftWorkbook({ review, state: before, problems: [] })
  const read = await readEntries(workbook, reportMark(review.drafts.text))
  const merged = new EntryMerger(before, texts, options.reviewer).merge(read.entries)
  await review.record(merged.changes)
  const [state, check] = [await review.state(), await review.check()]
  const { refused } = merged
  const problems = [...read.problems, ...read.unread.map(({ problem }) => problem), ...merged.problems]
  const hasProblems = problems.length + check.problems.length > 0
  const rest = { refused, unread: read.unread, problems: merged.problems }
  const copy = hasProblems
    ? await checkedWorkbook({ review, state, problems: check.problems }, rest, new Date().toISOString())
    : undefined
  const absent = before.reviewed.length - read.entries.length
  return { counts: merged.counts, absent, problems, checked: check.problems, ...(copy && { copy }) }
}
