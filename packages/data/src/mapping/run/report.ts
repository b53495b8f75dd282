// What became of the records of a file: every rejection, every value left out, and their counts.
import type { Bilingual } from '../../bilingual.ts'
import type { Problem } from '../../problem.ts'
import type { Reason } from '../rule/refusal.ts'
import { columnNumber, type Draft, type Fault } from './draft.ts'

/** How many rejections and values left out are kept each; all are counted, and all stand in the files beside the tables. */
const KEPT = 100_000

/** How many different values a count names. */
const NAMED_VALUES = 5

/** A fault and where its record stands. */
interface ReportedFault extends Problem {
  readonly reason: Reason
  /** Column of the file. */
  readonly sourceColumn: string
  readonly value: string
}

/** Faults of one kind. */
interface FaultCount {
  readonly field: string
  readonly sourceColumn: string
  readonly reason: Reason
  readonly count: number
  /** The most frequent values, with their counts. */
  readonly values: Readonly<Record<string, number>>
}

/** What a run of a mapping did, or would do. */
export interface MapReport {
  readonly dryRun: boolean
  /** Records read. */
  readonly read: number
  /** Records that became rows. */
  readonly written: number
  /** Records whose row the base package has already. */
  readonly kept: number
  /** Records that became none. */
  readonly rejected: number
  /** Rows of each table of the result. */
  readonly rows: Readonly<Record<string, number>>
  readonly rejections: readonly ReportedFault[]
  readonly leftOut: readonly ReportedFault[]
  readonly rejectionCounts: readonly FaultCount[]
  readonly leftOutCounts: readonly FaultCount[]
  readonly notes: readonly Bilingual[]
}

/** Different values that are told apart in one count. */
const VALUES_APART = 1000

class Counts {
  private readonly kinds = new Map<string, { fault: Fault; count: number; values: Map<string, number> }>()

  add(fault: Fault): void {
    const key = JSON.stringify([fault.field, fault.column, fault.reason])
    const kind = this.kinds.get(key) ?? { fault, count: 0, values: new Map<string, number>() }
    this.kinds.set(key, kind)
    kind.count += 1
    const known = kind.values.get(fault.value)
    if (known !== undefined || kind.values.size < VALUES_APART) kind.values.set(fault.value, (known ?? 0) + 1)
  }

  list(): FaultCount[] {
    return [...this.kinds.values()]
      .sort((one, other) => other.count - one.count)
      .map(({ fault: { field, column, reason }, count, values }) => {
        const frequent = [...values].sort((one, other) => other[1] - one[1]).slice(0, NAMED_VALUES)
        return { field, sourceColumn: column, reason, count, values: Object.fromEntries(frequent) }
      })
  }
}

/** Faults of one severity. */
class Faults {
  readonly kept: ReportedFault[] = []
  readonly counts = new Counts()

  add({ record }: Draft, fault: Fault): void {
    this.counts.add(fault)
    if (this.kept.length >= KEPT) return
    const { reason, wrong, right, field, column, value } = fault
    const number = columnNumber(record, column)
    this.kept.push({
      file: record.file,
      line: record.line,
      ...(number !== undefined && { column: number }),
      field: [column, field].filter(Boolean).join(' → '),
      wrong,
      right,
      reason,
      sourceColumn: column,
      value,
    })
  }
}

/** Gathers what becomes of each record. */
export class Tally {
  read = 0
  kept = 0
  rejected = 0
  private readonly rejections = new Faults()
  private readonly leftOut = new Faults()

  add(draft: Draft): void {
    this.read += 1
    if (draft.faults.length > 0) {
      this.rejected += 1
      for (const fault of draft.faults) this.rejections.add(draft, fault)
    } else for (const fault of draft.leftOut) this.leftOut.add(draft, fault)
  }

  report(rest: Pick<MapReport, 'dryRun' | 'rows' | 'notes'>): MapReport {
    return {
      ...rest,
      read: this.read,
      written: this.read - this.rejected - this.kept,
      kept: this.kept,
      rejected: this.rejected,
      rejections: this.rejections.kept,
      leftOut: this.leftOut.kept,
      rejectionCounts: this.rejections.counts.list(),
      leftOutCounts: this.leftOut.counts.list(),
    }
  }
}
