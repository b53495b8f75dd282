// Merged cells of a workbook: a value that stands once for several rows, such as the district of five venues.
import { type CellPosition, cellPosition } from '../../cell-reference.ts'
import { attribute, tags } from './workbook-xml.ts'

/** A range of merged cells, from its first cell to its last. */
export interface CellRange {
  readonly first: CellPosition
  readonly last: CellPosition
}

/** Returns the merged ranges of the XML of a sheet. */
export function readMergedRanges(xml: string): CellRange[] {
  return tags(xml, 'mergeCell').map((tag) => {
    const [first = '', last = first] = (attribute(tag, 'ref') ?? '').split(':')
    return { first: cellPosition(first), last: cellPosition(last) }
  })
}

/** What was done with the merged cells of a sheet. */
export interface MergedCells {
  /** Columns of texts that were repeated in each row of their range. */
  readonly repeated: readonly number[]
  /** First cells of ranges whose number stands for several rows together and was left out. */
  readonly leftOut: readonly CellPosition[]
}

/** True for a range of several rows and one column. */
const coversRows = ({ first, last }: CellRange) => first.column === last.column && last.row > first.row
const isFilled = (cells: readonly string[]) => cells.some((cell) => cell.trim() !== '')
const isNumber = (text: string) => /^[+-]?[\d.,' ]*\d[\d.,' ]*%?$/.test(text.trim())

/**
 * Repeats texts that are merged over several rows in each of them. A number that is merged may be the sum of all, and is
 * left out.
 * @param rows rows of texts, which are changed
 * @param fromRow the first row of records
 */
export function repeatMergedTexts(
  rows: readonly string[][],
  ranges: readonly CellRange[],
  fromRow: number,
): MergedCells {
  const repeated = new Set<number>()
  const leftOut: CellPosition[] = []
  for (const { first, last } of ranges.filter(coversRows)) {
    const cells = rows[first.row]
    const text = cells?.[first.column] ?? ''
    if (!cells || first.row < fromRow || text.trim() === '') continue
    if (isNumber(text)) {
      cells[first.column] = ''
      leftOut.push(first)
    } else {
      repeated.add(first.column)
      for (const row of rows.slice(first.row + 1, last.row + 1).filter(isFilled)) row[first.column] = text
    }
  }
  return { repeated: [...repeated], leftOut }
}
