// CSV (RFC 4180) of rows, with a column for each leaf of their selection.
import { responseKey } from '../selection/response-key.ts'

type Row = Readonly<Record<string, unknown>>

/** Matches values that a spreadsheet would run as formulas; numbers are not. */
const FORMULA = /^(?![+-]?\d+(\.\d+)?(e[+-]?\d+)?$)[=+\-@\t\r\n＝＋－＠]/i

/** Returns the dotted paths of all leaves of a selection, in its order, such as `region.name`. */
export function columns(selection: object, path = ''): string[] {
  const children = Object.entries(selection).flatMap(([name, selected]) => {
    if (name === '$' || !selected) return []
    if (name === 'on') return Object.values(selected).flatMap((branch) => columns(branch as object, path))
    const key = responseKey(name)
    return columns(Object(selected), path ? `${path}.${key}` : key)
  })
  const paths = path && children.length === 0 ? [path] : children
  return [...new Set(paths)]
}

/** Returns the values at a path: one for each item of the lists on the way, empty for null. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (value === null || value === undefined) return ['']
  return name === undefined ? [value] : valuesAt((value as Row)[name], rest)
}

function csvCell(row: unknown, column: string, raw: boolean): string {
  const text = valuesAt(row, column.split('.')).join(';')
  const guarded = !raw && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

/** Returns one line of the table, with its line end. */
export function csvLine(row: unknown, columns: readonly string[], raw: boolean): string {
  return `${columns.map((name) => csvCell(row, name, raw)).join(',')}\r\n`
}
