// Reads the cells of tables, with the headings of their rows and columns.
import { closeGaps, type OffsetText } from '../text/gaps.ts'
import type { TableLines } from '../text/paragraph.ts'
import { RowLabels } from './row-labels.ts'

/** A cell with the headings of its row and its column. */
export interface TableCell extends OffsetText {
  readonly row: number
  readonly column: number
  /** What the row measures: the cell of the last column to the left that says so. */
  readonly rowHead: string
  /** The cells of other columns to the left that say so, as one of a group. */
  readonly rowGroup: string
  readonly columnHead: string
  /** True for a cell of the first rows, which name the columns. */
  readonly isHead: boolean
}

const SEPARATOR = /\||｜|\t/g
/** A number without a unit. */
export const NUMBER = /^[约近超≥≤＞＜><]?[-+]?\d[\d,，]*(?:\.\d+)?[余多]?$/
/** A cell of this length or with a full stop is prose. */
const MAX_CELL = 24
/** A heading that begins with a year: 2024年, 2024实绩. */
const YEAR_HEAD = /^(?:19|20)\d\d(?:年|[实目计完预规基同上指任情末底度])/

/** The English of a heading in both languages: 指标 Indicator. */
const ENGLISH_OF_HEADING =
  /(?<=\p{Script=Han}[）)]?)\s*(?=[A-Za-z .,'’/&-]*[a-z]{2})[A-Za-z][A-Za-z .,'’/&-]*(?=$|[（(])/u

/** Returns the words of a heading, in Chinese if it is in both languages. */
const wordsOf = (heading: string) => heading.replace(ENGLISH_OF_HEADING, '')

/** Splits a line at its separators, and takes off the borders at its ends. */
function splitCells(line: { readonly text: string; readonly start: number }, hasBorders: boolean): OffsetText[] {
  const { text, start } = line
  const bounds = [-1, ...[...text.matchAll(SEPARATOR)].map(({ index }) => index), text.length]
  const cells: OffsetText[] = []
  for (let at = 0; at + 1 < bounds.length; at += 1) {
    const from = (bounds[at] as number) + 1
    const raw = text.slice(from, bounds[at + 1])
    const indent = raw.length - raw.trimStart().length
    const trimmed = raw.trim()
    const offsets = Array.from({ length: trimmed.length }, (_, index) => start + from + indent + index)
    cells.push(closeGaps({ text: trimmed, offsets }))
  }
  return hasBorders ? cells.slice(1, -1) : cells
}

/** True for a number, with a unit or not; another may follow in brackets. */
export function isNumeric(cell: string): boolean {
  if (YEAR_HEAD.test(cell)) return false
  const text = cell.replace(/\s*[（(][-+\d.,%％]+[\u4e00-\u9fff㎡]{0,4}[）)]$/, '')
  return NUMBER.test(text) || /^[-+]?[\d.,]+\s*(?:%|％|[\u4e00-\u9fff㎡]{1,4})$/.test(text)
}

/** Returns the number of rows that name the columns: those before the first with a number. */
function countHeadRows(rows: readonly (readonly OffsetText[])[]): number {
  const first = rows.findIndex((cells) => cells.slice(1).some(({ text }) => isNumeric(text) && !/^20\d\d$/.test(text)))
  if (first > 0) return Math.min(first, 2)
  return first < 0 || !rows[0]?.some(({ text }) => isNumeric(text)) ? 1 : 0
}

/** Returns the texts of the rows that name the columns; a heading over several columns counts for each of them. */
function mergedHeads(heads: readonly (readonly OffsetText[])[]): string[][] {
  const [upper = [], lower] = heads
  if (!lower) return heads.map((head) => head.map(({ text }) => wordsOf(text)))
  let last = ''
  const merged = lower.map(({ text }, column) => {
    const own = upper[column]?.text ?? ''
    if (own !== '' || text === '') last = own
    return wordsOf(last)
  })
  return [merged, lower.map(({ text }) => wordsOf(text))]
}

function labelsOf(labels: RowLabels, row: number, column: number) {
  const { rowHead, rowGroup } = labels.of(row, column)
  return { rowHead: wordsOf(rowHead), rowGroup: wordsOf(rowGroup) }
}

/** Reads the cells of a table. */
export function readCells({ lines }: TableLines): TableCell[] {
  // A line may also begin or end with an empty cell.
  const hasBorders = lines.every(({ text }) => /^[|｜].*[|｜]$/.test(text.trim()))
  const rows = lines.map((line) => splitCells(line, hasBorders))
  const headRows = countHeadRows(rows)
  const heads = mergedHeads(rows.slice(0, headRows))
  const labels = new RowLabels(rows, headRows)
  return rows.flatMap((cells, row) =>
    cells.map((cell, column) => ({
      ...cell,
      row,
      column,
      ...labelsOf(labels, row, column),
      columnHead: heads
        .map((head) => head[column] ?? '')
        .filter(Boolean)
        .join(' '),
      isHead: row < headRows,
    })),
  )
}

/** True for a cell of sentences, which is read like a paragraph. */
export function isProse({ text, isHead }: TableCell): boolean {
  return !isHead && (text.length > MAX_CELL || /[。；]/.test(text) || (text.includes('，') && /\d/.test(text)))
}
