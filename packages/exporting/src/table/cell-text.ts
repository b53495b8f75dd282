import type { Cell, Value } from './table.ts'

/** Stands between the values of a list. */
const LIST_SEPARATOR = ';'

const valueText = (value: Value) => (value === null ? '' : String(value))

/** Returns the text of a cell: the shortest digits that give the number back, lists joined, nothing for null. */
export function cellText(cell: Cell): string {
  return Array.isArray(cell) ? cell.map(valueText).join(LIST_SEPARATOR) : valueText(cell as Value)
}

/** A sign that makes a spreadsheet run the text behind it; spreadsheets read full-width signs as their ASCII twins. */
const FORMULA = /^(?![+-]?\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r\n＝＋－＠]/i

/** Prefixes a text that a spreadsheet would run as a formula with an apostrophe; numbers are none. */
export function defuseFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
