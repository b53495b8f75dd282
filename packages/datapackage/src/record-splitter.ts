// From whole lines of text to the records of a CSV file.
import { CsvError, MAX_RECORD_LENGTH, QUOTING_HINT, recordTooLong } from './csv-error.ts'
import { parseQuotedRecord } from './quoted-record.ts'

/** A record of a CSV file and the line it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const QUOTE = '"'

function invalidQuote(line: number): CsvError {
  return new CsvError(
    line,
    { en: 'A quote is out of place or never closed.', zh: '引号位置不对，或没有结束。' },
    QUOTING_HINT,
  )
}

/** Whether the quotes of a line leave a text open to which the next line belongs. */
function hasUnbalancedQuotes(line: string): boolean {
  let open = false
  for (let at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) open = !open
  return open
}

/** Splits lines into records; one between quotes may run over several lines. */
export class RecordSplitter {
  private line = 1
  /** Lines of a record whose end has not come yet. */
  private pending: string[] = []
  private pendingLength = 0

  /** Adds the records of whole lines to `records`; throws a FileProblem behind those that can be read. */
  split(text: string, records: CsvRecord[]): void {
    if (text === '') return
    const lines = text.split('\n')
    if (text.endsWith('\n')) lines.pop()
    if (this.pending.length === 0 && !text.includes(QUOTE)) for (const line of lines) this.addUnquoted(line, records)
    else for (const line of lines) this.addLine(line, records)
  }

  /** @throws FileProblem where the last record is not closed */
  end(): void {
    if (this.pending.length > 0) throw invalidQuote(this.line)
  }

  private addUnquoted(line: string, records: CsvRecord[]): void {
    if (line.length > MAX_RECORD_LENGTH) throw recordTooLong(this.line)
    records.push({ line: this.line, cells: line.split(',') })
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
