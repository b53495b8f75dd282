// Reads the records of a CSV file, optionally compressed with gzip. Encoding, line endings and quoting are checked here.
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Message, Problem } from '@tiyu/model'
import { describeFileError, findFileFault } from '../files/file-fault.ts'
import { CsvError } from './csv-error.ts'
import { type DecodedLines, LineDecoder } from './line-decoder.ts'
import { type CsvRecord, RecordSplitter } from './record-splitter.ts'

/** Bytes read at once; their records form one batch. */
const CHUNK_SIZE = 64 * 1024

const CORRUPT_GZIP: Message = {
  message: { en: 'The gzip file is corrupt or truncated.', zh: 'gzip 文件已损坏或不完整。' },
  hint: {
    en: 'Compress it again and copy it as binary; check it with "gzip -t".',
    zh: '请重新压缩，并以二进制方式复制；可用 “gzip -t” 检验。',
  },
}

function toCsvError(error: unknown): CsvError | undefined {
  if (error instanceof CsvError) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code.startsWith('Z_')) return new CsvError(0, CORRUPT_GZIP)
  const details = describeFileError(error)
  return details && new CsvError(0, details)
}

interface OpenFile {
  /** Uncompressed bytes. */
  readonly bytes: Readable
  /** Bytes of the file read so far, compressed if the file is. */
  bytesRead(): number
}

function openFile(path: string): OpenFile {
  const file = createReadStream(path, { highWaterMark: CHUNK_SIZE })
  const bytesRead = () => file.bytesRead
  if (!path.endsWith('.gz')) return { bytes: file, bytesRead }
  const gunzip = createGunzip({ chunkSize: CHUNK_SIZE })
  file.on('error', (error) => gunzip.destroy(error))
  gunzip.on('close', () => file.destroy())
  return { bytes: file.pipe(gunzip), bytesRead }
}

/**
 * Yields the records that end in each chunk of a CSV file.
 * @throws CsvError at the first fault
 */
export async function* splitRecords(bytes: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord[]> {
  const decoder = new LineDecoder()
  const splitter = new RecordSplitter()
  function splitLines(lines: DecodedLines, records: CsvRecord[]): unknown {
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

/** Receives a problem of a file or of one of its lines. */
export type ReportProblem = (problem: Problem) => void

/** A CSV file to read. */
export interface CsvFile {
  readonly path: string
  /** File name in problems. */
  readonly file: string
}

/**
 * Yields the records of a file in batches. A fault of the file itself is passed to `report` and ends the iteration.
 * @param onRead receives the number of bytes of the file read so far
 */
export async function* readRecordBatches(
  { path, file }: CsvFile,
  report: ReportProblem,
  onRead: (bytes: number) => void = () => {},
): AsyncGenerator<CsvRecord[]> {
  const fault = findFileFault(path)
  if (fault) {
    report({ file, ...fault })
    return
  }
  const { bytes, bytesRead } = openFile(path)
  try {
    for await (const records of splitRecords(bytes)) {
      onRead(bytesRead())
      yield records
    }
  } catch (error) {
    const csvError = toCsvError(error)
    if (!csvError) throw error
    report({ file, ...(csvError.line > 0 && { line: csvError.line }), ...csvError.details })
  } finally {
    bytes.destroy()
  }
}

/** Yields the records of a file one by one; faults are passed to `report` as by `readRecordBatches`. */
export async function* readRecords(path: string, file: string, report: ReportProblem): AsyncGenerator<CsvRecord> {
  for await (const records of readRecordBatches({ path, file }, report)) yield* records
}
