import { setTimeout as delay } from 'node:timers/promises'

/** Time that an answer of the database is believed, and that one is waited for, in milliseconds. */
const MAX_AGE_MS = 1000
const PROBE_TIMEOUT_MS = 1000

/** Whether queries can be answered: `ok`, or why not. */
export type Readiness = 'ok' | 'starting' | 'stopping' | 'unavailable'

/** What a process knows about itself. */
export interface ReadinessSource {
  /** True once a release is open. */
  isOpen(): boolean
  /** True when the process is told to stop. */
  isStopping(): boolean
  /** Asks the database; rejects if it cannot be reached. */
  ping(): Promise<void>
}

/** Tells whether queries can be answered; the database is asked at most once a second, however many ask. */
export class ReadinessProbe {
  private readonly source: ReadinessSource
  private answer: Promise<boolean> | undefined
  private probedAt = 0

  constructor(source: ReadinessSource) {
    this.source = source
  }

  async check(): Promise<Readiness> {
    if (this.source.isStopping()) return 'stopping'
    if (!this.source.isOpen()) return 'starting'
    return (await this.isDatabaseReachable()) ? 'ok' : 'unavailable'
  }

  private isDatabaseReachable(): Promise<boolean> {
    const now = performance.now()
    if (!this.answer || now - this.probedAt >= MAX_AGE_MS) {
      this.probedAt = now
      this.answer = this.ask()
    }
    return this.answer
  }

  private async ask(): Promise<boolean> {
    const pinged = this.source.ping().then(
      () => true,
      () => false,
    )
    return Promise.race([pinged, delay(PROBE_TIMEOUT_MS, false, { ref: false })])
  }
}
