// Lays out the rows of tables for a PDF: columns as wide as their cells or the page allow, long cells in several lines.
import { type FontUse, lineWidth, wrapText } from './pdf-lines.ts'

/** How tables look. */
export interface TableStyle {
  /** True if there are lines around the cells. */
  readonly hasBorders?: boolean
  /** Where the numbers of cells stand. */
  readonly numbers?: 'start' | 'middle' | 'end'
}

/** A row: its texts and lines, from its lower left corner. */
interface LaidOutRow {
  readonly height: number
  readonly texts: readonly { readonly text: string; readonly x: number; readonly y: number; readonly size: number }[]
  readonly lines: readonly (readonly [x: number, y: number, toX: number, toY: number])[]
}

const SIZE = 10.5
const LINE_HEIGHT = SIZE * 1.3
const ROW_SPACE = 6
const CELL_MARGIN = 5.4
/** Width up to which a column is not made narrower. */
const NARROW = 60
const NUMBER = /^[-+约近≥≤]?[\d.,]+(?:%|[\u4e00-\u9fff㎡]{0,3})$/

const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)

/** Returns the widths of the columns of a table on a page. */
export function columnWidths(rows: readonly (readonly string[])[], font: FontUse, page: number): number[] {
  const count = Math.max(...rows.map((row) => row.length))
  const wanted = Array.from({ length: count }, (_, column) => {
    const widest = Math.max(2, ...rows.map((row) => lineWidth(row[column] ?? '', font)))
    return widest * SIZE + 2 * CELL_MARGIN + 1
  })
  const whole = sum(wanted)
  if (whole <= page) return wanted.map((width) => width * (page / whole))
  const least = wanted.map((width) => Math.min(width, NARROW))
  const share = Math.max(0, page - sum(least)) / Math.max(1, whole - sum(least))
  return wanted.map((width, at) => (least[at] ?? 0) + (width - (least[at] ?? 0)) * share)
}

/** How a row looks. */
interface RowStyle extends FontUse, TableStyle {
  /** True for a row that names the columns. */
  readonly isHead: boolean
}

/** Returns how far a line of a cell is moved within the space beside it. */
function shift(line: string, space: number, { numbers = 'start', isHead }: RowStyle): number {
  if (isHead) return space / 2
  return NUMBER.test(line) ? { start: 0, middle: space / 2, end: space }[numbers] : 0
}

/** Lays out a row. */
export function layOutRow(row: readonly string[], widths: readonly number[], style: RowStyle): LaidOutRow {
  const cells = widths.map((width, column) => {
    const text = row[column] ?? ''
    return text === '' ? [] : wrapText(text, { ...style, width: (width - 2 * CELL_MARGIN) / SIZE, indent: 0 })
  })
  const height = Math.max(1, ...cells.map(({ length }) => length)) * LINE_HEIGHT + ROW_SPACE
  const texts = cells.flatMap((lines, column) => {
    const x = sum(widths.slice(0, column)) + CELL_MARGIN
    const top = (height + lines.length * LINE_HEIGHT) / 2
    return lines.map((text, index) => {
      const space = (widths[column] ?? 0) - 2 * CELL_MARGIN - lineWidth(text, style) * SIZE
      return { text, x: x + shift(text, space, style), y: top - (index + 1) * LINE_HEIGHT + 3, size: SIZE }
    })
  })
  const bounds = [0, ...widths.map((_, column) => sum(widths.slice(0, column + 1)))]
  const end = bounds.at(-1) ?? 0
  const lines = [
    [0, 0, end, 0] as const,
    [0, height, end, height] as const,
    ...bounds.map((x) => [x, 0, x, height] as const),
  ]
  return { height, texts, lines: style.hasBorders ? lines : [] }
}
