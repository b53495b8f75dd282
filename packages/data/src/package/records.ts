// From the bytes of a CSV file, perhaps in gzip, to its records: encoding, line ends and quoting are judged here, cells are not.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { type Readable, Transform, type TransformCallback } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import type { Bilingual } from '../bilingual.ts'
import type { Problem } from '../problem.ts'

/** A record of a CSV file and the line it begins on. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly string[]
}

/** Longest record that is read; a missing quote would otherwise swallow the rest of the file into memory. */
const LONGEST_RECORD = 1024 * 1024

/** Something about the whole file that makes reading on pointless. */
class FileProblem extends Error {
  readonly line: number
  readonly wrong: Bilingual
  readonly right: Bilingual

  constructor(line: number, wrong: Bilingual, right: Bilingual) {
    super(wrong.en)
    this.line = line
    this.wrong = wrong
    this.right = right
  }
}

const TIDY: Bilingual = {
  en: 'Save it as UTF-8 without BOM and with LF line ends; "tiyu tidy" does that for you.',
  zh: '请另存为无 BOM、LF 换行的 UTF-8；可用 “tiyu tidy” 代为处理。',
}

const LINE_END = 0x0a
const CONTINUATION = 0b10

/** How many lines of a chunk end before its first bytes that are not UTF-8. */
function soundLines(chunk: Buffer): number {
  // A character may have begun in the chunk before.
  let start = Math.max(
    0,
    chunk.findIndex((byte) => byte >> 6 !== CONTINUATION),
  )
  for (let lines = 0; ; lines += 1) {
    const end = chunk.indexOf(LINE_END, start)
    if (end < 0 || !isUtf8(chunk.subarray(start, end))) return lines
    start = end + 1
  }
}

/** Lets UTF-8 through unchanged and stops at the first byte order mark, foreign encoding or CRLF. */
class CanonicalText extends Transform {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  private line = 1
  private first = true

  constructor() {
    super({ readableObjectMode: false, decodeStrings: true })
  }

  private decode(chunk: Buffer, stream: boolean): string {
    try {
      return this.decoder.decode(chunk, { stream })
    } catch {
      throw new FileProblem(
        this.line + soundLines(chunk),
        { en: 'The line is not UTF-8, perhaps GBK.', zh: '此行不是 UTF-8，可能是 GBK。' },
        TIDY,
      )
    }
  }

  private pass(text: string): void {
    if (this.first && text.startsWith('\uFEFF')) {
      throw new FileProblem(
        1,
        { en: 'The file begins with a byte order mark.', zh: '文件以字节顺序标记（BOM）开头。' },
        TIDY,
      )
    }
    if (text) this.first = false
    const carriageReturn = text.indexOf('\r')
    const read = carriageReturn < 0 ? text : text.slice(0, carriageReturn)
    for (let at = read.indexOf('\n'); at >= 0; at = read.indexOf('\n', at + 1)) this.line += 1
    if (carriageReturn >= 0) {
      throw new FileProblem(this.line, { en: 'The line ends with CR or CRLF.', zh: '行尾是 CR 或 CRLF。' }, TIDY)
    }
    if (text) this.push(text)
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    try {
      this.pass(this.decode(chunk, true))
      done()
    } catch (error) {
      done(error as Error)
    }
  }

  override _flush(done: TransformCallback): void {
    try {
      this.pass(this.decode(Buffer.alloc(0), false))
      done()
    } catch (error) {
      done(error as Error)
    }
  }
}

const TOO_LONG: Bilingual = {
  en: `The record that begins on this line is longer than ${LONGEST_RECORD / 1024 / 1024} MiB.`,
  zh: `此行开始的一条记录超过 ${LONGEST_RECORD / 1024 / 1024} MiB。`,
}

const QUOTES: Bilingual = {
  en: 'Put a text with a comma, quote or line break between double quotes, and write a quote inside it twice.',
  zh: '含逗号、引号或换行的文字请用双引号括起，其中的引号写两遍。',
}

const GZIP: readonly [wrong: Bilingual, right: Bilingual] = [
  { en: 'The gzip file is corrupt or breaks off.', zh: 'gzip 文件已损坏或不完整。' },
  {
    en: 'Compress it again, and copy it as binary; "gzip -t" tests it.',
    zh: '请重新压缩，并以二进制方式复制；可用 “gzip -t” 检验。',
  },
]

/** What an error means to the author of the file; `line` is where the record begins that could not be read. */
function explain(error: unknown, line: number): FileProblem | undefined {
  if (error instanceof FileProblem) return error
  if (error instanceof CsvError) {
    if (error.code === 'CSV_MAX_RECORD_SIZE') return new FileProblem(line, TOO_LONG, QUOTES)
    return new FileProblem(
      line,
      { en: 'A quote is out of place or never closed.', zh: '引号位置不对，或没有结束。' },
      QUOTES,
    )
  }
  const { code = '' } = error as NodeJS.ErrnoException
  if (code.startsWith('Z_')) return new FileProblem(0, ...GZIP)
  if (code === 'ENOENT') {
    return new FileProblem(
      0,
      { en: 'The file does not exist.', zh: '文件不存在。' },
      { en: 'A table without rows still needs its header.', zh: '没有数据的表也需要表头。' },
    )
  }
  return undefined
}

/** The bytes of a file as its author wrote them, whether it is compressed by gzip or not. */
function openBytes(path: string): Readable {
  const file = createReadStream(path)
  if (!path.endsWith('.gz')) return file
  const plain = createGunzip()
  file.on('error', (error) => plain.destroy(error))
  plain.on('close', () => file.destroy())
  return file.pipe(plain)
}

/** The records of a file, one by one; what is wrong with the file as a whole is told to `report` and ends the reading. */
export async function* readRecords(
  path: string,
  file: string,
  report: (problem: Problem) => void,
): AsyncGenerator<CsvRecord> {
  const bytes = openBytes(path)
  const text = new CanonicalText()
  // Asked for while parsing: an error overtakes the records that still wait to be read.
  let line = 1
  const parser = parse({
    on_record: (cells: string[], { lines }) => {
      const record: CsvRecord = { line, cells }
      line = lines + 1
      // The types of csv-parse know no other records than lists of cells.
      return record as unknown as string[]
    },
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    record_delimiter: '\n',
  })
  bytes.on('error', (error) => text.destroy(error))
  text.on('error', (error) => parser.destroy(error))
  bytes.pipe(text).pipe(parser)
  try {
    yield* parser as AsyncIterable<CsvRecord>
  } catch (error) {
    const found = explain(error, line)
    if (!found) throw error
    report({ file, ...(found.line > 0 && { line: found.line }), wrong: found.wrong, right: found.right })
  } finally {
    bytes.destroy()
  }
}
