// The report of a run: rejected records, cells left empty, and their counts.
import type { Bilingual, Problem } from '@tiyu/model'
import { type Reason, reasonTitles } from '../rule/reason.ts'
import { type CellError, columnNumber, type MappedRow } from './mapped-row.ts'

/** Maximum number of rejections, and of cells left empty, in a report. All are counted and written to files. */
const MAX_REPORTED = 100_000

/** Values listed in a count. */
const MAX_LISTED_VALUES = 5

/** An error with the position of its record. */
interface ReportedError extends Problem {
  readonly reason: Reason
  /** Number of the record in its file, from 1. */
  readonly record: number
  /** Identifier of the record; empty if it has none. */
  readonly id: string
  /** Source column. */
  readonly sourceColumn: string
  readonly value: string
}

/** Number of errors with the same target column, source column and reason. */
interface ErrorCount {
  readonly field: string
  readonly sourceColumn: string
  readonly reason: Reason
  /** The reason in words. */
  readonly title: Bilingual
  readonly count: number
  /** The first errors. */
  readonly examples: readonly ReportedError[]
  /** The most frequent source values with their counts. */
  readonly values: Readonly<Record<string, number>>
}

/** The report of a run or dry run. Its keys are printed by `tiyu map --json`. */
export interface MapReport {
  readonly dryRun: boolean
  /** Records read. */
  readonly read: number
  /** Records mapped to rows. */
  readonly written: number
  /** Records whose row exists in the base package. */
  readonly kept: number
  /** Records merged into rows of the base package. */
  readonly merged: number
  /** Rejected records. */
  readonly rejected: number
  /** Rows written by table name. */
  readonly rows: Readonly<Record<string, number>>
  readonly rejections: readonly ReportedError[]
  readonly leftOut: readonly ReportedError[]
  readonly rejectionCounts: readonly ErrorCount[]
  readonly leftOutCounts: readonly ErrorCount[]
  readonly notes: readonly Bilingual[]
}

/** Distinct values counted per group. */
const MAX_DISTINCT_VALUES = 1000

/** Errors listed as examples of a group. */
const MAX_EXAMPLES = 3

/** Errors with the same target column, source column and reason. */
interface ErrorGroup {
  count: number
  readonly values: Map<string, number>
  readonly examples: ReportedError[]
}

class ErrorCounts {
  private readonly groups = new Map<string, ErrorGroup>()

  add({ field, column, reason, value }: CellError, describe: () => ReportedError): void {
    const key = JSON.stringify([field, column, reason])
    const group = this.groups.get(key) ?? { count: 0, values: new Map<string, number>(), examples: [] }
    this.groups.set(key, group)
    group.count += 1
    if (group.examples.length < MAX_EXAMPLES) group.examples.push(describe())
    const count = group.values.get(value)
    if (count !== undefined || group.values.size < MAX_DISTINCT_VALUES) group.values.set(value, (count ?? 0) + 1)
  }

  list(): ErrorCount[] {
    return [...this.groups]
      .sort(([, one], [, other]) => other.count - one.count)
      .map(([key, { count, values, examples }]) => {
        const [field, sourceColumn, reason] = JSON.parse(key) as [string, string, Reason]
        const frequent = [...values].sort((one, other) => other[1] - one[1]).slice(0, MAX_LISTED_VALUES)
        const listed = Object.fromEntries(frequent)
        return { field, sourceColumn, reason, title: reasonTitles[reason], count, values: listed, examples }
      })
  }
}

function reportError({ record, id }: MappedRow, error: CellError): ReportedError {
  const { reason, message, hint, field, column, value } = error
  const columnPosition = columnNumber(record, column)
  return {
    file: record.file,
    line: record.line,
    ...(columnPosition !== undefined && { column: columnPosition }),
    field: [column, field].filter(Boolean).join(' → '),
    message,
    hint,
    reason,
    record: record.number,
    id,
    sourceColumn: column,
    value,
  }
}

/** Errors of one severity. */
class ErrorLog {
  readonly reported: ReportedError[] = []
  readonly counts = new ErrorCounts()

  add(row: MappedRow, error: CellError): void {
    this.counts.add(error, () => reportError(row, error))
    if (this.reported.length < MAX_REPORTED) this.reported.push(reportError(row, error))
  }
}

/** Builds the report from the mapped rows. */
export class ReportBuilder {
  read = 0
  existing = 0
  merged = 0
  rejected = 0
  private readonly rejections = new ErrorLog()
  private readonly skipped = new ErrorLog()

  add(row: MappedRow): void {
    this.read += 1
    if (row.errors.length > 0) {
      this.rejected += 1
      for (const error of row.errors) this.rejections.add(row, error)
    } else for (const error of row.skipped) this.skipped.add(row, error)
  }

  build(details: Pick<MapReport, 'dryRun' | 'rows' | 'notes'>): MapReport {
    return {
      ...details,
      read: this.read,
      written: this.read - this.rejected - this.existing - this.merged,
      kept: this.existing,
      merged: this.merged,
      rejected: this.rejected,
      rejections: this.rejections.reported,
      leftOut: this.skipped.reported,
      rejectionCounts: this.rejections.counts.list(),
      leftOutCounts: this.skipped.counts.list(),
    }
  }
}
