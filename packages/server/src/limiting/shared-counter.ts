import {
  MemoryCounter,
  type RateCounter,
  type SharedRateCounter,
  type SharedStore,
  type Usage,
} from './rate-counter.ts'

/** Time before the shared counter is tried again, in milliseconds: one that hangs must not delay every request. */
const RETRY_AFTER_MS = 1000

/** Counts where several processes count together, and in this process while that cannot be reached. */
export class SharedCounter implements RateCounter {
  private readonly shared: SharedRateCounter
  private readonly memory = new MemoryCounter()
  private readonly onChange: (isReachable: boolean, error?: unknown) => void
  private readonly now: () => number
  private isReachable = true
  private retryAt = 0

  /** @param onChange called when the shared counter is lost, and when it is back */
  constructor(
    shared: SharedRateCounter,
    onChange: (isReachable: boolean, error?: unknown) => void,
    now: () => number = () => performance.now(),
  ) {
    this.shared = shared
    this.onChange = onChange
    this.now = now
  }

  /** Where processes count together, and whether they do. */
  get sharedStore(): SharedStore {
    return { ...this.shared.sharedStore, isReachable: this.isReachable }
  }

  async add(client: string, units: number): Promise<Usage> {
    if (!this.isReachable && this.now() < this.retryAt) return this.memory.add(client, units)
    try {
      const usage = await this.shared.add(client, units)
      this.report(true)
      return usage
    } catch (error) {
      this.retryAt = this.now() + RETRY_AFTER_MS
      this.report(false, error)
      return this.memory.add(client, units)
    }
  }

  close(): Promise<void> {
    return this.shared.close()
  }

  private report(isReachable: boolean, error?: unknown): void {
    if (isReachable === this.isReachable) return
    this.isReachable = isReachable
    this.onChange(isReachable, error)
  }
}
