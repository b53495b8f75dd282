// Divides a page of two columns of text, so that one is read after the other.
import { type Segment, type TextLine, toLines } from './text-line.ts'
import type { TextRun } from './text-run.ts'

/** Part of the width of a text in which its two columns meet. */
const [FROM, TO] = [0.35, 0.65]
/** Distance in points within which lines start at one place. */
const NEAR = 3
/** Lines from which a part of a page has columns: those of the left one, and those with text in both. */
const [MIN_LEFT, MIN_BOTH] = [6, 2]
/** Share of the lines of a column that are nearly as wide as it, as the cells of a table are not. */
const MIN_FULL = 0.3
const NEARLY = 0.85
/** Characters of half of the lines of a column, and the share of its lines that may be numbers only. */
const MIN_LENGTH = 8
const MAX_NUMBERS = 0.1
/** Largest ratio of the widths of two columns. */
const SAME_WIDTH = 1.25

/** Returns where the right of two columns starts, if there may be two: where most lines start and fewest go on. */
function rightColumnStart(lines: readonly TextLine[]): number | undefined {
  const all = lines.flatMap(({ segments }) => segments)
  const left = Math.min(...all.map(({ x }) => x))
  const width = Math.max(...all.map(({ end }) => end)) - left
  const starts = all.map(({ x }) => x).filter((x) => x > left + FROM * width && x < left + TO * width)
  const scores = starts.map((start) => {
    const crossing = all.filter(({ x, end }) => x < start - NEAR && end > start)
    const behind = starts.filter((x) => x >= start - NEAR)
    return {
      start,
      score: behind.length - 2 * crossing.length,
      count: starts.filter((x) => Math.abs(x - start) <= NEAR).length,
    }
  })
  const [best] = scores
    .filter(({ count }) => count >= MIN_BOTH)
    .sort((one, other) => other.score - one.score || one.start - other.start)
  return best?.start
}

/** A line of two columns, or of one of them. */
interface ColumnLine {
  readonly line: TextLine
  readonly isLeft: boolean
  readonly isRight: boolean
}

/** Returns the sides of a line; undefined if it crosses the columns or has cells. */
function sidesOf(line: TextLine, start: number): ColumnLine | undefined {
  const left = line.segments.filter(({ x, end }) => x < start - NEAR && end < start + NEAR)
  const right = line.segments.filter(({ x }) => x >= start - NEAR)
  const isOfColumns = left.length + right.length === line.segments.length && left.length < 2 && right.length < 2
  return isOfColumns ? { line, isLeft: left.length > 0, isRight: right.length > 0 } : undefined
}

const widthOf = ({ x, end }: Segment) => end - x

/** True for the lines of a column of sentences, rather than cells. */
function isText(parts: readonly Segment[]): boolean {
  const widest = Math.max(0, ...parts.map(widthOf))
  const texts = parts.map(({ pieces }) => pieces.map(({ text }) => text).join(''))
  const long = texts.filter(({ length }) => length >= MIN_LENGTH)
  const numbers = texts.filter((text) => !/\p{L}/u.test(text))
  const full = parts.filter((part) => widthOf(part) >= NEARLY * widest)
  return (
    full.length >= MIN_FULL * parts.length &&
    long.length >= parts.length / 2 &&
    numbers.length <= MAX_NUMBERS * parts.length
  )
}

function areColumns(lines: readonly ColumnLine[], start: number): boolean {
  const parts = lines.flatMap(({ line }) => line.segments)
  const [left, right] = [parts.filter(({ x }) => x < start - NEAR), parts.filter(({ x }) => x >= start - NEAR)]
  if (left.length < MIN_LEFT || lines.filter(({ isLeft, isRight }) => isLeft && isRight).length < MIN_BOTH) return false
  const [wide, other] = [left, right].map((column) => Math.max(0, ...column.map(widthOf))) as [number, number]
  return isText(left) && isText(right) && Math.max(wide / other, other / wide) <= SAME_WIDTH
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
  const start = lines.length < MIN_LEFT ? undefined : rightColumnStart(lines)
  if (start === undefined) return runs.length > 0 ? [[...runs]] : []
  const output: TextRun[][] = []
  let rest = [...runs]
  for (const part of columnParts(toLines(runs, start), start).filter((one) => areColumns(one, start))) {
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
