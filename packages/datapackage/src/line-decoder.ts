// From the bytes of a text file to whole lines of text: UTF-8 without byte order mark, lines ended by LF alone.
import { isUtf8 } from 'node:buffer'
import type { Bilingual } from '@tiyu/model'
import { CsvError, MAX_RECORD_LENGTH, recordTooLong } from './csv-error.ts'

const TIDY_HINT: Bilingual = {
  en: 'Save it as UTF-8 without BOM and with LF line ends; "tiyu tidy" does that for you.',
  zh: '请另存为无 BOM、LF 换行的 UTF-8；可用 “tiyu tidy” 代为处理。',
}

const NOT_UTF8: Bilingual = { en: 'The line is not UTF-8, perhaps GBK.', zh: '此行不是 UTF-8，可能是 GBK。' }
const HAS_BOM: Bilingual = {
  en: 'The file begins with a byte order mark.',
  zh: '文件以字节顺序标记（BOM）开头。',
}
const HAS_CR: Bilingual = { en: 'The line ends with CR or CRLF.', zh: '行尾是 CR 或 CRLF。' }

const LF = 0x0a
const CR = 0x0d
const BOM = Buffer.from('\uFEFF')
const EMPTY: Buffer = Buffer.alloc(0)

/** How many bytes at the beginning of whole lines are lines of UTF-8. */
function validPrefixLength(lines: Buffer): number {
  for (let start = 0; ; ) {
    const lineEnd = lines.indexOf(LF, start)
    const end = lineEnd < 0 ? lines.length : lineEnd + 1
    if (start === lines.length || !isUtf8(lines.subarray(start, end))) return start
    start = end
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines += 1
  return lines
}

/** What was read: text of whole lines, and what ends the reading behind them. */
export interface DecodedLines {
  readonly text: string
  readonly error?: CsvError
}

/** Takes in the bytes of a file chunk by chunk and gives back the lines that are complete. */
export class LineDecoder {
  private pending: Buffer = EMPTY
  private line = 1
  private atStart = true

  /** The lines that end in this chunk. */
  push(chunk: Buffer): DecodedLines {
    const end = chunk.lastIndexOf(LF) + 1
    if (end === 0) {
      this.pending = Buffer.concat([this.pending, chunk])
      const error = this.pending.length > MAX_RECORD_LENGTH ? recordTooLong(this.line) : this.checkBom(this.pending)
      return { text: '', ...(error && { error }) }
    }
    const lines =
      this.pending.length > 0 ? Buffer.concat([this.pending, chunk.subarray(0, end)]) : chunk.subarray(0, end)
    this.pending = Buffer.from(chunk.subarray(end))
    return this.decode(lines)
  }

  /** The last line, where it has no line end. */
  end(): DecodedLines {
    return this.decode(this.pending)
  }

  private checkBom(lines: Buffer): CsvError | undefined {
    if (!this.atStart || lines.length < BOM.length) return undefined
    this.atStart = false
    return lines.subarray(0, BOM.length).equals(BOM) ? new CsvError(1, HAS_BOM, TIDY_HINT) : undefined
  }

  private decode(lines: Buffer): DecodedLines {
    const bomError = this.checkBom(lines)
    if (bomError) return { text: '', error: bomError }
    const crPosition = lines.indexOf(CR)
    if (crPosition >= 0) return this.decodeUntilError(lines.subarray(0, lines.lastIndexOf(LF, crPosition) + 1), HAS_CR)
    if (!isUtf8(lines)) return this.decodeUntilError(lines, NOT_UTF8)
    this.line += countLines(lines)
    return { text: lines.toString('utf8') }
  }

  /** Lines of which those before the broken one are read. */
  private decodeUntilError(lines: Buffer, message: Bilingual): DecodedLines {
    const valid = lines.subarray(0, validPrefixLength(lines))
    const notUtf8 = valid.length < lines.length
    return {
      text: valid.toString('utf8'),
      error: new CsvError(this.line + countLines(valid), notUtf8 ? NOT_UTF8 : message, TIDY_HINT),
    }
  }
}
