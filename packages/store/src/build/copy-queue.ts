import type { BulkLoader } from '../database/bulk-loader.ts'
import { CopyEncoder } from './copy-encoder.ts'

/** Bytes of COPY text that are sent at once. */
const BATCH_SIZE = 1024 * 1024

/** Batches on their way at most. */
const MAX_IN_FLIGHT = 3

/** A table that lines are written for. */
interface CopyTarget {
  readonly table: string
  readonly columns: readonly string[]
  readonly encoder: CopyEncoder
}

/** Lines on their way into tables: while the database takes in some, the next are made. */
export class CopyQueue {
  private readonly loader: BulkLoader
  private readonly targets: CopyTarget[] = []
  /** The sending of each batch, the first one first; each begins when the one before is taken in. */
  private readonly inFlight: Promise<void>[] = []

  constructor(loader: BulkLoader) {
    this.loader = loader
  }

  /** Where lines of a table are written, which then are sent with the next call of `send` or `end`. */
  addTable(table: string, columns: readonly string[]): CopyEncoder {
    const encoder = new CopyEncoder()
    this.targets.push({ table, columns, encoder })
    return encoder
  }

  /** Sends what has become large enough; waits while much is on its way, and throws the error of what was. */
  async sendFullBatches(): Promise<void> {
    for (const target of this.targets) if (target.encoder.size >= BATCH_SIZE) await this.sendBatch(target)
  }

  /** Sends what is left and waits until everything is taken in. */
  async flush(): Promise<void> {
    for (const target of this.targets) await this.sendBatch(target)
    while (this.inFlight.length > 0) await this.inFlight.shift()
  }

  private async sendBatch({ table, columns, encoder }: CopyTarget): Promise<void> {
    if (encoder.size === 0) return
    while (this.inFlight.length >= MAX_IN_FLIGHT) await this.inFlight.shift()
    const lines = encoder.take()
    const previous = this.inFlight.at(-1) ?? Promise.resolve()
    const sending = previous.then(() => this.loader.copy(table, columns, lines))
    // Thrown where it is waited for.
    sending.catch(() => {})
    this.inFlight.push(sending)
  }
}
