// A row of ours while it is being made from a record.
import type { ValueError } from '../rule/value-error.ts'
import { columnIndex, type SourceRecord } from '../source/record.ts'

/** A value of a record that could not become a cell of ours. */
export interface CellError extends ValueError {
  /** Column of ours, or the key of the mapping. */
  readonly field: string
  /** Column of the file; empty where the fault is of no single one. */
  readonly column: string
  /** The value as the file has it. */
  readonly value: string
}

/** Cells by column of ours, and what went wrong on the way. */
export class MappedRow {
  readonly record: SourceRecord
  readonly cells: Record<string, string> = {}
  /** Why the record is rejected. */
  readonly errors: CellError[] = []
  /** Values that are left out while the record is kept. */
  readonly skipped: CellError[] = []
  /** Row of the table of citations that goes with this one. */
  citation: Readonly<Record<string, string>> | undefined

  constructor(record: SourceRecord) {
    this.record = record
  }

  /** Adds a text behind what a cell holds already. */
  append(field: string, text: string, separator: string): void {
    const current = this.cells[field]
    this.cells[field] = current ? `${current}${separator}${text}` : text
  }
}

/** Position of a column in the lines of the file, 1 for the first; undefined where it has none. */
export function columnNumber({ names }: SourceRecord, column: string): number | undefined {
  const index = columnIndex(names, column)
  return index === undefined ? undefined : index + 1
}
