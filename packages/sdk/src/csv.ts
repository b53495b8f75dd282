// RFC 4180 text of rows that were asked for with a selection.
type Row = Readonly<Record<string, unknown>>

/** What a spreadsheet would take for the start of a formula; numbers are none. */
const FORMULA = /^(?![+-]?\d+(\.\d+)?$)[=+\-@\t\r]/

/** The dotted paths of all leaves of a selection, in its order: `region.name`. */
export function columns(selection: object, path = ''): string[] {
  const below = Object.entries(selection).flatMap(([name, asked]) => {
    if (name === '$' || !asked) return []
    if (name === 'on') return Object.values(asked).flatMap((branch) => columns(branch as object, path))
    return columns(Object(asked), path ? `${path}.${name}` : name)
  })
  const leaf = path && below.length === 0 ? [path] : below
  return [...new Set(leaf)]
}

/** Values at a path; a path through a list has many. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (value === null || value === undefined) return []
  return name === undefined ? [value] : valuesAt((value as Row)[name], rest)
}

function cell(row: unknown, column: string, raw: boolean): string {
  const text = valuesAt(row, column.split('.')).join(';')
  const safe = !raw && FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line of a table, with its line end. */
export function line(row: unknown, names: readonly string[], raw: boolean): string {
  return `${names.map((name) => cell(row, name, raw)).join(',')}\r\n`
}
