import { setTimeout as delay } from 'node:timers/promises'
import type { Releases } from './releases.ts'

/** Pause between two attempts, in milliseconds. */
const PAUSE_MS = 100

/** Activates releases again and again, to see from when on that is possible. */
export class ActivationAttempts {
  private readonly releases: Releases
  private readonly startedAt = performance.now()
  private isStopped = false
  private readonly finished: Promise<void>
  /** Number of the last activation that was confirmed. */
  activation = 0
  /** Time from the start to the first success after the last failure, in milliseconds; undefined while attempts fail. */
  possibleAfter: number | undefined

  constructor(releases: Releases) {
    this.releases = releases
    this.finished = this.run()
  }

  async stop(): Promise<void> {
    this.isStopped = true
    await this.finished
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      try {
        this.activation = await this.releases.activateNext()
        this.possibleAfter ??= performance.now() - this.startedAt
      } catch {
        this.possibleAfter = undefined
      }
      await delay(PAUSE_MS)
    }
  }
}
