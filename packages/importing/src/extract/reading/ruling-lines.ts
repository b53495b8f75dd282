// Reads the straight lines that are drawn on a page of a PDF, such as the borders of cells.
import { drawingSteps, type Matrix, type OperatorList, type OperatorNames, transformPoint } from './page-matrix.ts'

/** A line along the page or down it, from the upper left corner. */
export interface RulingLine {
  readonly isHorizontal: boolean
  /** The y of a horizontal line, the x of a vertical one. */
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Steps of a path, as PDF.js numbers them, with the numbers that follow each. */
const [MOVE, LINE] = [0, 1]
const STEP_LENGTHS: readonly number[] = [2, 2, 6, 4, 0]
/** Distance in points up to which a line is straight. */
const STRAIGHT = 0.8
/** Length in points from which a line divides anything. */
const MIN_LENGTH = 4

type Point = readonly [x: number, y: number]

function lineBetween([x, y]: Point, [toX, toY]: Point): RulingLine[] {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)]
  if (height <= STRAIGHT && width >= MIN_LENGTH)
    return [{ isHorizontal: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) }]
  if (width <= STRAIGHT && height >= MIN_LENGTH)
    return [{ isHorizontal: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) }]
  return []
}

/** Returns the straight lines of a path; a closed part of it ends where it starts. */
function linesOfPath(path: ArrayLike<number>, matrix: Matrix): RulingLine[] {
  const lines: RulingLine[] = []
  let start: Point = [0, 0]
  let current: Point = start
  for (let at = 0; at < path.length; ) {
    const step = path[at] as number
    const length = STEP_LENGTHS[step]
    if (length === undefined) return lines
    const isClosed = length === 0
    const end = isClosed ? start : transformPoint(matrix, path[at + length - 1] as number, path[at + length] as number)
    if (step === LINE || isClosed) lines.push(...lineBetween(current, end))
    if (step === MOVE) start = end
    current = end
    at += 1 + length
  }
  return lines
}

const DRAWS_PATH = /^(?:close)?(?:eo)?(?:stroke|fill)/i

/** Returns the straight lines of a page. */
export function rulingLines(operators: OperatorList, names: OperatorNames, view: Matrix): RulingLine[] {
  const lines: RulingLine[] = []
  for (const { operator, parameters, matrix } of drawingSteps(operators, names, view)) {
    if (operator !== 'constructPath') continue
    const [drawing, [path] = [null]] = parameters as readonly [number, (readonly (ArrayLike<number> | null)[])?]
    if (path && DRAWS_PATH.test(names.get(drawing) ?? '')) lines.push(...linesOfPath(path, matrix))
  }
  return lines
}
