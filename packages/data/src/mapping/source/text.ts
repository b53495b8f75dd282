// The text of a file in whatever encoding, chunk by chunk, without its byte order mark.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Bilingual } from '../../bilingual.ts'
import { detectEncodings, type Encodings, splitLines } from './encoding.ts'
import { SourceError } from './source-error.ts'
import { wholeLines } from './whole-lines.ts'

/** How many line numbers a note names. */
const NAMED_LINES = 10

/** The text of a file, and how it was decoded. */
export interface DecodedText {
  readonly chunks: AsyncIterable<string>
  /** What a reader should know of the encoding, complete once the text is read. */
  notes(): readonly Bilingual[]
}

function isWide(encoding: string): boolean {
  return /^utf-16/.test(new TextDecoder(encoding).encoding)
}

function undecodable(file: string, line: number, encodings: Encodings): SourceError {
  const names = encodings.join(', ')
  return new SourceError({
    file,
    line,
    wrong: { en: `The line is not ${names}.`, zh: `此行不是 ${names}。` },
    right: {
      en: 'Name the encoding the file is in at format.encoding, or several such as [utf-8, gb18030]: the first that fits a line counts.',
      zh: '请在 format.encoding 写明文件的编码，也可写多个，如 [utf-8, gb18030]，逐行取第一个适用的。',
    },
  })
}

/** Decodes line by line, by the first encoding that fits. */
class LineDecoder {
  private readonly file: string
  private readonly encodings: Encodings
  private readonly decoders: readonly TextDecoder[]
  private line = 1
  private readonly strays: number[] = []
  private strayCount = 0

  constructor(file: string, encodings: Encodings) {
    this.file = file
    this.encodings = encodings
    this.decoders = encodings.map((label) => new TextDecoder(label, { fatal: true, ignoreBOM: true }))
  }

  block(bytes: Buffer): string {
    if (this.decoders[0]?.encoding === 'utf-8' && isUtf8(bytes)) {
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) this.line += 1
      return bytes.toString()
    }
    let text = ''
    for (const line of splitLines(bytes)) text += this.one(line)
    return text
  }

  private one(bytes: Buffer): string {
    for (const [index, decoder] of this.decoders.entries()) {
      try {
        const text = decoder.decode(bytes)
        if (index > 0) this.stray()
        this.line += 1
        return text
      } catch {}
    }
    throw undecodable(this.file, this.line, this.encodings)
  }

  private stray(): void {
    this.strayCount += 1
    if (this.strays.length < NAMED_LINES) this.strays.push(this.line)
  }

  notes(): Bilingual[] {
    if (this.strayCount === 0) return []
    const [first, ...others] = this.encodings
    const lines = `${this.strays.join(', ')}${this.strayCount > this.strays.length ? ', …' : ''}`
    return [
      {
        en: `${this.strayCount} line(s) of ${this.file} are not ${first} and were read as ${others.join(' or ')}: ${lines}.`,
        zh: `${this.file} 中有 ${this.strayCount} 行不是 ${first}，已按 ${others.join(' 或 ')} 读取：${lines}。`,
      },
    ]
  }
}

async function* withoutMark(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const chunk of chunks) {
    const text = first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk
    if (chunk) first = false
    if (text) yield text
  }
}

async function* wideText(path: string, file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw undecodable(file, 1, [encoding])
    throw error
  }
}

async function* lineText(path: string, decoder: LineDecoder): AsyncGenerator<string> {
  for await (const block of wholeLines(createReadStream(path))) yield decoder.block(block)
}

/**
 * Opens a text file.
 * @param file its name in messages
 * @param encodings labels of the WHATWG encoding standard; guessed from the file where absent
 * @throws SourceError while reading, at the first line that fits none of the encodings
 */
export async function decodeText(path: string, file: string, encodings?: Encodings): Promise<DecodedText> {
  const used = encodings ?? (await detectEncodings(path))
  const guessed: Bilingual[] =
    encodings || (used.length === 1 && used[0] === 'utf-8')
      ? []
      : [
          {
            en: `The encoding of ${file} was guessed: ${used.join(', ')}. If letters look wrong, name it at format.encoding.`,
            zh: `${file} 的编码系推测：${used.join('、')}。若文字显示不对，请在 format.encoding 写明。`,
          },
        ]
  if (isWide(used[0])) return { chunks: withoutMark(wideText(path, file, used[0])), notes: () => guessed }
  const decoder = new LineDecoder(file, used)
  return { chunks: withoutMark(lineText(path, decoder)), notes: () => [...guessed, ...decoder.notes()] }
}
