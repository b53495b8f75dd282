// From whole lines of text to the records of a CSV file.
import { FileProblem, LONGEST_RECORD, QUOTES, tooLong } from './file-problem.ts'
import { quotedCells } from './quoted-cells.ts'

/** A record of a CSV file and the line it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

const QUOTE = '"'

function badQuote(line: number): FileProblem {
  return new FileProblem(
    line,
    { en: 'A quote is out of place or never closed.', zh: '引号位置不对，或没有结束。' },
    QUOTES,
  )
}

/** Whether the quotes of a line leave a text open to which the next line belongs. */
function leavesOpen(line: string): boolean {
  let open = false
  for (let at = line.indexOf(QUOTE); at >= 0; at = line.indexOf(QUOTE, at + 1)) open = !open
  return open
}

/** Splits lines into records; one between quotes may run over several lines. */
export class RecordSplitter {
  private line = 1
  /** Lines of a record whose end has not come yet. */
  private begun: string[] = []
  private length = 0

  /** Adds the records of whole lines to `records`; throws a FileProblem behind those that can be read. */
  split(text: string, records: CsvRecord[]): void {
    if (text === '') return
    const lines = text.split('\n')
    if (text.endsWith('\n')) lines.pop()
    if (this.begun.length === 0 && !text.includes(QUOTE)) for (const line of lines) this.plain(line, records)
    else for (const line of lines) this.add(line, records)
  }

  /** @throws FileProblem where the last record is not closed */
  end(): void {
    if (this.begun.length > 0) throw badQuote(this.line)
  }

  private plain(line: string, records: CsvRecord[]): void {
    if (line.length > LONGEST_RECORD) throw tooLong(this.line)
    records.push({ line: this.line, cells: line.split(',') })
    this.line += 1
  }

  private add(line: string, records: CsvRecord[]): void {
    const quoted = line.includes(QUOTE)
    if (this.begun.length === 0 && !quoted) {
      this.plain(line, records)
      return
    }
    const open = this.begun.length > 0
    this.begun.push(line)
    this.length += line.length
    if (this.length > LONGEST_RECORD) throw tooLong(this.line)
    if ((quoted && leavesOpen(line)) !== open) return
    const cells = quotedCells(this.begun.join('\n'))
    if (!cells) throw badQuote(this.line)
    records.push({ line: this.line, cells })
    this.line += this.begun.length
    this.begun = []
    this.length = 0
  }
}
