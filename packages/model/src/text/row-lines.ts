// Lines of CSV (RFC 4180) and TSV, as spreadsheets read them: of the service, of static builds and of the SDK.

/** Separates the values of a list. */
const LIST_SEPARATOR = ';'
const LINE_END = '\r\n'

/** Returns the text of a cell: the shortest digits that give a number back, lists joined, objects as JSON, nothing for null. */
export function cellText(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(cellText).join(LIST_SEPARATOR)
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'object' ? JSON.stringify(cell) : String(cell)
}

/** A sign that makes a spreadsheet run the text behind it; spreadsheets read full-width signs as their ASCII twins. */
const FORMULA = /^(?![+-]?\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r\n＝＋－＠]/i

/** Prefixes a text that a spreadsheet would run as a formula with an apostrophe; numbers are none. */
const defuseFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)

/**
 * Returns the function that writes the cells of a row as a line, with its line end.
 * @param rawFormulas does not defuse texts that a spreadsheet would run
 */
export function createLineWriter(delimiter: string, rawFormulas = false): (cells: readonly unknown[]) => string {
  const needsQuotes = new RegExp(`["\r\n${delimiter}]`)
  const field = (cell: unknown): string => {
    const text = cellText(cell)
    const safe = rawFormulas ? text : defuseFormula(text)
    return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return (cells) => cells.map(field).join(delimiter) + LINE_END
}

/** Returns the values at a path of an object: one for each item of the lists on the way, null where there is none. */
export function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [key, ...rest] = path
  if (value === null || value === undefined) return [null]
  return key === undefined ? [value] : valuesAt((value as Readonly<Record<string, unknown>>)[key], rest)
}
