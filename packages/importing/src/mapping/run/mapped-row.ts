// The row being built from a source record.
import type { ValueError } from '../rule/value-error.ts'
import { columnIndex, type SourceRecord } from '../source/record.ts'

/** An error in one cell of a row. */
export interface CellError extends ValueError {
  /** Target column, or key of the mapping. */
  readonly field: string
  /** Source column; empty if the error concerns no single one. */
  readonly column: string
  /** Source value as written. */
  readonly value: string
}

/** Cells by target column, with the errors met while filling them in. */
export class MappedRow {
  readonly record: SourceRecord
  /** Identifier of the record, also of one that is rejected; empty if it has none. */
  id = ''
  readonly cells: Record<string, string> = {}
  /** Errors that reject the record. */
  readonly errors: CellError[] = []
  /** Errors of cells that were left empty; the record is written. */
  readonly skipped: CellError[] = []
  /** Citation of the record. */
  citation: Readonly<Record<string, string>> | undefined

  constructor(record: SourceRecord) {
    this.record = record
  }

  /** Appends a text to a cell. */
  append(field: string, text: string, separator: string): void {
    const current = this.cells[field]
    this.cells[field] = current ? `${current}${separator}${text}` : text
  }
}

/** Returns the position of a column in its file, from 1; undefined if it has none. */
export function columnNumber({ names }: SourceRecord, column: string): number | undefined {
  const index = columnIndex(names, column)
  return index === undefined ? undefined : index + 1
}
