// Encodes rows for PostgreSQL's COPY ... (FORMAT csv), directly as UTF-8 bytes: no intermediate strings for millions of
// rows.

/** Initial buffer size in bytes. */
const INITIAL_CAPACITY = 64 * 1024

const QUOTE = 0x22
const COMMA = 0x2c
const LF = 0x0a
const CR = 0x0d
const BACKSLASH = 0x5c

/** First code units that take two and three bytes in UTF-8. */
const TWO_BYTES = 0x80
const THREE_BYTES = 0x800

/** UTF-8 bytes per UTF-16 code unit, at most. */
const MAX_BYTES_PER_UNIT = 3

/** True for characters of CSV syntax, and for the backslash: `\\.` would end the COPY data. */
function needsQuotes(code: number): boolean {
  return code === QUOTE || code === COMMA || code === LF || code === CR || code === BACKSLASH
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Returns a PostgreSQL array literal: `{"one","other"}`. */
function encodeArray(items: readonly unknown[]): string {
  if (items.length === 0) return '{}'
  const elements = items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return `{${elements.join(',')}}`
}

/** A growing buffer of CSV lines, written cell by cell. */
export class CopyEncoder {
  private bytes = Buffer.allocUnsafeSlow(INITIAL_CAPACITY)
  private length = 0
  private cellStart = 0
  /** True if the next cell is the first of its line. */
  private atLineStart = true
  private quoted = false

  /** Bytes written since the last `take`. */
  get size(): number {
    return this.length
  }

  /** Writes a cell of any value. */
  writeCell(value: unknown): void {
    if (value === null || value === undefined) this.writeNull()
    else this.writeText(typeof value === 'string' ? value : Array.isArray(value) ? encodeArray(value) : String(value))
  }

  /** Writes NULL: an empty cell without quotes. */
  writeNull(): void {
    this.beginCell()
  }

  /** Writes a text cell. */
  writeText(text: string): void {
    this.beginCell()
    this.write(text)
    this.endCell()
  }

  /** Begins a cell that `write` adds to. */
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

  /** Appends a text, or a slice of one, to the current cell. */
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

  /** Ends a cell that is not NULL; quotes it if it is empty or contains special characters. */
  endCell(): void {
    if (!this.quoted && this.length > this.cellStart) return
    const text = this.bytes.toString('utf8', this.cellStart, this.length)
    this.length = this.cellStart
    this.writeAt(`"${text.replaceAll('"', '""')}"`, this.length)
  }

  /** Ends the current line. */
  endLine(): void {
    this.reserve(1)
    this.bytes[this.length] = LF
    this.length += 1
    this.atLineStart = true
  }

  /** Writes a whole line. */
  writeLine(values: readonly unknown[]): void {
    for (const value of values) this.writeCell(value)
    this.endLine()
  }

  /** Returns the lines written so far and clears the buffer. */
  take(): Buffer {
    const lines = Buffer.from(this.bytes.subarray(0, this.length))
    this.length = 0
    return lines
  }

  /** Writes a text that may contain surrogate pairs at a byte offset, by the built-in encoder. */
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
