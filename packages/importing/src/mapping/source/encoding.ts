// Detects the encoding of a text file: by its byte order mark, by its zero bytes, else line by line.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { detectBom } from '@tiyu/datapackage'
import { analyse } from 'chardet'
import { canDecode, chooseEncoding, isAlphabetic } from './encoding-choice.ts'

/** Encodings of a file; each line is decoded by the first that fits. UTF-16 is the only one if present. */
export type Encodings = readonly [string, ...string[]]

const SAMPLE_LENGTH = 64 * 1024
const LF = 0x0a

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_LENGTH), 0, SAMPLE_LENGTH, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** Detects UTF-16 without BOM: most characters of a table have a zero byte, always in the same position. */
function detectUtf16(bytes: Buffer): string | undefined {
  const zeros = [0, 0]
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] as number) + 1
  const [high = 0, low = 0] = zeros
  if (Math.max(high, low) <= bytes.length / 8) return undefined
  return low > high ? 'utf-16le' : 'utf-16be'
}

const ASCII_END = 0x80

function isAscii(line: Buffer): boolean {
  return line.every((byte) => byte < ASCII_END)
}

/** Counts the bytes beyond ASCII, and those in pairs as in GB 2312. */
function countPairedBytes(line: Buffer): readonly [paired: number, all: number] {
  let paired = 0
  let all = 0
  for (let index = 0; index < line.length; index += 1) {
    if ((line[index] as number) < ASCII_END) continue
    const next = line[index + 1] ?? 0
    if (next >= 0xa1) {
      paired += 2
      index += 1
      all += 1
    }
    all += 1
  }
  return [paired, all]
}

/** Encoding of files that are neither UTF nor in a recognisable script. */
const DEFAULT_ENCODING = 'windows-1252'

/** Minimum confidence of chardet, out of 100; noise reaches 10. */
const MIN_CONFIDENCE = 25

/** Latin encodings that only several lines distinguish from windows-1252. */
const LATIN_ENCODINGS = /^(ISO-8859-[29]|windows-125[02478])$/
const MIN_LATIN_LINES = 3

/** Detects the encoding of lines that are not UTF-8, by character frequency. */
function detectByFrequency(lines: readonly Buffer[]): string {
  const sample = Buffer.concat(lines)
  const candidates = analyse(sample).filter(
    ({ name, confidence }) =>
      confidence >= MIN_CONFIDENCE && (lines.length >= MIN_LATIN_LINES || !LATIN_ENCODINGS.test(name)),
  )
  const names = candidates.map(({ name }) => (name === 'ISO-8859-1' ? DEFAULT_ENCODING : name.toLowerCase()))
  return names.find((name) => !name.startsWith('utf') && canDecode(sample, name)) ?? DEFAULT_ENCODING
}

/** Counts lines beyond ASCII and samples those that are not UTF-8. */
class LineStatistics {
  utf8Count = 0
  otherCount = 0
  private readonly sample: Buffer[] = []
  private sampleLength = 0
  private pairedBytes = 0
  private nonAsciiBytes = 0

  addBlock(block: Buffer): void {
    if (!isUtf8(block)) for (const line of splitLines(block)) this.add(line)
    else if (!isAscii(block)) this.utf8Count += 1
  }

  private add(line: Buffer): void {
    if (isUtf8(line)) {
      if (!isAscii(line)) this.utf8Count += 1
      return
    }
    this.otherCount += 1
    if (this.sampleLength < SAMPLE_LENGTH) {
      this.sample.push(line)
      this.sampleLength += line.length
    }
    const [paired, all] = countPairedBytes(line)
    this.pairedBytes += paired
    this.nonAsciiBytes += all
  }

  /** @throws SourceError if several encodings fit, or none */
  encodings(file: string): Encodings {
    if (this.otherCount === 0) return ['utf-8']
    const script = detectByFrequency(this.sample)
    // A few Chinese characters are too few for chardet, but come in pairs.
    const isPaired = script === DEFAULT_ENCODING && this.pairedBytes >= this.nonAsciiBytes * 0.9
    const fallback = isPaired && !isAlphabetic(this.sample) ? 'gb18030' : chooseEncoding(this.sample, script, file)
    // A few lines of another encoding may be valid UTF-8 by chance; more make a mixed file.
    return this.utf8Count * 10 > this.otherCount ? ['utf-8', fallback] : [fallback]
  }
}

async function detectByLines(path: string): Promise<Encodings> {
  const statistics = new LineStatistics()
  for await (const block of readLineBlocks(createReadStream(path))) statistics.addBlock(block)
  return statistics.encodings(basename(path))
}

/**
 * Detects the encodings of a file; windows-1252 if it is neither UTF nor in a recognisable script.
 * @throws SourceError if several encodings fit, or none; the error of the file system if the file cannot be read
 */
export async function detectEncodings(path: string): Promise<Encodings> {
  const sample = await readSample(path)
  const utf = detectBom(sample) ?? detectUtf16(sample)
  return utf && utf !== 'utf-8' ? [utf] : detectByLines(path)
}

/** Yields the lines of a block with their line endings. */
export function* splitLines(block: Buffer): Generator<Buffer> {
  for (let start = 0; start < block.length; ) {
    const end = block.indexOf(LF, start)
    const next = end < 0 ? block.length : end + 1
    yield block.subarray(start, next)
    start = next
  }
}

/** Yields the bytes of a file in blocks of whole lines, so that no character of an ASCII-based encoding is cut. */
export async function* readLineBlocks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let pending: Buffer[] = []
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF)
    if (end < 0) {
      pending.push(chunk)
      continue
    }
    yield Buffer.concat([...pending, chunk.subarray(0, end + 1)])
    pending = [chunk.subarray(end + 1)]
  }
  const last = Buffer.concat(pending)
  if (last.length > 0) yield last
}
