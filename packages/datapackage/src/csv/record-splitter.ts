// Splits whole lines of text into CSV records (RFC 4180, strict). See docs/decisions/026 for why not csv-parse.
import { CsvError, MAX_RECORD_LENGTH, QUOTING_HINT, recordTooLong } from './csv-error.ts'

/** A CSV record and the line it starts on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const QUOTE = '"'
const COMMA = ','

interface ParsedCell {
  readonly text: string
  /** Index of the character after the cell. */
  readonly end: number
}

/** Parses the quoted cell at `start`; undefined if its quote is not closed. */
function parseQuotedCell(record: string, start: number): ParsedCell | undefined {
  let text = ''
  for (let from = start + 1; ; ) {
    const quote = record.indexOf(QUOTE, from)
    if (quote < 0) return undefined
    text += record.slice(from, quote)
    if (record[quote + 1] !== QUOTE) return { text, end: quote + 1 }
    text += QUOTE
    from = quote + 2
  }
}

/** Parses the unquoted cell at `start`; undefined if it contains a quote. */
function parseUnquotedCell(record: string, start: number): ParsedCell | undefined {
  const comma = record.indexOf(COMMA, start)
  const end = comma < 0 ? record.length : comma
  const text = record.slice(start, end)
  return text.includes(QUOTE) ? undefined : { text, end }
}

/** Parses a record that contains quotes; undefined if a quote is misplaced or not closed. */
function parseQuotedRecord(record: string): string[] | undefined {
  const cells: string[] = []
  for (let start = 0; ; ) {
    const cell = record[start] === QUOTE ? parseQuotedCell(record, start) : parseUnquotedCell(record, start)
    if (!cell) return undefined
    cells.push(cell.text)
    if (cell.end === record.length) return cells
    if (record[cell.end] !== COMMA) return undefined
    start = cell.end + 1
  }
}

function invalidQuote(line: number): CsvError {
  return new CsvError(line, {
    message: { en: 'Misplaced or unclosed quote.', zh: '引号位置有误或未闭合。' },
    hint: QUOTING_HINT,
  })
}

function hasUnbalancedQuotes(line: string): boolean {
  let open = false
  for (let at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) open = !open
  return open
}

/** Splits lines into records. A quoted cell may span several lines. */
export class RecordSplitter {
  private line = 1
  /** Lines of an unfinished record. */
  private pending: string[] = []
  private pendingLength = 0

  /**
   * Appends the records of whole lines to `records`.
   * @throws CsvError after the records before the fault were appended
   */
  split(text: string, records: CsvRecord[]): void {
    if (text === '') return
    const lines = text.split('\n')
    if (text.endsWith('\n')) lines.pop()
    if (this.pending.length === 0 && !text.includes(QUOTE)) for (const line of lines) this.addUnquoted(line, records)
    else for (const line of lines) this.addLine(line, records)
  }

  /** @throws CsvError if the last record is not closed */
  end(): void {
    if (this.pending.length > 0) throw invalidQuote(this.line)
  }

  private addUnquoted(line: string, records: CsvRecord[]): void {
    if (line.length > MAX_RECORD_LENGTH) throw recordTooLong(this.line)
    records.push({ line: this.line, cells: line.split(COMMA) })
    this.line += 1
  }

  private addLine(line: string, records: CsvRecord[]): void {
    const quoted = line.includes(QUOTE)
    if (this.pending.length === 0 && !quoted) {
      this.addUnquoted(line, records)
      return
    }
    const open = this.pending.length > 0
    this.pending.push(line)
    this.pendingLength += line.length
    if (this.pendingLength > MAX_RECORD_LENGTH) throw recordTooLong(this.line)
    if ((quoted && hasUnbalancedQuotes(line)) !== open) return
    const cells = parseQuotedRecord(this.pending.join('\n'))
    if (!cells) throw invalidQuote(this.line)
    records.push({ line: this.line, cells })
    this.line += this.pending.length
    this.pending = []
    this.pendingLength = 0
  }
}
