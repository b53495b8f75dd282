import type { CellPosition } from './sheet-records.ts'

/** Returns the letters of a column, such as AB for 27. */
function columnLetters(column: number): string {
  const [rest, last] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))]
  return rest === 0 ? last : columnLetters(rest - 1) + last
}

/** Returns the name of a cell, such as `设施 facilities!C5`. */
export function cellName({ sheet, row, column }: CellPosition): string {
  return `${sheet}!${columnLetters(column)}${row + 1}`
}
