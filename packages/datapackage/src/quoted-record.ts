// A record of a CSV file that has quotes in it (RFC 4180).

const QUOTE = '"'
const COMMA = ','

interface Cell {
  readonly text: string
  /** Where the character behind the cell stands. */
  readonly end: number
}

/** The cell between quotes that begins at `at`; undefined where its quote is never closed. */
function parseQuotedCell(record: string, at: number): Cell | undefined {
  let text = ''
  for (let from = at + 1; ; ) {
    const quote = record.indexOf(QUOTE, from)
    if (quote < 0) return undefined
    text += record.slice(from, quote)
    if (record[quote + 1] !== QUOTE) return { text, end: quote + 1 }
    text += QUOTE
    from = quote + 2
  }
}

/** The cell without quotes that begins at `at`; undefined where one stands within it. */
function parseUnquotedCell(record: string, at: number): Cell | undefined {
  const comma = record.indexOf(COMMA, at)
  const end = comma < 0 ? record.length : comma
  const text = record.slice(at, end)
  return text.includes(QUOTE) ? undefined : { text, end }
}

/** The cells of a record; undefined where a quote is out of place or never closed. */
export function parseQuotedRecord(record: string): string[] | undefined {
  const cells: string[] = []
  for (let at = 0; ; ) {
    const cell = record[at] === QUOTE ? parseQuotedCell(record, at) : parseUnquotedCell(record, at)
    if (!cell) return undefined
    cells.push(cell.text)
    if (cell.end === record.length) return cells
    if (record[cell.end] !== COMMA) return undefined
    at = cell.end + 1
  }
}
