import { type FileHandle, open } from 'node:fs/promises'

/** Characters that are gathered before they are written. */
const BUFFER_LENGTH = 1024 * 1024

function escapeCell(cell: string): string {
  const text = cell.includes('\r') ? cell.replaceAll(/\r\n?/g, '\n') : cell
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV file as the package has them (UTF-8, LF), written row by row. */
export class CsvWriter {
  /** Rows written, the header aside. */
  rowCount = 0
  private readonly handle: FileHandle
  private buffer = ''

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  /** Creates a file, or goes on with one that exists; a header is written to a new one. */
  static async open(path: string, header?: readonly string[]): Promise<CsvWriter> {
    const file = new CsvWriter(await open(path, header ? 'wx' : 'a'))
    if (header) file.append(header)
    return file
  }

  private append(cells: readonly string[]): void {
    this.buffer += `${cells.map(escapeCell).join(',')}\n`
  }

  async write(cells: readonly string[]): Promise<void> {
    this.append(cells)
    this.rowCount += 1
    if (this.buffer.length >= BUFFER_LENGTH) await this.flush()
  }

  private async flush(): Promise<void> {
    const { buffer } = this
    this.buffer = ''
    await this.handle.writeFile(buffer)
  }

  async close(): Promise<void> {
    await this.flush()
    await this.handle.close()
  }
}
