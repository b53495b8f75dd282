// Finds the tables of a page by the lines around their cells, and reads the text of each cell.
import type { RulingLine } from './ruling-lines.ts'
import { toLines } from './text-line.ts'
import { divideRun, joinCellLines, type TextRun } from './text-run.ts'

/** Distance in points up to which lines meet or are one. */
const NEAR = 3

/** Returns places in order, those close together as one. */
function distinct(places: readonly number[]): number[] {
  const sorted = [...places].sort((one, other) => one - other)
  return sorted.filter((place, index) => index === 0 || place - (sorted[index - 1] as number) > NEAR)
}

/** True if two lines meet, cross or continue each other. */
function touch(one: RulingLine, other: RulingLine): boolean {
  const isWithin = (place: number, { from, to }: RulingLine) => place >= from - NEAR && place <= to + NEAR
  if (one.isHorizontal !== other.isHorizontal) return isWithin(one.at, other) && isWithin(other.at, one)
  return Math.abs(one.at - other.at) <= NEAR && one.from <= other.to + NEAR && other.from <= one.to + NEAR
}

/** Returns the height on the page at which the characters of a run stand. */
export const middleOf = ({ y, height }: TextRun) => -y - height * 0.35

/** Groups lines that touch. */
function groupTouching(lines: readonly RulingLine[]): RulingLine[][] {
  const groups: RulingLine[][] = []
  for (const line of lines) {
    const joined = groups.filter((group) => group.some((other) => touch(line, other)))
    const rest = groups.filter((group) => !joined.includes(group))
    groups.splice(0, groups.length, ...rest, [line, ...joined.flat()])
  }
  return groups
}

/** A table whose cells have lines around them. */
export class RuledTable {
  readonly top: number
  private readonly lines: readonly RulingLine[]
  /** Where columns and rows begin, and where the last of them end. */
  private readonly xs: readonly number[]
  private readonly ys: readonly number[]

  /** The runs in its cells. */
  private readonly runs: readonly TextRun[]

  constructor(lines: readonly RulingLine[], runs: readonly TextRun[]) {
    this.lines = lines
    this.xs = distinct(lines.filter(({ isHorizontal }) => !isHorizontal).map(({ at }) => at))
    this.ys = distinct(lines.filter(({ isHorizontal }) => isHorizontal).map(({ at }) => at))
    this.top = this.ys[0] ?? 0
    this.runs = runs.filter((run) => this.cellOf(run) !== undefined)
  }

  /** True for at least two columns and two rows, and text in them. */
  isTable(): boolean {
    return this.xs.length > 2 && this.ys.length > 2 && this.runs.some(({ text }) => text.trim() !== '')
  }

  has(run: TextRun): boolean {
    return this.runs.includes(run)
  }

  /** Returns the rows of the table, each with the texts of its cells; a cell over several has its text in the first. */
  read(): string[][] {
    const cells = new Map<string, TextRun[]>()
    for (const run of this.runs.flatMap((whole) => this.divide(whole))) {
      const place = this.cellOf(run)?.join() ?? ''
      cells.set(place, [...(cells.get(place) ?? []), run])
    }
    const rows = this.ys.slice(1).map((_, row) =>
      this.xs.slice(1).map((__, column) => {
        const lines = toLines(cells.get(`${row},${column}`) ?? [])
        return lines
          .map(({ text }) => text.trim())
          .reduce(joinCellLines, '')
          .replaceAll('|', '｜')
      }),
    )
    return rows.filter((row) => row.some((text) => text !== ''))
  }

  /** Divides a run that goes over the line between two cells. */
  private divide(run: TextRun): TextRun[] {
    const y = middleOf(run)
    const line = this.xs.find((x) => x > run.x + NEAR && x < run.x + run.width - NEAR && this.hasLine(false, x, y))
    if (line === undefined) return [run]
    const [first = run, ...others] = divideRun(run, line)
    return [first, ...others.flatMap((other) => this.divide(other))]
  }

  /** Returns the row and the column of the cell in which a run stands; undefined outside of the table. */
  private cellOf(run: TextRun): readonly [row: number, column: number] | undefined {
    const [x, y] = [run.x + run.width / 2, middleOf(run)]
    let column = this.xs.findLastIndex((place) => place <= x)
    let row = this.ys.findLastIndex((place) => place <= y)
    if (column < 0 || row < 0 || column === this.xs.length - 1 || row === this.ys.length - 1) return undefined
    // A cell over several columns or rows has no line where others have one.
    while (column > 0 && !this.hasLine(false, this.xs[column] as number, y)) column -= 1
    while (row > 0 && !this.hasLine(true, this.ys[row] as number, x)) row -= 1
    return [row, column]
  }

  private hasLine(isHorizontal: boolean, at: number, place: number): boolean {
    return this.lines.some(
      (line) =>
        line.isHorizontal === isHorizontal &&
        Math.abs(line.at - at) <= NEAR &&
        place >= line.from - NEAR &&
        place <= line.to + NEAR,
    )
  }
}

/** Returns the tables of a page, from top to bottom. */
export function findRuledTables(lines: readonly RulingLine[], runs: readonly TextRun[]): RuledTable[] {
  return groupTouching(lines)
    .map((group) => new RuledTable(group, runs))
    .filter((table) => table.isTable())
    .sort((one, other) => one.top - other.top)
}
