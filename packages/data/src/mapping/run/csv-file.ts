import { type FileHandle, open } from 'node:fs/promises'

/** Characters that are gathered before they are written. */
const BATCH = 1024 * 1024

function csvCell(cell: string): string {
  const text = cell.includes('\r') ? cell.replaceAll(/\r\n?/g, '\n') : cell
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A CSV file as the package has them (UTF-8, LF), written row by row. */
export class CsvFile {
  /** Rows written, the header aside. */
  rows = 0
  private readonly handle: FileHandle
  private text = ''

  private constructor(handle: FileHandle) {
    this.handle = handle
  }

  /** Creates a file, or goes on with one that exists; a header is written to a new one. */
  static async open(path: string, header?: readonly string[]): Promise<CsvFile> {
    const file = new CsvFile(await open(path, header ? 'wx' : 'a'))
    if (header) file.add(header)
    return file
  }

  private add(cells: readonly string[]): void {
    this.text += `${cells.map(csvCell).join(',')}\n`
  }

  async write(cells: readonly string[]): Promise<void> {
    this.add(cells)
    this.rows += 1
    if (this.text.length >= BATCH) await this.flush()
  }

  private async flush(): Promise<void> {
    const { text } = this
    this.text = ''
    await this.handle.writeFile(text)
  }

  async close(): Promise<void> {
    await this.flush()
    await this.handle.close()
  }
}
