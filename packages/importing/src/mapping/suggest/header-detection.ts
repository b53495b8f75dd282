// Finds the header of a table: below titles and remarks, and of two lines if groups of columns have names.
import type { Format } from '../rule/format-schema.ts'
import { openSource } from '../source/open-source.ts'

/** Leading lines searched for the header. */
const HEADER_SEARCH_LINES = 20

interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

const isFilled = (cell: string | undefined) => (cell ?? '').trim() !== ''
const countFilled = ({ cells }: Line) => cells.filter(isFilled).length

/** True if a header contains a number, so that it is a record. */
export function isHeaderless(columns: readonly string[]): boolean {
  return columns.some((name) => /^-?\d+([.,]\d+)?$/.test(name)) && columns.length > 1
}

const isNumber = (cell: string | undefined) => /^[+-]?\d[\d.,' ]*%?$/.test((cell ?? '').trim())

/**
 * True if the second line names the columns of groups that the first line names: it fills the gaps of the first, and is no
 * record, unlike the third, which has numbers below it.
 */
function continuesHeader(first: Line, second: Line | undefined, third: Line | undefined): boolean {
  if (!second || !third || second.line !== first.line + 1 || second.cells.some(isNumber)) return false
  const width = Math.max(first.cells.length, second.cells.length)
  const columns = Array.from({ length: width }, (_, at) => ({
    above: isFilled(first.cells[at]),
    // A cell merged over both lines has its text in each.
    below: isFilled(second.cells[at]) && second.cells[at] !== first.cells[at],
    isNumeric: isNumber(third.cells[at]),
  }))
  const gaps = columns.filter(({ above }) => !above)
  return (
    gaps.length > 0 &&
    gaps.every(({ below }) => below) &&
    columns.some(({ above, below }) => above && !below) &&
    columns.some(({ below, isNumeric }) => below && isNumeric)
  )
}

/**
 * Finds the lines of the header: the first line almost as full as the fullest, and the next if it continues it. Returns
 * them as the mapping names them; undefined if the header is the first line.
 */
export async function findHeaderLines(path: string, format: Format): Promise<string | undefined> {
  const top: Line[] = []
  const { records } = await openSource(path, { ...format, header: 'none' })
  for await (const { line, cells } of records) {
    top.push({ line, cells })
    if (top.length >= HEADER_SEARCH_LINES) break
  }
  const fullest = Math.max(0, ...top.map(countFilled))
  const isSparse = (line: Line) => countFilled(line) <= fullest / 2
  const group = top.findIndex((line) => !isSparse(line))
  const [first, second, third] = top.slice(group)
  if (first && continuesHeader(first, second, third)) return `${first.line}-${first.line + 1}`
  const position = top.findIndex((line) => countFilled(line) >= fullest * 0.75)
  return position > 0 && top.slice(0, position).every(isSparse) ? String(top[position]?.line) : undefined
}
