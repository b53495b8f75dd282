// Drop-down lists of names: short ones in the cells themselves, others in a hidden sheet.
import type { DataValidation } from 'hucre/xlsx'
import { columnRange } from './cell-range.ts'
import type { TextSheet } from './text-sheet.ts'

/** Name of the sheet with the lists; it is not read back. */
export const CHOICES_SHEET = '选项 choices'

/** Characters that a list within its cells has at most, commas included. */
const MAX_INLINE = 255

/** The drop-down lists of a workbook. */
export class ChoiceLists {
  private readonly columns = new Map<string, readonly string[]>()

  /**
   * Returns the list of some names.
   * @param isStrict true if nothing else may be entered
   */
  list(names: readonly string[], isStrict: boolean): Partial<DataValidation> {
    const errorStyle = isStrict ? 'stop' : 'warning'
    const inline = names.join(',')
    if (inline.length <= MAX_INLINE && names.every((name) => !/[,"]/.test(name)))
      return { values: [...names], errorStyle }
    const key = JSON.stringify(names)
    this.columns.set(key, names)
    const column = [...this.columns.keys()].indexOf(key)
    return { formula1: columnRange(CHOICES_SHEET, column, 0, names.length - 1), errorStyle }
  }

  /** Returns the hidden sheet; none if all lists are short. */
  sheets(): TextSheet[] {
    const lists = [...this.columns.values()]
    if (lists.length === 0) return []
    const length = Math.max(...lists.map((names) => names.length))
    const rows = Array.from({ length }, (_, row) => lists.map((names) => names[row] ?? ''))
    return [{ name: CHOICES_SHEET, rows, headerRow: -1, columns: [], frozen: 0, spareRows: 0, isHidden: true }]
  }
}
