import type { BulkLoader, CopyTarget } from '../database/bulk-loader.ts'
import { BinaryEncoder } from './binary-encoder.ts'
import { CopyEncoder } from './copy-encoder.ts'

/** Batch size in bytes. */
const BATCH_SIZE = 1024 * 1024

/** Rows between two checks whether a batch is full. */
const ROWS_BETWEEN_CHECKS = 1000

/** Batches in flight, at most. */
const MAX_IN_FLIGHT = 3

/** A table and the encoder of its rows. */
interface EncodedTable {
  readonly target: CopyTarget
  readonly encoder: CopyEncoder | BinaryEncoder
}

/** Double-buffered COPY: encodes the next batches while the database reads the current one. */
export class CopyQueue {
  private readonly loader: BulkLoader
  private readonly tables: EncodedTable[] = []
  /** Batches in flight, oldest first; each is sent when the one before is loaded. */
  private readonly inFlight: Promise<void>[] = []

  constructor(loader: BulkLoader) {
    this.loader = loader
  }

  /** Returns the encoder for the rows of a table; `sendFullBatches` and `flush` send the written rows. */
  addTable(table: string, columns: readonly string[]): CopyEncoder {
    const encoder = new CopyEncoder()
    this.tables.push({ target: { table, columns, format: 'csv' }, encoder })
    return encoder
  }

  /** As `addTable`, for rows in the binary format. */
  addBinaryTable(table: string, columns: readonly string[]): BinaryEncoder {
    const encoder = new BinaryEncoder()
    this.tables.push({ target: { table, columns, format: 'binary' }, encoder })
    return encoder
  }

  /** Sends full batches; waits while too many are in flight. Throws the error of an earlier batch. */
  async sendFullBatches(): Promise<void> {
    for (const table of this.tables) if (table.encoder.size >= BATCH_SIZE) await this.sendBatch(table)
  }

  /** Sends all remaining rows and waits until they are loaded. */
  async flush(): Promise<void> {
    for (const table of this.tables) await this.sendBatch(table)
    while (this.inFlight.length > 0) await this.inFlight.shift()
  }

  /** Writes rows, sends them as batches fill up, and waits until they are loaded. */
  async loadAll<Row>(rows: Iterable<Row>, write: (row: Row) => void): Promise<void> {
    let written = 0
    for (const row of rows) {
      write(row)
      written += 1
      if (written % ROWS_BETWEEN_CHECKS === 0) await this.sendFullBatches()
    }
    await this.flush()
  }

  /**
   * Loads the values that rows have by the names of columns.
   * @param digits digits behind the point of numbers that are not whole; all by default
   */
  async loadRecords<Row, Column extends keyof Row & string>(
    table: string,
    columns: readonly Column[],
    rows: Iterable<Row>,
    digits?: number,
  ): Promise<void> {
    const encoder = this.addTable(table, columns)
    const cellOf = (value: unknown) =>
      digits === undefined || typeof value !== 'number' || Number.isInteger(value) ? value : value.toFixed(digits)
    await this.loadAll(rows, (row) => encoder.writeLine(columns.map((column) => cellOf(row[column]))))
  }

  private async sendBatch({ target, encoder }: EncodedTable): Promise<void> {
    if (encoder.size === 0) return
    while (this.inFlight.length >= MAX_IN_FLIGHT) await this.inFlight.shift()
    const rows = encoder.take()
    const previous = this.inFlight.at(-1) ?? Promise.resolve()
    const sending = previous.then(() => this.loader.copy(target, rows))
    // The error is thrown where the promise is awaited; this avoids an unhandled rejection until then.
    sending.catch(() => {})
    this.inFlight.push(sending)
  }
}
