import type { Loader } from '../database/loader.ts'
import { CopyText } from './copy-text.ts'

/** Bytes of COPY text that are sent at once. */
const BATCH = 1024 * 1024

/** Batches on their way at most. */
const UNDER_WAY = 3

/** A table that lines are written for. */
interface Target {
  readonly table: string
  readonly columns: readonly string[]
  readonly text: CopyText
}

/** Lines on their way into tables: while the database takes in some, the next are made. */
export class CopyQueue {
  private readonly loader: Loader
  private readonly targets: Target[] = []
  /** The sending of each batch, the first one first; each begins when the one before is taken in. */
  private readonly underWay: Promise<void>[] = []

  constructor(loader: Loader) {
    this.loader = loader
  }

  /** Where lines of a table are written, which then are sent with the next call of `send` or `end`. */
  into(table: string, columns: readonly string[]): CopyText {
    const text = new CopyText()
    this.targets.push({ table, columns, text })
    return text
  }

  /** Sends what has become large enough; waits while much is on its way, and throws the error of what was. */
  async send(): Promise<void> {
    for (const target of this.targets) if (target.text.size >= BATCH) await this.sendBatch(target)
  }

  /** Sends what is left and waits until everything is taken in. */
  async end(): Promise<void> {
    for (const target of this.targets) await this.sendBatch(target)
    while (this.underWay.length > 0) await this.underWay.shift()
  }

  private async sendBatch({ table, columns, text }: Target): Promise<void> {
    if (text.size === 0) return
    while (this.underWay.length >= UNDER_WAY) await this.underWay.shift()
    const lines = text.take()
    const before = this.underWay.at(-1) ?? Promise.resolve()
    const sent = before.then(() => this.loader.copy(table, columns, lines))
    // Thrown where it is waited for.
    sent.catch(() => {})
    this.underWay.push(sent)
  }
}
