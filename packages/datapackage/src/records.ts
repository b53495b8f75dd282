// The records of a CSV file, perhaps in gzip: encoding, line ends and quoting are judged here, cells are not.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Bilingual, Problem } from '@tiyu/model'
import { CsvError } from './csv-error.ts'
import { LineDecoder } from './line-decoder.ts'
import { type CsvRecord, RecordSplitter } from './record-splitter.ts'

/** Bytes that are read at once; their records are handed on together. */
const CHUNK_SIZE = 64 * 1024

const CORRUPT_GZIP: readonly [message: Bilingual, hint: Bilingual] = [
  { en: 'The gzip file is corrupt or breaks off.', zh: 'gzip 文件已损坏或不完整。' },
  {
    en: 'Compress it again, and copy it as binary; "gzip -t" tests it.',
    zh: '请重新压缩，并以二进制方式复制；可用 “gzip -t” 检验。',
  },
]

/** What an error means to the author of the file. */
function toCsvError(error: unknown): CsvError | undefined {
  if (error instanceof CsvError) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code.startsWith('Z_')) return new CsvError(0, ...CORRUPT_GZIP)
  if (code === 'ENOENT') {
    return new CsvError(
      0,
      { en: 'The file does not exist.', zh: '文件不存在。' },
      { en: 'A table without rows still needs its header.', zh: '没有数据的表也需要表头。' },
    )
  }
  return undefined
}

/** A file that is being read. */
interface OpenedFile {
  /** Its bytes as its author wrote them, whether it is compressed by gzip or not. */
  readonly bytes: Readable
  /** Bytes of the file that are read so far. */
  bytesRead(): number
}

function openFile(path: string): OpenedFile {
  const file = createReadStream(path, { highWaterMark: CHUNK_SIZE })
  const bytesRead = () => file.bytesRead
  if (!path.endsWith('.gz')) return { bytes: file, bytesRead }
  const gunzip = createGunzip({ chunkSize: CHUNK_SIZE })
  file.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => file.destroy())
  return { bytes: file.pipe(gunzip), bytesRead }
}

/** Chunk by chunk the records that end in it. */
async function* splitRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord[]> {
  const decoder = new LineDecoder()
  const splitter = new RecordSplitter()
  function splitLines(lines: ReturnType<LineDecoder['push']>, records: CsvRecord[]): unknown {
    try {
      splitter.split(lines.text, records)
      return lines.error
    } catch (error) {
      return error
    }
  }
  for await (const chunk of bytes) {
    const records: CsvRecord[] = []
    const error = splitLines(decoder.push(chunk), records)
    if (records.length > 0) yield records
    if (error) throw error
  }
  const records: CsvRecord[] = []
  const error = splitLines(decoder.end(), records)
  if (records.length > 0) yield records
  if (error) throw error
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
  const { bytes, bytesRead } = openFile(path)
  try {
    for await (const records of splitRecords(bytes)) {
      onRead(bytesRead())
      yield records
    }
  } catch (error) {
    const csvError = toCsvError(error)
    if (!csvError) throw error
    report({
      file,
      ...(csvError.line > 0 && { line: csvError.line }),
      message: csvError.bilingualMessage,
      hint: csvError.hint,
    })
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
