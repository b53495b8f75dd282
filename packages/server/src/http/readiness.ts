/** Time for which a probe of the database is valid, and time to wait for its answer, in milliseconds. */
const MAX_AGE_MS = 1000
const PROBE_TIMEOUT_MS = 1000

/** Whether queries can be answered: `ok`, or why not. */
export type Readiness = 'ok' | 'starting' | 'stopping' | 'unavailable'

/** The state of a process. */
export interface ReadinessSource {
  /** True once a release is open. */
  isOpen(): boolean
  /** True once the process has to stop. */
  isStopping(): boolean
  /** Queries the database; rejects if it cannot be reached. */
  ping(): Promise<void>
}

/** Reports whether queries can be answered; the database is probed at most once a second, however many requests come. */
export class ReadinessProbe {
  private readonly source: ReadinessSource
  private probe: Promise<boolean> | undefined
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
    if (!this.probe || now - this.probedAt >= MAX_AGE_MS) {
      this.probedAt = now
      this.probe = this.ping()
    }
    return this.probe
  }

  private async ping(): Promise<boolean> {
    const pinged = this.source.ping().then(
      () => true,
      () => false,
    )
    const timedOut = new Promise<boolean>((resolve) => {
      setTimeout(resolve, PROBE_TIMEOUT_MS, false).unref()
    })
    return Promise.race([pinged, timedOut])
  }
}
