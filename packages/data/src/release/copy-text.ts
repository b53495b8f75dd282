// Rows in the text that PostgreSQL's COPY ... (FORMAT csv) reads.

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

function arrayText(items: readonly unknown[]): string {
  const elements = items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return `{${elements.join(',')}}`
}

/** A cell: nothing for null, text always quoted so that an empty text stays a text. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return quoted(Array.isArray(value) ? arrayText(value) : String(value))
}

/** One line of COPY input. */
export function copyLine(values: readonly unknown[]): string {
  return `${values.map(cell).join(',')}\n`
}
