// Rows in the text that PostgreSQL's COPY ... (FORMAT csv) reads.

/** What a text without quotes must not hold: the signs of CSV, and the backslash of the mark that ends COPY. */
const SIGNS = /[",\n\r\\]/

/** A text; between quotes where it is empty, because nothing at all is a null. */
function quoted(text: string): string {
  if (text !== '' && !SIGNS.test(text)) return text
  return `"${text.replaceAll('"', '""')}"`
}

function arrayText(items: readonly unknown[]): string {
  if (items.length === 0) return '{}'
  const elements = items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return `{${elements.join(',')}}`
}

function cell(value: unknown): string {
  if (typeof value === 'string') return quoted(value)
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? quoted(arrayText(value)) : String(value)
}

/** One line of COPY input. */
export function copyLine(values: readonly unknown[]): string {
  let line = cell(values[0])
  for (let index = 1; index < values.length; index += 1) line += `,${cell(values[index])}`
  return `${line}\n`
}

/** The cells of some columns of a row, as a part of a line. */
export function copyCells(row: Readonly<Record<string, unknown>>, columns: readonly string[]): string {
  let text = ''
  for (const column of columns) text += `${cell(row[column])},`
  return text.slice(0, -1)
}
