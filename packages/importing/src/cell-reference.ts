// References of cells in a spreadsheet, such as AB12.

/** Rows and columns count from 0. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** Returns the letters of a column, such as AB for 27. */
function columnLetters(column: number): string {
  const [rest, last] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))]
  return rest === 0 ? last : columnLetters(rest - 1) + last
}

/** Returns the reference of a cell, such as C5. */
export function cellReference({ row, column }: CellPosition): string {
  return `${columnLetters(column)}${row + 1}`
}

/** Returns the position of a reference such as AB12. */
export function cellPosition(reference: string): CellPosition {
  const letters = /^[A-Z]+/.exec(reference)?.[0] ?? ''
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(reference.slice(letters.length)) - 1, column }
}
