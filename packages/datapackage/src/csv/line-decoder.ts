// Decodes the bytes of a CSV file to whole lines. Strict: UTF-8 without byte order mark, LF line endings.
import { isUtf8 } from 'node:buffer'
import type { Bilingual, Message } from '@tiyu/model'
import { detectBom } from '../text/text-encoding.ts'
import { CsvError, MAX_RECORD_LENGTH, recordTooLong } from './csv-error.ts'
import { findForeignFormat } from './foreign-format.ts'

const TIDY_HINT: Bilingual = {
  en: 'Save the file as UTF-8 without BOM and with LF line endings, or run "tiyu tidy".',
  zh: '请另存为无 BOM、LF 换行的 UTF-8，或运行 “tiyu tidy”。',
}

const NOT_UTF8: Message = {
  message: { en: 'Invalid UTF-8 on this line; it may be GBK.', zh: '此行不是有效的 UTF-8，可能是 GBK。' },
  hint: TIDY_HINT,
}
const HAS_BOM: Message = {
  message: { en: 'The file starts with a byte order mark (BOM).', zh: '文件以字节顺序标记（BOM）开头。' },
  hint: TIDY_HINT,
}
const IS_UTF16: Message = { message: { en: 'The file is in UTF-16.', zh: '文件编码为 UTF-16。' }, hint: TIDY_HINT }
const IS_UNMARKED_UTF16: Message = {
  message: { en: 'The file seems to be in UTF-16 without a mark.', zh: '文件似为无标记的 UTF-16。' },
  hint: { en: 'Save it as UTF-8.', zh: '请另存为 UTF-8。' },
}
const HAS_CR: Message = {
  message: { en: 'The line ends with CR or CRLF.', zh: '行尾是 CR 或 CRLF。' },
  hint: {
    en: `${TIDY_HINT.en} Git for Windows writes CRLF unless the folder of the package has a file .gitattributes with the line "* -text".`,
    zh: `${TIDY_HINT.zh}Windows 版 Git 会写成 CRLF，请在数据包文件夹放一个 .gitattributes 文件，内容为一行 “* -text”。`,
  },
}

const LF = 0x0a
const CR = 0x0d
/** Length of the longest byte order mark. */
const BOM_LENGTH = 3
const EMPTY: Buffer = Buffer.alloc(0)

/** Number of leading bytes that are whole lines of valid UTF-8. */
function validPrefixLength(lines: Buffer): number {
  for (let start = 0; ; ) {
    const lineEnd = lines.indexOf(LF, start)
    const end = lineEnd < 0 ? lines.length : lineEnd + 1
    if (start === lines.length || !isUtf8(lines.subarray(start, end))) return start
    start = end
  }
}

/** True for Latin letters in UTF-16 without a mark, as a header has them: every other byte is NUL. */
function isUnmarkedUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes
  return (first === 0) !== (second === 0)
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines += 1
  return lines
}

/** Decoded whole lines, and the error that follows them. */
export interface DecodedLines {
  readonly text: string
  readonly error?: CsvError
}

/** Decodes a file chunk by chunk into whole lines. */
export class LineDecoder {
  private pending: Buffer = EMPTY
  private line = 1
  private atStart = true

  /** Returns the lines that end in this chunk. */
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

  /** Returns the last line if it has no line ending. */
  end(): DecodedLines {
    return this.decode(this.pending)
  }

  private checkBom(lines: Buffer): CsvError | undefined {
    if (!this.atStart || lines.length < BOM_LENGTH) return undefined
    this.atStart = false
    const mark = detectBom(lines)
    if (mark !== undefined) return new CsvError(1, mark === 'utf-8' ? HAS_BOM : IS_UTF16)
    const foreign = isUnmarkedUtf16(lines) ? IS_UNMARKED_UTF16 : findForeignFormat(lines)
    return foreign && new CsvError(1, foreign)
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

  /** Decodes the lines before the first invalid one. */
  private decodeUntilError(lines: Buffer, details: Message): DecodedLines {
    const valid = lines.subarray(0, validPrefixLength(lines))
    const notUtf8 = valid.length < lines.length
    return {
      text: valid.toString('utf8'),
      error: new CsvError(this.line + countLines(valid), notUtf8 ? NOT_UTF8 : details),
    }
  }
}
