// Which encoding a text file is in: by its byte order mark, by its zero bytes, else by its lines.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { analyse } from 'chardet'
import { readLineBlocks } from './line-blocks.ts'

/** The encodings of a file, the first that fits a line counts. UTF-16 stands alone. */
export type Encodings = readonly [string, ...string[]]

const SAMPLE_LENGTH = 64 * 1024

const BYTE_ORDER_MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

async function readSample(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE_LENGTH), 0, SAMPLE_LENGTH, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** UTF-16 without a mark: most characters of a table have a zero byte, always on the same side. */
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

/** Bytes beyond ASCII, and how many of them stand in pairs as GB 2312 writes its characters. */
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

/** What most files are in that are neither UTF nor of a script that tells. */
const DEFAULT_ENCODING = 'windows-1252'

/** Least confidence, of 100, that a script tells its encoding; noise stays at 10. */
const MIN_CONFIDENCE = 25

function canDecode(sample: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample)
    return true
  } catch {
    return false
  }
}

/** Encodings of Latin letters that only a text of some lines tells from windows-1252. */
const LATIN_ENCODINGS = /^(ISO-8859-[29]|windows-125[0247])$/
const MIN_LATIN_LINES = 3

/** The encoding of lines that are not UTF-8, by the frequency of their characters. */
function detectByFrequency(lines: readonly Buffer[]): string {
  const sample = Buffer.concat(lines)
  const candidates = analyse(sample).filter(
    ({ name, confidence }) =>
      confidence >= MIN_CONFIDENCE && (lines.length >= MIN_LATIN_LINES || !LATIN_ENCODINGS.test(name)),
  )
  const names = candidates.map(({ name }) => (name === 'ISO-8859-1' ? DEFAULT_ENCODING : name.toLowerCase()))
  return names.find((name) => !name.startsWith('utf') && canDecode(sample, name)) ?? DEFAULT_ENCODING
}

/** Counts of the lines that hold more than ASCII, and the first of those that are not UTF-8. */
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

  get encodings(): Encodings {
    if (this.otherCount === 0) return ['utf-8']
    const script = detectByFrequency(this.sample)
    // A few Chinese characters tell little of their script, but stand in pairs.
    const fallback = script === DEFAULT_ENCODING && this.pairedBytes >= this.nonAsciiBytes * 0.9 ? 'gb18030' : script
    // A few lines of another encoding may look like UTF-8 by chance; more than that are a mixed file.
    return this.utf8Count * 10 > this.otherCount ? ['utf-8', fallback] : [fallback]
  }
}

async function detectByLines(path: string): Promise<Encodings> {
  const statistics = new LineStatistics()
  for await (const block of readLineBlocks(createReadStream(path))) statistics.addBlock(block)
  return statistics.encodings
}

/**
 * Guesses the encoding of a file. What is not UTF is judged by its script, and taken for windows-1252 where that does not tell.
 * @throws the error of the file system where the file cannot be read
 */
export async function detectEncodings(path: string): Promise<Encodings> {
  const sample = await readSample(path)
  const [, bomEncoding] = BYTE_ORDER_MARKS.find(([bytes]) => bytes.every((byte, index) => sample[index] === byte)) ?? []
  const utf = bomEncoding ?? detectUtf16(sample)
  return utf && utf !== 'utf-8' ? [utf] : detectByLines(path)
}

/** The lines of a block, each with its line end. */
export function* splitLines(block: Buffer): Generator<Buffer> {
  for (let start = 0; start < block.length; ) {
    const end = block.indexOf(0x0a, start)
    const next = end < 0 ? block.length : end + 1
    yield block.subarray(start, next)
    start = next
  }
}
