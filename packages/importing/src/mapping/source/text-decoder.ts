// Decodes a text file of any encoding chunk by chunk, without its byte order mark.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import type { Bilingual } from '@tiyu/model'
import { SourceError } from '../errors.ts'
import { detectEncodings, type Encodings, readLineBlocks, splitLines } from './encoding.ts'
import { createDecoder, type LineDecoder } from './line-decoder.ts'
import { unusualWords } from './single-byte-text.ts'

/** Maximum number of lines listed in a note. */
const MAX_LISTED_LINES = 10

/** The text of a file with notes on its encoding. */
export interface TextSource {
  readonly chunks: AsyncIterable<string>
  /** Returns notes for the report; complete once the text is read. */
  notes(): readonly Bilingual[]
}

function isUtf16(encoding: string): boolean {
  return /^utf-16/.test(createDecoder(encoding).encoding)
}

function undecodableError(file: string, line: number, encodings: Encodings): SourceError {
  const names = encodings.join(', ')
  return new SourceError({
    file,
    line,
    message: { en: `Invalid ${names} on this line.`, zh: `此行不是有效的 ${names}。` },
    hint: {
      en: 'Set format.encoding to the encoding of the file, or to several such as [utf-8, gb18030]: each line is decoded by the first that fits.',
      zh: '请在 format.encoding 写明文件的编码，也可写多个，如 [utf-8, gb18030]，逐行取第一个适用的。',
    },
  })
}

/** Decodes each line by the first encoding that fits. */
class FallbackDecoder {
  private readonly file: string
  private readonly encodings: Encodings
  private readonly decoders: readonly LineDecoder[]
  private line = 1
  private readonly fallbackLines: number[] = []
  private fallbackCount = 0
  /** Some words of lines that are not UTF-8. */
  words: readonly string[] = []

  constructor(file: string, encodings: Encodings) {
    this.file = file
    this.encodings = encodings
    this.decoders = encodings.map(createDecoder)
  }

  decodeBlock(bytes: Buffer): string {
    if (this.decoders[0]?.encoding === 'utf-8' && isUtf8(bytes)) {
      for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) this.line += 1
      return bytes.toString()
    }
    let text = ''
    for (const line of splitLines(bytes)) text += this.decodeLine(line)
    return text
  }

  private decodeLine(bytes: Buffer): string {
    for (const [index, decoder] of this.decoders.entries()) {
      try {
        const text = decoder.decode(bytes)
        if (index > 0) this.recordFallback()
        if (this.words.length === 0 && decoder.encoding !== 'utf-8') this.words = unusualWords(text)
        this.line += 1
        return text
      } catch {}
    }
    throw undecodableError(this.file, this.line, this.encodings)
  }

  private recordFallback(): void {
    this.fallbackCount += 1
    if (this.fallbackLines.length < MAX_LISTED_LINES) this.fallbackLines.push(this.line)
  }

  notes(): Bilingual[] {
    if (this.fallbackCount === 0) return []
    const [first, ...others] = this.encodings
    const lines = `${this.fallbackLines.join(', ')}${this.fallbackCount > this.fallbackLines.length ? ', …' : ''}`
    return [
      {
        en: `${this.fallbackCount} line(s) of ${this.file} are not ${first} and were decoded as ${others.join(' or ')}: ${lines}.`,
        zh: `${this.file} 中有 ${this.fallbackCount} 行不是 ${first}，已按 ${others.join(' 或 ')} 解码：${lines}。`,
      },
    ]
  }
}

async function* stripByteOrderMark(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let first = true
  for await (const chunk of chunks) {
    const text = first && chunk.startsWith('\uFEFF') ? chunk.slice(1) : chunk
    if (chunk) first = false
    if (text) yield text
  }
}

async function* decodeUtf16(path: string, file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) throw undecodableError(file, 1, [encoding])
    throw error
  }
}

async function* decodeBlocks(path: string, decoder: FallbackDecoder): AsyncGenerator<string> {
  for await (const block of readLineBlocks(createReadStream(path))) yield decoder.decodeBlock(block)
}

function guessNote(file: string, labels: Encodings, words: readonly string[]): Bilingual {
  const listed = words.join(', ')
  return {
    en: `The encoding of ${file} was guessed: ${labels.join(', ')}${listed && `, which reads ${listed}`}. If the text looks wrong, set format.encoding.`,
    zh: `${file} 的编码为推测：${labels.join('、')}${listed && `，读作 ${listed}`}。若文字显示不对，请在 format.encoding 写明。`,
  }
}

/**
 * Opens a text file.
 * @param file file name in messages
 * @param encodings labels of the WHATWG Encoding Standard or code pages of DOS; detected if absent
 * @throws SourceError if the encoding cannot be told and, while iterating, at the first line that fits none of the encodings
 */
export async function openText(path: string, file: string, encodings?: Encodings): Promise<TextSource> {
  const labels = encodings ?? (await detectEncodings(path))
  const isGuessed = !encodings && (labels.length > 1 || labels[0] !== 'utf-8')
  const guessNotes = (words: readonly string[]) => (isGuessed ? [guessNote(file, labels, words)] : [])
  if (isUtf16(labels[0]))
    return { chunks: stripByteOrderMark(decodeUtf16(path, file, labels[0])), notes: () => guessNotes([]) }
  const decoder = new FallbackDecoder(file, labels)
  return {
    chunks: stripByteOrderMark(decodeBlocks(path, decoder)),
    notes: () => [...guessNotes(decoder.words), ...decoder.notes()],
  }
}
