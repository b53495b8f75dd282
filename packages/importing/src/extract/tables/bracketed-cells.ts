// Parts cells with a number in brackets behind another: 4（3）, 1,204 (1,180).
import { type BracketNotes, type BracketRole, bracketRole } from '../text/bracket-notes.ts'
import type { TableCell } from './table-cells.ts'

/** A cell, or the part of one in brackets, which is a value of its own by a note or a heading. */
interface CellPart {
  readonly cell: TableCell
  /** What the part in brackets is; absent for the part before it. */
  readonly bracket?: BracketRole
}

const TWO_NUMBERS = /^([约近超]?[-+]?\d[^（()）]{0,12}?)(\s*[（(]\s*)([约近超]?[-+]?\d[^（()）]{0,12}?)\s*[）)]$/
const LAST_BRACKET = /[（(]([^（）()]*)[）)][^（）()]*$/

/** Returns the parts of a cell: the number before a bracket and the one in it, or the whole cell. */
export function partsOf(cell: TableCell, notes: BracketNotes): CellPart[] {
  const [, first = '', gap = '', second = ''] = TWO_NUMBERS.exec(cell.text) ?? []
  if (cell.isHead || second === '') return [{ cell }]
  const from = first.length + gap.length
  const label = LAST_BRACKET.exec(cell.columnHead)?.[1]
  const ofHeading = label === undefined ? undefined : bracketRole(label)
  const bracket = notes.roleAt(cell.offsets[from] as number) ?? ofHeading ?? { kind: 'OTHER' }
  // 完成数（上年同期） heads two values, so that the bracket names no unit.
  const columnHead = ofHeading ? cell.columnHead.replace(LAST_BRACKET, '') : cell.columnHead
  const part = (start: number, text: string): TableCell => ({
    ...cell,
    columnHead,
    text,
    offsets: cell.offsets.slice(start, start + text.length),
  })
  return [{ cell: part(0, first) }, { cell: part(from, second), bracket }]
}
