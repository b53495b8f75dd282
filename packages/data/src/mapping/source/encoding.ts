// Which encoding a text file is in: by its byte order mark, by its zero bytes, else by its lines.
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { analyse } from 'chardet'
import { wholeLines } from './whole-lines.ts'

/** The encodings of a file, the first that fits a line counts. UTF-16 stands alone. */
export type Encodings = readonly [string, ...string[]]

const SAMPLE = 64 * 1024

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

async function beginning(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** UTF-16 without a mark: most characters of a table have a zero byte, always on the same side. */
function utf16(bytes: Buffer): string | undefined {
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
function pairs(line: Buffer): readonly [paired: number, all: number] {
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
const LATIN = 'windows-1252'

/** Least confidence, of 100, that a script tells its encoding; noise stays at 10. */
const CONFIDENT = 25

function decodes(sample: Buffer, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(sample)
    return true
  } catch {
    return false
  }
}

/** Encodings of Latin letters that only a text of some lines tells from windows-1252. */
const LIKE_LATIN = /^(ISO-8859-[29]|windows-125[0247])$/
const SOME_LINES = 3

/** The encoding of lines that are not UTF-8, by the frequency of their characters. */
function byScript(lines: readonly Buffer[]): string {
  const sample = Buffer.concat(lines)
  const likely = analyse(sample).filter(
    ({ name, confidence }) => confidence >= CONFIDENT && (lines.length >= SOME_LINES || !LIKE_LATIN.test(name)),
  )
  const names = likely.map(({ name }) => (name === 'ISO-8859-1' ? LATIN : name.toLowerCase()))
  return names.find((name) => !name.startsWith('utf') && decodes(sample, name)) ?? LATIN
}

/** Counts of the lines that hold more than ASCII, and the first of those that are not UTF-8. */
class Lines {
  utf8 = 0
  other = 0
  private readonly sample: Buffer[] = []
  private sampled = 0
  private paired = 0
  private bytes = 0

  addBlock(block: Buffer): void {
    if (!isUtf8(block)) for (const line of splitLines(block)) this.add(line)
    else if (!isAscii(block)) this.utf8 += 1
  }

  private add(line: Buffer): void {
    if (isUtf8(line)) {
      if (!isAscii(line)) this.utf8 += 1
      return
    }
    this.other += 1
    if (this.sampled < SAMPLE) {
      this.sample.push(line)
      this.sampled += line.length
    }
    const [paired, all] = pairs(line)
    this.paired += paired
    this.bytes += all
  }

  get encodings(): Encodings {
    if (this.other === 0) return ['utf-8']
    const script = byScript(this.sample)
    // A few Chinese characters tell little of their script, but stand in pairs.
    const fallback = script === LATIN && this.paired >= this.bytes * 0.9 ? 'gb18030' : script
    // A few lines of another encoding may look like UTF-8 by chance; more than that are a mixed file.
    return this.utf8 * 10 > this.other ? ['utf-8', fallback] : [fallback]
  }
}

async function byLines(path: string): Promise<Encodings> {
  const lines = new Lines()
  for await (const block of wholeLines(createReadStream(path))) lines.addBlock(block)
  return lines.encodings
}

/**
 * Guesses the encoding of a file. What is not UTF is judged by its script, and taken for windows-1252 where that does not tell.
 * @throws the error of the file system where the file cannot be read
 */
export async function detectEncodings(path: string): Promise<Encodings> {
  const first = await beginning(path)
  const [, marked] = MARKS.find(([bytes]) => bytes.every((byte, index) => first[index] === byte)) ?? []
  const wide = marked ?? utf16(first)
  return wide && wide !== 'utf-8' ? [wide] : byLines(path)
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
