/** Names for columns that have none: their position, as `#3`. */
export function numberedColumns(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `#${index + 1}`)
}

/** The names of a header: trimmed; what is blank or stands a second time is named by its position, as `#3`. */
export function headerColumns(cells: readonly string[]): string[] {
  const names = cells.map((cell) => cell.trim())
  return names.map((name, index) => (name === '' || names.indexOf(name) !== index ? `#${index + 1}` : name))
}
