// Divides a page of two columns of text, so that one is read after the other.
import { type TextLine, toLines } from './text-line.ts'
import type { TextRun } from './text-run.ts'

/** Part of the width of a text in which its two columns meet. */
const [FROM, TO] = [0.35, 0.65]
/** Distance in points within which lines start at one place. */
const NEAR = 3
/** Lines with text in both columns from which a part of a page has columns. */
const MIN_LINES = 4
/** Share of the lines of a column that are nearly as wide as it, as those of a table are not. */
const MIN_FULL = 0.5
const NEARLY = 0.85
/** Characters of such a line. */
const MIN_CHARACTERS = 9

/** Returns where the right of two columns starts, if there may be two. */
function rightColumnStart(lines: readonly TextLine[]): number | undefined {
  const all = lines.flatMap(({ segments }) => segments)
  const left = Math.min(...all.map(({ x }) => x))
  const width = Math.max(...all.map(({ end }) => end)) - left
  const starts = all.map(({ x }) => x).filter((x) => x > left + FROM * width && x < left + TO * width)
  const isNear = (one: number) => (other: number) => Math.abs(one - other) <= NEAR
  const counts = starts.map((start) => starts.filter(isNear(start)).length)
  const most = Math.max(0, ...counts)
  return most >= MIN_LINES ? Math.min(...starts.filter(isNear(starts[counts.indexOf(most)] as number))) : undefined
}

/** A line of two columns, or of one of them. */
interface ColumnLine {
  readonly line: TextLine
  readonly isLeft: boolean
  readonly isRight: boolean
}

/** Returns the sides of a line; undefined if it crosses the columns or has cells. */
function sidesOf(line: TextLine, start: number): ColumnLine | undefined {
  const left = line.segments.filter(({ end }) => end < start)
  const right = line.segments.filter(({ x }) => x >= start - NEAR)
  const isOfColumns = left.length + right.length === line.segments.length && left.length < 2 && right.length < 2
  return isOfColumns ? { line, isLeft: left.length > 0, isRight: right.length > 0 } : undefined
}

/** True if most of the parts of lines in a column are nearly as wide as it. */
function isText(parts: readonly TextLine['segments'][number][]): boolean {
  const widest = Math.max(0, ...parts.map(({ x, end }) => end - x))
  const length = ({ pieces }: (typeof parts)[number]) => pieces.reduce((sum, { text }) => sum + text.length, 0)
  const full = parts.filter((part) => part.end - part.x >= NEARLY * widest && length(part) >= MIN_CHARACTERS)
  return full.length >= MIN_FULL * parts.length
}

function areColumns(lines: readonly ColumnLine[], start: number): boolean {
  const parts = lines.flatMap(({ line }) => line.segments)
  const isTextual =
    isText(parts.filter(({ x }) => x < start - NEAR)) && isText(parts.filter(({ x }) => x >= start - NEAR))
  return lines.filter(({ isLeft, isRight }) => isLeft && isRight).length >= MIN_LINES && isTextual
}

/** Returns the parts of a page in which there are columns, as lines from top to bottom. */
function columnParts(lines: readonly TextLine[], start: number): ColumnLine[][] {
  const parts: ColumnLine[][] = [[]]
  for (const line of lines) {
    const sides = sidesOf(line, start)
    if (sides) parts.at(-1)?.push(sides)
    else parts.push([])
  }
  // Short lines above the columns are not of them.
  return parts.map((part) =>
    part.slice(
      Math.max(
        0,
        part.findIndex(({ isRight }) => isRight),
      ),
    ),
  )
}

/**
 * Returns the runs of a page in parts, in the order in which they are read; the right of two columns is moved over the
 * left, so that the lines of both start at one place.
 */
export function readingOrder(runs: readonly TextRun[]): TextRun[][] {
  const lines = toLines(runs)
  const start = lines.length < MIN_LINES ? undefined : rightColumnStart(lines)
  if (start === undefined) return runs.length > 0 ? [[...runs]] : []
  const output: TextRun[][] = []
  let rest = [...runs]
  for (const part of columnParts(lines, start).filter((one) => areColumns(one, start))) {
    const [top, bottom] = [part[0]?.line as TextLine, part.at(-1)?.line as TextLine]
    const above = rest.filter(({ y }) => y > top.y + top.height / 2)
    const within = rest.filter((run) => !above.includes(run) && run.y >= bottom.y - bottom.height / 2)
    rest = rest.filter((run) => !above.includes(run) && !within.includes(run))
    const left = within.filter(({ x }) => x < start - NEAR)
    const move = start - Math.min(...left.map(({ x }) => x))
    const right = within.filter(({ x }) => x >= start - NEAR).map((run) => ({ ...run, x: run.x - move }))
    output.push(above, left, right)
  }
  return [...output, rest].filter((part) => part.some(({ text }) => text.trim() !== ''))
}
