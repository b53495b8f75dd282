// Writes CSV as the package requires it: UTF-8, LF, RFC 4180 quoting.
import { once } from 'node:events'
import { type FileHandle, open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { constants, createGzip, type Gzip } from 'node:zlib'

/** Characters buffered before they are written. */
const BUFFER_LENGTH = 1024 * 1024

function escapeCell(cell: string): string {
  const text = cell.includes('\r') ? cell.replaceAll(/\r\n?/g, '\n') : cell
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Formats a record as a line of CSV, with its line ending. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(escapeCell).join(',')}\n`
}

/** Compresses the text written to a file. */
class GzipFile {
  private readonly gzip: Gzip = createGzip({ level: constants.Z_BEST_SPEED })
  private readonly written: Promise<void>

  constructor(handle: FileHandle) {
    this.written = pipeline(this.gzip, handle.createWriteStream())
    // A failure is reported by `close`, and by `writeFile` while it waits.
    this.written.catch(() => {})
  }

  async writeFile(text: string): Promise<void> {
    if (!this.gzip.write(text)) await once(this.gzip, 'drain')
  }

  async close(): Promise<void> {
    this.gzip.end()
    await this.written
  }
}

/** Options of opening a CSV file. */
interface CsvWriterOptions {
  /** Columns of a new file; without them an existing file is appended to. */
  readonly header?: readonly string[]
  readonly gzip?: boolean
}

/** Writes a CSV file record by record, through a buffer. */
export class CsvWriter {
  /** Number of records written, without the header. */
  rowCount = 0
  private readonly file: Pick<GzipFile, 'writeFile' | 'close'>
  private buffer = ''

  private constructor(file: Pick<GzipFile, 'writeFile' | 'close'>) {
    this.file = file
  }

  /**
   * Creates a file with a header, or opens an existing file to append to it.
   * @throws the error of the file system, also if the file to create exists
   */
  static async open(path: string, { header, gzip = false }: CsvWriterOptions = {}): Promise<CsvWriter> {
    const handle = await open(path, header ? 'wx' : 'a')
    const writer = new CsvWriter(gzip ? new GzipFile(handle) : handle)
    if (header) writer.buffer = csvLine(header)
    return writer
  }

  async write(cells: readonly string[]): Promise<void> {
    this.buffer += csvLine(cells)
    this.rowCount += 1
    if (this.buffer.length >= BUFFER_LENGTH) await this.flush()
  }

  private async flush(): Promise<void> {
    const { buffer } = this
    this.buffer = ''
    await this.file.writeFile(buffer)
  }

  async close(): Promise<void> {
    await this.flush()
    await this.file.close()
  }
}
