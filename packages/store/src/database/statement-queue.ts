/** SQLSTATE of a statement that was cancelled. */
export const QUERY_CANCELED = '57014'

/**
 * Interval at which the running statement is looked at, and a cancel request repeated, in milliseconds. A listener on each
 * signal would cost more than it saves: nearly all statements are done before they could be cancelled.
 */
const CHECK_INTERVAL_MS = 250

/**
 * Time in which a cancel request may end a statement that it was not meant for, in milliseconds. PostgreSQL signals both
 * the process and its group, so that one request may even end two statements.
 */
const STRAY_MS = 5_000

/** Time in which a cancel request is answered, in milliseconds: after it the server has fallen silent, or the network has. */
const SILENT_AFTER_MS = 2_000

interface QueuedStatement {
  readonly signal: AbortSignal | undefined
}

/** True if a statement was cancelled, by a cancel request or because it took longer than `statement_timeout`. */
export function isCanceledStatement(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === QUERY_CANCELED
}

/**
 * The statements of one pipelined connection in the order in which they run. A cancel request ends whatever statement runs
 * when it arrives, so it is sent only while an abandoned statement runs; if it hits the next one, that is sent again.
 */
export class StatementQueue {
  private readonly cancel: () => void
  private readonly onSilence: () => void
  private readonly queue: QueuedStatement[] = []
  /** When the last cancel request was sent, on the clock of `performance`. */
  private canceledAt = Number.NEGATIVE_INFINITY
  /** When the first cancel request of the running statement was sent. */
  private waitingSince: number | undefined
  private timer: NodeJS.Timeout | undefined

  /**
   * @param cancel sends a cancel request
   * @param onSilence called when cancel requests are not answered
   */
  constructor(cancel: () => void, onSilence: () => void) {
    this.cancel = cancel
    this.onSilence = onSilence
  }

  /** Sends a statement; it is cancelled soon after its signal is aborted. */
  async run<Result>(send: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    const statement: QueuedStatement = { signal }
    this.queue.push(statement)
    this.timer ??= setInterval(() => this.check(), CHECK_INTERVAL_MS).unref()
    try {
      return await send()
    } catch (error) {
      const isStray = isCanceledStatement(error) && performance.now() - this.canceledAt < STRAY_MS
      if (signal?.aborted || !isStray) throw error
    } finally {
      this.remove(statement)
    }
    return await this.run(send, signal)
  }

  /** Removes a statement that is done; the next one now runs. */
  private remove(statement: QueuedStatement): void {
    const at = this.queue.indexOf(statement)
    if (at < 0) return
    this.queue.splice(at, 1)
    if (at === 0) this.waitingSince = undefined
    if (at === 0) this.cancelIfAbandoned()
  }

  /** Looks at the running statement; without any, there is nothing to look at until the next one is sent. */
  private check(): void {
    this.cancelIfAbandoned()
    if (this.queue.length > 0) return
    clearInterval(this.timer)
    this.timer = undefined
  }

  private cancelIfAbandoned(): void {
    if (this.queue[0]?.signal?.aborted) this.sendCancel()
  }

  /** Cancels the running statement, at each look again: a request that arrives before the statement does ends nothing. */
  private sendCancel(): void {
    this.canceledAt = performance.now()
    this.waitingSince ??= this.canceledAt
    if (this.canceledAt - this.waitingSince > SILENT_AFTER_MS) this.onSilence()
    else this.cancel()
  }
}
