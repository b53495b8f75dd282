// Rows in the text that PostgreSQL's COPY ... (FORMAT csv) reads, written as the bytes that are sent: millions of rows are
// not put together as texts first.

/** Bytes there is room for at first. */
const FIRST = 64 * 1024

const QUOTE = 0x22
const COMMA = 0x2c
const LINE_END = 0x0a
const RETURN = 0x0d
const BACKSLASH = 0x5c

/** First characters that take two and three bytes of UTF-8. */
const TWO_BYTES = 0x80
const THREE_BYTES = 0x800

/** A character of UTF-8 takes three bytes at most for each unit of a text. */
const LONGEST = 3

/** What a cell without quotes must not hold: the signs of CSV, and the backslash of the mark that ends COPY. */
function isSign(code: number): boolean {
  return code === QUOTE || code === COMMA || code === LINE_END || code === RETURN || code === BACKSLASH
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** The elements of a list as PostgreSQL reads them: `{"one","other"}`. */
function arrayText(items: readonly unknown[]): string {
  if (items.length === 0) return '{}'
  const elements = items.map((item) => `"${String(item).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
  return `{${elements.join(',')}}`
}

/** Lines of COPY text, written cell by cell into bytes that grow. */
export class CopyText {
  private bytes = Buffer.allocUnsafeSlow(FIRST)
  private at = 0
  private cellStart = 0
  /** Whether the cell that comes next is the first of its line. */
  private first = true
  private signs = false

  /** Bytes of the lines so far. */
  get size(): number {
    return this.at
  }

  /** Writes a cell of any value, behind those of the same line. */
  cell(value: unknown): void {
    if (value === null || value === undefined) this.null()
    else this.text(typeof value === 'string' ? value : Array.isArray(value) ? arrayText(value) : String(value))
  }

  /** Writes a cell that holds nothing. */
  null(): void {
    this.open()
  }

  /** Writes a cell that holds a text. */
  text(text: string): void {
    this.open()
    this.put(text)
    this.close()
  }

  /** Begins a cell that is written piece by piece. */
  open(): void {
    this.reserve(1)
    if (!this.first) {
      this.bytes[this.at] = COMMA
      this.at += 1
    }
    this.first = false
    this.cellStart = this.at
    this.signs = false
  }

  /** Writes a piece of a cell: a text, or a part of one. */
  put(text: string, start = 0, end: number = text.length): void {
    this.reserve((end - start) * LONGEST)
    const { bytes } = this
    let to = this.at
    for (let from = start; from < end; from += 1) {
      const code = text.charCodeAt(from)
      if (code < TWO_BYTES) {
        if (isSign(code)) this.signs = true
        bytes[to++] = code
      } else if (code < THREE_BYTES) {
        bytes[to++] = 0xc0 | (code >> 6)
        bytes[to++] = 0x80 | (code & 0x3f)
      } else if (isSurrogate(code)) {
        this.putRest(text.slice(from, end), to)
        return
      } else {
        bytes[to++] = 0xe0 | (code >> 12)
        bytes[to++] = 0x80 | ((code >> 6) & 0x3f)
        bytes[to++] = 0x80 | (code & 0x3f)
      }
    }
    this.at = to
  }

  /** Ends a cell that is not null: between quotes where it is empty or holds a sign. */
  close(): void {
    if (!this.signs && this.at > this.cellStart) return
    const text = this.bytes.toString('utf8', this.cellStart, this.at)
    this.at = this.cellStart
    this.putRest(`"${text.replaceAll('"', '""')}"`, this.at)
  }

  /** Ends a line. */
  endLine(): void {
    this.reserve(1)
    this.bytes[this.at] = LINE_END
    this.at += 1
    this.first = true
  }

  /** Writes a line. */
  line(values: readonly unknown[]): void {
    for (const value of values) this.cell(value)
    this.endLine()
  }

  /** The lines so far, which are not kept. */
  take(): Buffer {
    const lines = Buffer.from(this.bytes.subarray(0, this.at))
    this.at = 0
    return lines
  }

  /** Writes any text, at a place. */
  private putRest(text: string, at: number): void {
    this.at = at
    this.reserve(text.length * LONGEST)
    this.at += this.bytes.write(text, at)
    for (let from = 0; from < text.length; from += 1) if (isSign(text.charCodeAt(from))) this.signs = true
  }

  private reserve(bytes: number): void {
    const needed = this.at + bytes
    if (needed <= this.bytes.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }
}
