// Records of source files, independent of the file format.
import type { Bilingual, Message } from '@tiyu/model'
import type { Geometry } from '../coordinates/geometry.ts'

/** A record of a source file. */
export interface SourceRecord {
  /** File name without its folder. */
  readonly file: string
  /** Number of the record in its file, from 1. */
  readonly number: number
  /** Line it starts on, from 1; the row number in a spreadsheet. */
  readonly line: number
  /** Column names; the same array for all records with the same columns. */
  readonly names: readonly string[]
  /** Cells as written. */
  readonly cells: readonly string[]
  /** Geometry, if the file has one. */
  readonly geometry?: Geometry
  /** Error of a record that cannot be parsed. */
  readonly error?: Message
}

/** An open source file. */
export interface SourceFile {
  /** Column names of the header, or of all records. */
  readonly columns: readonly string[]
  /** Name of the coordinate system declared by the file. */
  readonly crs?: string
  /** Separator of the cells of delimited text. */
  readonly delimiter?: string
  /** All records; can be iterated once. */
  readonly records: AsyncIterable<SourceRecord>
  /** Returns notes for the report; complete once all records are read. */
  notes(): readonly Bilingual[]
}

const positionCache = new WeakMap<readonly string[], ReadonlyMap<string, number>>()

function columnPositions(names: readonly string[]): ReadonlyMap<string, number> {
  const cached = positionCache.get(names)
  if (cached) return cached
  const positions = new Map<string, number>()
  for (const [index, name] of names.entries()) {
    if (!positions.has(name)) positions.set(name, index)
    positions.set(`#${index + 1}`, index)
  }
  positionCache.set(names, positions)
  return positions
}

/** Returns the index of a column, by name or as `#3`; undefined if there is none. */
export function columnIndex(names: readonly string[], column: string): number | undefined {
  return columnPositions(names).get(column)
}

/** Returns a cell by column name or position as `#3`, or `$line` or `$file`; empty if the record has none. */
export function getCell(record: SourceRecord, column: string): string {
  if (column === '$line') return String(record.line)
  if (column === '$file') return record.file
  const index = columnIndex(record.names, column)
  return index === undefined ? '' : (record.cells[index] ?? '')
}

/** Returns positional names for columns without a header, such as `#3`. */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `#${index + 1}`)
}

/** Fills in the name of a group of columns that stands above the first of them only. */
function fillGroupNames(names: readonly string[], below: readonly string[]): string[] {
  const filled = [...names]
  for (let at = 1; at < Math.max(names.length, below.length); at += 1) {
    const isInGroup = (filled[at] ?? '') === '' && (below[at] ?? '') !== '' && (below[at - 1] ?? '') !== ''
    filled[at] = isInGroup ? (filled[at - 1] ?? '') : (filled[at] ?? '')
  }
  return filled
}

/**
 * Returns the trimmed names of a header of one or several lines; an empty or repeated name becomes its position, such as
 * `#3`. Of several lines the names are joined: 规模 above 面积 is 规模 面积.
 */
export function headerColumns(...lines: readonly (readonly string[])[]): string[] {
  const trimmed = lines.map((cells) => cells.map((cell) => cell.trim()))
  const filled = trimmed.map((cells, at) => {
    const below = trimmed[at + 1]
    return below ? fillGroupNames(cells, below) : cells
  })
  const width = Math.max(0, ...filled.map((cells) => cells.length))
  const names = Array.from({ length: width }, (_, at) =>
    [...new Set(filled.map((cells) => cells[at] ?? ''))].filter(Boolean).join(' '),
  )
  return names.map((name, index) => (name === '' || names.indexOf(name) !== index ? `#${index + 1}` : name))
}
