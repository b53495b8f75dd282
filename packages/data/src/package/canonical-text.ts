// From the bytes of a text file to whole lines of text: UTF-8 without byte order mark, lines ended by LF alone.
import { isUtf8 } from 'node:buffer'
import type { Bilingual } from '../bilingual.ts'
import { FileProblem, LONGEST_RECORD, tooLong } from './file-problem.ts'

const TIDY: Bilingual = {
  en: 'Save it as UTF-8 without BOM and with LF line ends; "tiyu tidy" does that for you.',
  zh: '请另存为无 BOM、LF 换行的 UTF-8；可用 “tiyu tidy” 代为处理。',
}

const FOREIGN: Bilingual = { en: 'The line is not UTF-8, perhaps GBK.', zh: '此行不是 UTF-8，可能是 GBK。' }
const ORDER_MARK: Bilingual = {
  en: 'The file begins with a byte order mark.',
  zh: '文件以字节顺序标记（BOM）开头。',
}
const RETURN: Bilingual = { en: 'The line ends with CR or CRLF.', zh: '行尾是 CR 或 CRLF。' }

const LINE_END = 0x0a
const CARRIAGE_RETURN = 0x0d
const BOM = Buffer.from('\uFEFF')
const NOTHING: Buffer = Buffer.alloc(0)

/** How many bytes at the beginning of whole lines are lines of UTF-8. */
function soundBytes(lines: Buffer): number {
  for (let start = 0; ; ) {
    const found = lines.indexOf(LINE_END, start)
    const end = found < 0 ? lines.length : found + 1
    if (start === lines.length || !isUtf8(lines.subarray(start, end))) return start
    start = end
  }
}

function countLines(bytes: Buffer): number {
  let lines = 0
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) lines += 1
  return lines
}

/** What was read: text of whole lines, and what ends the reading behind them. */
export interface ReadLines {
  readonly text: string
  readonly problem?: FileProblem
}

/** Takes in the bytes of a file chunk by chunk and gives back the lines that are complete. */
export class CanonicalText {
  private rest: Buffer = NOTHING
  private line = 1
  private first = true

  /** The lines that end in this chunk. */
  push(chunk: Buffer): ReadLines {
    const end = chunk.lastIndexOf(LINE_END) + 1
    if (end === 0) {
      this.rest = Buffer.concat([this.rest, chunk])
      const problem = this.rest.length > LONGEST_RECORD ? tooLong(this.line) : this.orderMark(this.rest)
      return { text: '', ...(problem && { problem }) }
    }
    const lines = this.rest.length > 0 ? Buffer.concat([this.rest, chunk.subarray(0, end)]) : chunk.subarray(0, end)
    this.rest = Buffer.from(chunk.subarray(end))
    return this.read(lines)
  }

  /** The last line, where it has no line end. */
  end(): ReadLines {
    return this.read(this.rest)
  }

  private orderMark(lines: Buffer): FileProblem | undefined {
    if (!this.first || lines.length < BOM.length) return undefined
    this.first = false
    return lines.subarray(0, BOM.length).equals(BOM) ? new FileProblem(1, ORDER_MARK, TIDY) : undefined
  }

  private read(lines: Buffer): ReadLines {
    const marked = this.orderMark(lines)
    if (marked) return { text: '', problem: marked }
    const returned = lines.indexOf(CARRIAGE_RETURN)
    if (returned >= 0) return this.broken(lines.subarray(0, lines.lastIndexOf(LINE_END, returned) + 1), RETURN)
    if (!isUtf8(lines)) return this.broken(lines, FOREIGN)
    this.line += countLines(lines)
    return { text: lines.toString('utf8') }
  }

  /** Lines of which those before the broken one are read. */
  private broken(lines: Buffer, wrong: Bilingual): ReadLines {
    const sound = lines.subarray(0, soundBytes(lines))
    const foreign = sound.length < lines.length
    return {
      text: sound.toString('utf8'),
      problem: new FileProblem(this.line + countLines(sound), foreign ? FOREIGN : wrong, TIDY),
    }
  }
}
