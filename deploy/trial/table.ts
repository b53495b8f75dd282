/** Rows of cells, the first with the headings. */
export type Table = readonly (readonly string[])[]

/** Columns that a text takes in a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, one) => width + (/\p{Script=Han}|[\u3000-\u303f\uff00-\uff60]/u.test(one) ? 2 : 1), 0)
}

/** Returns a table in Markdown whose columns are aligned. */
export function formatTable(table: Table): string {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => widthOf(row[column] ?? ''))))
  const format = (cells: readonly string[], padding: string) =>
    `| ${cells.map((cell, column) => cell + padding.repeat((widths[column] ?? 0) - widthOf(cell))).join(' | ')} |`
  const [head = [], ...rows] = table.map((row) => format(row, ' '))
  const rule = format(
    widths.map(() => '-'),
    '-',
  )
  return [head, rule, ...rows].join('\n')
}

/** Returns seconds with one decimal. */
export const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1)

/** Returns yes or no in both languages. */
export const yesNo = (isTrue: boolean): string => (isTrue ? 'yes 是' : 'no 否')
