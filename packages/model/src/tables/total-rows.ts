/** Returns the number of rows of all tables together. */
export function totalRows(rowsByTable: Readonly<Record<string, number>>): number {
  return Object.values(rowsByTable).reduce((sum, rows) => sum + rows, 0)
}
