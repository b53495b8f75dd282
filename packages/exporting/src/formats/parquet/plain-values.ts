// Values one after the other as Parquet's encoding PLAIN has them: a list of texts needs a tenth of the memory.

/** Bytes of the length before a byte array, and of fixed values. */
const LENGTH_BYTES = 4
const INT32_BYTES = 4
const DOUBLE_BYTES = 8

const INITIAL_BYTES = 1024

/** Bytes of a UTF-16 code unit in UTF-8, at most. */
const MAX_UNIT_BYTES = 3

/** Longer texts are encoded faster by the runtime. In code units. */
const SHORT_TEXT = 24

const LAST_ASCII = 0x7f

/** Physical types of Parquet whose values are kept. */
export type PlainType = 'BYTE_ARRAY' | 'INT32' | 'DOUBLE'

/** Values of one type. The bytes are overwritten when it is cleared. */
export class PlainValues {
  /** Number of bytes in use. */
  length = 0
  private readonly type: PlainType
  private buffer = Buffer.allocUnsafeSlow(INITIAL_BYTES)

  constructor(type: PlainType) {
    this.type = type
  }

  /** Appends a value of the type. @throws RangeError for a number that is no 32-bit integer in a list of these */
  append(value: string | number | Uint8Array): void {
    if (typeof value === 'string') this.appendText(value)
    else if (typeof value !== 'number') this.appendBytes(value)
    else if (this.type === 'INT32') this.appendInteger(value)
    else this.appendDouble(value)
  }

  /** Appends values that another list of the type has between two positions. */
  appendFrom(other: PlainValues, start: number, end: number): void {
    this.reserve(end - start)
    this.length += other.buffer.copy(this.buffer, this.length, start, end)
  }

  /** Returns the position after the value at a position. */
  endOf(start: number): number {
    if (this.type === 'INT32') return start + INT32_BYTES
    return this.type === 'DOUBLE' ? start + DOUBLE_BYTES : start + LENGTH_BYTES + this.buffer.readUInt32LE(start)
  }

  /** Returns a copy of the value at a position: texts as bytes. */
  at(start: number): number | Uint8Array {
    if (this.type === 'INT32') return this.buffer.readInt32LE(start)
    if (this.type === 'DOUBLE') return this.buffer.readDoubleLE(start)
    return Buffer.from(this.buffer.subarray(start + LENGTH_BYTES, this.endOf(start)))
  }

  /** Returns a copy of the text at a position. */
  textAt(start: number): string {
    return this.buffer.toString('utf8', start + LENGTH_BYTES, this.endOf(start))
  }

  /** Compares the values at two positions, byte arrays by unsigned bytes. */
  compare(one: number, other: number): number {
    if (this.type !== 'BYTE_ARRAY') return (this.at(one) as number) - (this.at(other) as number)
    const { buffer } = this
    const [oneEnd, otherEnd] = [this.endOf(one), this.endOf(other)]
    let [left, right] = [one + LENGTH_BYTES, other + LENGTH_BYTES]
    while (left < oneEnd && right < otherEnd && buffer[left] === buffer[right]) {
      left += 1
      right += 1
    }
    if (left === oneEnd || right === otherEnd) return oneEnd - left - (otherEnd - right)
    return (buffer[left] as number) - (buffer[right] as number)
  }

  /** Returns the bytes between two positions, without copying them. */
  subarray(start: number, end: number): Uint8Array {
    return this.buffer.subarray(start, end)
  }

  clear(): void {
    this.length = 0
  }

  private appendText(text: string): void {
    this.reserve(LENGTH_BYTES + MAX_UNIT_BYTES * text.length)
    const start = this.length + LENGTH_BYTES
    const written = text.length <= SHORT_TEXT ? this.writeAscii(text, start) : -1
    const bytes = written === text.length ? written : this.buffer.write(text, start, 'utf8')
    this.buffer.writeUInt32LE(bytes, this.length)
    this.length = start + bytes
  }

  /** Writes the characters before the first that is not ASCII, and returns their number. */
  private writeAscii(text: string, start: number): number {
    let at = 0
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at)
      if (unit > LAST_ASCII) return at
      this.buffer[start + at] = unit
    }
    return at
  }

  private appendBytes(bytes: Uint8Array): void {
    this.reserve(LENGTH_BYTES + bytes.length)
    this.buffer.writeUInt32LE(bytes.length, this.length)
    this.buffer.set(bytes, this.length + LENGTH_BYTES)
    this.length += LENGTH_BYTES + bytes.length
  }

  private appendInteger(value: number): void {
    // A value between two integers would lose its fraction.
    if (!Number.isInteger(value)) throw new RangeError(`${value} is no integer.`)
    this.reserve(INT32_BYTES)
    this.length = this.buffer.writeInt32LE(value, this.length)
  }

  private appendDouble(value: number): void {
    this.reserve(DOUBLE_BYTES)
    this.length = this.buffer.writeDoubleLE(value, this.length)
  }

  private reserve(bytes: number): void {
    const needed = this.length + bytes
    if (needed <= this.buffer.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.buffer.length))
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }
}
