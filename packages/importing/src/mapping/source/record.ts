// What every kind of file is read as: records of cells with names.
import type { Bilingual } from '@tiyu/model'
import type { Geometry } from '../coordinates/geometry.ts'

/** One record of a foreign file. */
export interface SourceRecord {
  /** File name without its folder. */
  readonly file: string
  /** Line it begins on, 1 for the first; the row number in a spreadsheet. */
  readonly line: number
  /** Names of its cells; the same array for all records of one shape. */
  readonly names: readonly string[]
  /** Text of its cells, as written. */
  readonly cells: readonly string[]
  /** Its geometry, where the file carries one. */
  readonly geometry?: Geometry
  /** What keeps the record from being read, though it stands in the file. */
  readonly error?: Message
}

/** Something wrong, and what would be right. */
export interface Message {
  readonly message: Bilingual
  readonly hint: Bilingual
}

/** A foreign file, opened. */
export interface SourceFile {
  /** Names of the columns: of the header, or of the first record. */
  readonly columns: readonly string[]
  /** Name of the coordinate system the file itself states. */
  readonly crs?: string
  /** Every record; may be read once. */
  readonly records: AsyncIterable<SourceRecord>
  /** What a reader of the file should know, complete once all records are read. */
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

/** Position of a column among names, by name or as `#3`; undefined where there is none. */
export function columnIndex(names: readonly string[], column: string): number | undefined {
  return columnPositions(names).get(column)
}

/** Text of a cell by the name of its column or its position as `#3`; empty where the record has none. */
export function getCell(record: SourceRecord, column: string): string {
  if (column === '$line') return String(record.line)
  if (column === '$file') return record.file
  const index = columnIndex(record.names, column)
  return index === undefined ? '' : (record.cells[index] ?? '')
}
