// The cells of the grid that a box overlaps at a zoom. A box across the antimeridian has columns at both ends of the grid.
import { levelOfZoom } from '@tiyu/model'
import { columnAt, rowAt, southOf, westOf } from '@tiyu/store'
import type { BoundingBox } from '../geography.ts'

/** Columns or rows from one to another, the lesser first. */
export type IndexRange = readonly [first: number, last: number]

/** Whole cells of one level of the grid. */
export interface MapView {
  readonly level: number
  /** From west to east: one range, or two that meet at the antimeridian. */
  readonly columns: readonly IndexRange[]
  readonly rows: IndexRange
}

export const WORLD: BoundingBox = { west: -180, south: -90, east: 180, north: 90 }

/** Returns the ranges from one column eastwards to another, as one if they are all columns. */
function columnRanges(from: number, to: number, isCrossing: boolean, level: number): readonly IndexRange[] {
  const last = 2 ** level - 1
  if (!isCrossing) return [[from, to]]
  if (to >= from - 1) return [[0, last]]
  return [
    [from, last],
    [0, to],
  ]
}

/** Returns the last of the indexes of a box: that of its edge, or the one before if the edge is between the two. */
const lastIndex = (first: number, index: number, isBetween: boolean) => (isBetween && index > first ? index - 1 : index)

/** Returns the cells that a box overlaps at a zoom; the box of a view has the same cells. */
export function viewOf({ west, south, east, north }: BoundingBox, zoom: number): MapView {
  const level = levelOfZoom(zoom)
  const [left, right, bottom, top] = [
    ...[west, east].map((longitude) => columnAt(longitude, level)),
    ...[south, north].map((latitude) => rowAt(latitude, level)),
  ] as [number, number, number, number]
  const isCrossing = east < west
  const to = lastIndex(isCrossing ? 0 : left, right, westOf(right, level) === east)
  return {
    level,
    columns: columnRanges(left, to, isCrossing, level),
    rows: [bottom, lastIndex(bottom, top, southOf(top, level) === north)],
  }
}

const lengthOf = ([first, last]: IndexRange) => last - first + 1

/** Returns the number of cells. */
export function cellCount({ columns, rows }: MapView): number {
  return lengthOf(rows) * columns.reduce((sum, range) => sum + lengthOf(range), 0)
}

/** Returns the box of the cells of a range of columns, which is not across the antimeridian. */
export function boxOfCells([first, last]: IndexRange, [bottom, top]: IndexRange, level: number): BoundingBox {
  return {
    west: westOf(first, level),
    south: southOf(bottom, level),
    east: westOf(last + 1, level),
    north: southOf(top + 1, level),
  }
}

/** Returns the box of a view: its cells with their edges. */
export function boxOfView({ level, columns, rows }: MapView): BoundingBox {
  const boxes = columns.map((range) => boxOfCells(range, rows, level))
  const [first, last] = [boxes[0] as BoundingBox, boxes.at(-1) as BoundingBox]
  return { ...first, east: last.east }
}

/** Returns the cells of a lower level that those of a view are in. */
export function coarser({ level, columns, rows }: MapView, to: number): MapView {
  const shift = ([first, last]: IndexRange): IndexRange => [first >> (level - to), last >> (level - to)]
  const [from, beyond] = columns.map(shift)
  const shifted = from && beyond ? columnRanges(from[0], beyond[1], true, to) : columns.map(shift)
  return { level: to, columns: shifted, rows: shift(rows) }
}

/** Returns the place of a cell in a view, such as its key; undefined if the cell is not in it. */
export function keyIn({ columns, rows }: MapView, column: number, row: number): string | undefined {
  const isWithin = (index: number, [first, last]: IndexRange) => index >= first && index <= last
  return isWithin(row, rows) && columns.some((range) => isWithin(column, range)) ? `${column}/${row}` : undefined
}
