import type { Loader } from '../database/loader.ts'

/** Characters of COPY text that are sent at once. */
const BATCH = 1024 * 1024

/** Lines on their way into tables: while the database takes in some, the next are made. */
export class CopyQueue {
  private readonly loader: Loader
  private underWay: Promise<void> = Promise.resolve()

  constructor(loader: Loader) {
    this.loader = loader
  }

  /** Sends lines once those before are taken in; an error of those is thrown here. */
  async send(table: string, columns: readonly string[], lines: string): Promise<void> {
    await this.underWay
    if (lines === '') return
    this.underWay = this.loader.copy(table, columns, lines)
    // Thrown where it is waited for.
    this.underWay.catch(() => {})
  }

  /** Sends lines, however many. */
  async sendAll(table: string, columns: readonly string[], lines: Iterable<string>): Promise<void> {
    let batch = ''
    for (const line of lines) {
      batch += line
      if (batch.length < BATCH) continue
      await this.send(table, columns, batch)
      batch = ''
    }
    await this.send(table, columns, batch)
  }

  /** Waits until everything is taken in. */
  async end(): Promise<void> {
    await this.underWay
  }
}
