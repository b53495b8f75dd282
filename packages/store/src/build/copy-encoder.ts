// Rows in the text that PostgreSQL's COPY ... (FORMAT csv) reads, written as the bytes that are sent: millions of rows are
// not put together as texts first.

/** Bytes there is room for at first. */
const INITIAL_CAPACITY = 64 * 1024

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d
const BACKSLASH = 0x5c

/** First characters that take two and three bytes of UTF-8. */
const TWO_BYTES = 0x80
const THREE_BYTES = 0x800

/** A character of UTF-8 takes three bytes at most for each unit of a text. */
const MAX_BYTES_PER_UNIT = 3

/** What a cell without quotes must not hold: the signs of CSV, and the backslash of the mark that ends COPY. */
function needsQuotes(code: number): boolean {
  return code === QUOTE || code === COMMA || code === LF || code === CR || code === BACKSLASH
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** The elements of a list as PostgreSQL reads them: `{"one","other"}`. */
function encodeArray(items: readonly unknown[]): string {
  if (items.length === 0) return '{}'
  const elements = items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return `{${elements.join(',')}}`
}

/** Lines of COPY text, written cell by cell into bytes that grow. */
export class CopyEncoder {
  private bytes = Buffer.allocUnsafeSlow(INITIAL_CAPACITY)
  private length = 0
  private cellStart = 0
  /** Whether the cell that comes next is the first of its line. */
  private atLineStart = true
  private quoted = false

  /** Bytes of the lines so far. */
  get size(): number {
    return this.length
  }

  /** Writes a cell of any value, behind those of the same line. */
  writeCell(value: unknown): void {
    if (value === null || value === undefined) this.writeNull()
    else this.writeText(typeof value === 'string' ? value : Array.isArray(value) ? encodeArray(value) : String(value))
  }

  /** Writes a cell that holds nothing. */
  writeNull(): void {
    this.beginCell()
  }

  /** Writes a cell that holds a text. */
  writeText(text: string): void {
    this.beginCell()
    this.write(text)
    this.endCell()
  }

  /** Begins a cell that is written piece by piece. */
  beginCell(): void {
    this.reserve(1)
    if (!this.atLineStart) {
      this.bytes[this.length] = COMMA
      this.length += 1
    }
    this.atLineStart = false
    this.cellStart = this.length
    this.quoted = false
  }

  /** Writes a piece of a cell: a text, or a part of one. */
  write(text: string, start = 0, end: number = text.length): void {
    this.reserve((end - start) * MAX_BYTES_PER_UNIT)
    const { bytes } = this
    let to = this.length
    for (let from = start; from < end; from += 1) {
      const code = text.charCodeAt(from)
      if (code < TWO_BYTES) {
        if (needsQuotes(code)) this.quoted = true
        bytes[to++] = code
      } else if (code < THREE_BYTES) {
        bytes[to++] = 0xc0 | (code >> 6)
        bytes[to++] = 0x80 | (code & 0x3f)
      } else if (isSurrogate(code)) {
        this.writeAt(text.slice(from, end), to)
        return
      } else {
        bytes[to++] = 0xe0 | (code >> 12)
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[to++] = 0x80 | (code & 0x3f)
      }
    }
    this.length = to
  }

  /** Ends a cell that is not null: between quotes where it is empty or holds a sign. */
  endCell(): void {
    if (!this.quoted && this.length > this.cellStart) return
    const text = this.bytes.toString('utf8', this.cellStart, this.length)
    this.length = this.cellStart
    this.writeAt(`"${text.replaceAll('"', '""')}"`, this.length)
  }

  /** Ends a line. */
  endLine(): void {
    this.reserve(1)
    this.bytes[this.length] = LF
    this.length += 1
    this.atLineStart = true
  }

  /** Writes a line. */
  writeLine(values: readonly unknown[]): void {
    for (const value of values) this.writeCell(value)
    this.endLine()
  }

  /** The lines so far, which are not kept. */
  take(): Buffer {
    const lines = Buffer.from(this.bytes.subarray(0, this.length))
    this.length = 0
    return lines
  }

  /** Writes any text, at a place. */
  private writeAt(text: string, position: number): void {
    this.length = position
    this.reserve(text.length * MAX_BYTES_PER_UNIT)
    this.length += this.bytes.write(text, position)
    for (let from = 0; from < text.length; from += 1) if (needsQuotes(text.charCodeAt(from))) this.quoted = true
  }

  private reserve(bytes: number): void {
    const needed = this.length + bytes
    if (needed <= this.bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2))
    this.bytes.copy(larger, 0, 0, this.length)
    this.bytes = larger
  }
}
