// The records of a CSV file, perhaps in gzip: encoding, line ends and quoting are judged here, cells are not.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Bilingual } from '../bilingual.ts'
import type { Problem } from '../problem.ts'
import { CanonicalText } from './canonical-text.ts'
import { FileProblem } from './file-problem.ts'
import { type CsvRecord, RecordSplitter } from './record-splitter.ts'

/** Bytes that are read at once; their records are handed on together. */
const CHUNK = 64 * 1024

const GZIP: readonly [wrong: Bilingual, right: Bilingual] = [
  { en: 'The gzip file is corrupt or breaks off.', zh: 'gzip 文件已损坏或不完整。' },
  {
    en: 'Compress it again, and copy it as binary; "gzip -t" tests it.',
    zh: '请重新压缩，并以二进制方式复制；可用 “gzip -t” 检验。',
  },
]

/** What an error means to the author of the file. */
function explain(error: unknown): FileProblem | undefined {
  if (error instanceof FileProblem) return error
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

/** A file that is being read. */
interface OpenFile {
  /** Its bytes as its author wrote them, whether it is compressed by gzip or not. */
  readonly bytes: Readable
  /** Bytes of the file that are read so far. */
  read(): number
}

function openFile(path: string): OpenFile {
  const file = createReadStream(path, { highWaterMark: CHUNK })
  const read = () => file.bytesRead
  if (!path.endsWith('.gz')) return { bytes: file, read }
  const plain = createGunzip({ chunkSize: CHUNK })
  file.on('error', (error) => plain.destroy(error))
  plain.on('close', () => file.destroy())
  return { bytes: file.pipe(plain), read }
}

/** Chunk by chunk the records that end in it. */
async function* split(bytes: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord[]> {
  const text = new CanonicalText()
  const splitter = new RecordSplitter()
  function read(lines: ReturnType<CanonicalText['push']>, records: CsvRecord[]): unknown {
    try {
      splitter.split(lines.text, records)
      return lines.problem
    } catch (error) {
      return error
    }
  }
  for await (const chunk of bytes) {
    const records: CsvRecord[] = []
    const problem = read(text.push(chunk), records)
    if (records.length > 0) yield records
    if (problem) throw problem
  }
  const records: CsvRecord[] = []
  const problem = read(text.end(), records)
  if (records.length > 0) yield records
  if (problem) throw problem
  splitter.end()
}

/**
 * The records of a file, some thousand at a time; what is wrong with the file as a whole is told to `report` and ends
 * the reading. `onRead` hears how many bytes of the file are read so far.
 */
export async function* readRecordBatches(
  path: string,
  file: string,
  report: (problem: Problem) => void,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<CsvRecord[]> {
  const { bytes, read } = openFile(path)
  try {
    for await (const records of split(bytes)) {
      onRead(read())
      yield records
    }
  } catch (error) {
    const found = explain(error)
    if (!found) throw error
    report({ file, ...(found.line > 0 && { line: found.line }), wrong: found.wrong, right: found.right })
  } finally {
    bytes.destroy()
  }
}

/** The records of a file, one by one. */
export async function* readRecords(
  path: string,
  file: string,
  report: (problem: Problem) => void,
): AsyncGenerator<CsvRecord> {
  for await (const records of readRecordBatches(path, file, report)) yield* records
}
