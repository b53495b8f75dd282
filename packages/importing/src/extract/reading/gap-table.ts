// Finds the tables of a page that have no lines: rows of cells between wide gaps, whose columns lie apart.
import { isCaption } from './cell-division.ts'
import { TableColumns } from './table-columns.ts'
import { type Segment, type TextLine, textOf } from './text-line.ts'
import { joinCellLines } from './text-run.ts'

/** A table of a page, in lines from one to another. */
export interface GapTable {
  readonly rows: readonly (readonly string[])[]
  readonly start: number
  /** Index after its last line. */
  readonly end: number
}

/** Distance in heights within which a line is of the same table. */
const MAX_PITCH = 4
/** Share of the distance of rows below which a line is part of the row above. */
const SAME_ROW = 0.86
/** Distance in heights of the lines of a cell, if the distance of rows is not known. */
const CELL_PITCH = 1.45

/** True for the rest of the label of the row above: weekly (%), （%）. */
function isRestOfLabel({ pieces }: Segment): boolean {
  return /^[a-z(（%]/.test(pieces[0]?.text ?? '')
}

/** Reads the table around a row that has all of its columns. */
class GapTableReader {
  private readonly lines: readonly TextLine[]
  private readonly columns: TableColumns
  private start: number
  private end: number

  constructor(lines: readonly TextLine[], core: number) {
    this.lines = lines
    this.columns = new TableColumns(lines[core] as TextLine)
    this.start = core
    this.end = core + 1
  }

  /** Reads the table; undefined if there is only one row. */
  read(isFree: (index: number) => boolean): GapTable | undefined {
    while (isFree(this.end) && this.accepts(this.lines[this.end] as TextLine, this.end - 1)) this.end += 1
    while (isFree(this.start - 1) && this.accepts(this.lines[this.start - 1] as TextLine, this.start)) this.start -= 1
    // The lines of one cell behind a row are no rows.
    const rows = this.lines.slice(this.start, this.end).filter(({ segments }) => segments.length > 1)
    return rows.length > 1 ? { rows: this.toRows(), start: this.start, end: this.end } : undefined
  }

  private accepts(line: TextLine, neighbour: number): boolean {
    const { segments, y, height } = line
    const pitch = (this.lines[neighbour] as TextLine).y - y
    if (Math.abs(pitch) > MAX_PITCH * height || isCaption(line)) return false
    const [first] = segments
    if (segments.length === 1 && first)
      return this.isRest(first, pitch, height) || this.isTopOfRow(first, neighbour + 2)
    if (segments.length === this.columns.count) return this.columns.addWhole(segments)
    if (this.columns.placesOf(segments) === undefined) return false
    this.columns.widen(segments)
    return true
  }

  /** True for a text alone in its line that is part of a cell above, or of one below for a line above the table. */
  private isRest(segment: Segment, pitch: number, height: number): boolean {
    if (this.columns.columnOf(segment) === undefined) return false
    return (pitch > 0 && isRestOfLabel(segment)) || this.isSameRow(Math.abs(pitch), height)
  }

  /** True for the first line of a cell whose row goes on in a line close below. */
  private isTopOfRow(segment: Segment, below: number): boolean {
    const [line, next] = [this.lines[below - 1], this.lines[below]]
    const column = this.columns.columnOf(segment)
    const isPart = line && next && next.segments.length > 1 && line.y - next.y < CELL_PITCH * line.height
    return column !== undefined && isPart === true && this.columns.placesOf(next.segments) !== undefined
  }

  /** True if two lines are so close together that they are of one row. */
  private isSameRow(pitch: number, height: number): boolean {
    const rowPitch = this.rowPitch()
    return rowPitch === undefined ? pitch <= CELL_PITCH * height : pitch < SAME_ROW * rowPitch
  }

  /** Returns the least distance of two whole rows that follow each other; undefined without any. */
  private rowPitch(): number | undefined {
    const isWhole = (line: TextLine | undefined) => line?.segments.length === this.columns.count
    const table = this.lines.slice(this.start, this.end)
    const pitches = table.flatMap((line, index) => {
      const above = table[index - 1]
      return above && isWhole(line) && isWhole(above) ? [above.y - line.y] : []
    })
    return pitches.length > 0 ? Math.min(...pitches) : undefined
  }

  /** True if a line continues the row of the line above. */
  private continuesRow(line: TextLine, above: TextLine): boolean {
    const { segments, height, y } = line
    const [first] = segments
    if (segments.length === this.columns.count) return false
    return (segments.length === 1 && first && isRestOfLabel(first)) || this.isSameRow(above.y - y, height)
  }

  private toRows(): string[][] {
    const rows: string[][] = []
    for (const [index, line] of this.lines.slice(this.start, this.end).entries()) {
      const above = this.lines[this.start + index - 1] as TextLine
      if (index === 0 || !this.continuesRow(line, above)) rows.push(Array<string>(this.columns.count).fill(''))
      const row = rows.at(-1) as string[]
      const places = this.columns.placesOf(line.segments) ?? []
      for (const [at, segment] of line.segments.entries()) {
        const column = places[at] as number
        const text = textOf(segment, line.height).trim().replaceAll('|', '｜')
        row[column] = joinCellLines(row[column] ?? '', text)
      }
    }
    return rows
  }
}

/** Returns the tables of lines, from top to bottom. */
export function findGapTables(lines: readonly TextLine[]): GapTable[] {
  const tables: GapTable[] = []
  const isFree = (index: number) =>
    index >= 0 && index < lines.length && !tables.some(({ start, end }) => index >= start && index < end)
  const cores = lines
    .map(({ segments }, index) => ({ index, count: segments.length }))
    .filter(({ index, count }) => count > 1 && !isCaption(lines[index] as TextLine))
    .sort((one, other) => other.count - one.count || one.index - other.index)
  for (const { index } of cores) {
    const table = isFree(index) ? new GapTableReader(lines, index).read(isFree) : undefined
    if (table) tables.push(table)
  }
  return tables.sort((one, other) => one.start - other.start)
}
