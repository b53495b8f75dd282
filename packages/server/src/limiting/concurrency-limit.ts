// How many operations may run at the same time: fewer while the event loop is late, because then all of them wait.

/** Mean delay of the event loop above which the limit falls, and below which it rises, in milliseconds. */
const LATE_MS = 30
const PUNCTUAL_MS = 15

/** Share of the limit that is left after a delay. */
const DECREASE = 0.75

/** Share of the highest limit that is always left. */
const MIN_SHARE = 0.25

/** Additive increase, multiplicative decrease, as TCP limits what is in flight. */
export class ConcurrencyLimit {
  private readonly max: number
  private limit: number

  /** @param max operations that run at the same time at most */
  constructor(max: number) {
    this.max = max
    this.limit = max
  }

  /** Adapts the limit to the mean delay of the event loop, in milliseconds, and returns it. */
  observeDelay(delayMs: number): number {
    if (delayMs > LATE_MS) this.limit = Math.max(Math.ceil(this.max * MIN_SHARE), Math.floor(this.limit * DECREASE))
    else if (delayMs < PUNCTUAL_MS) this.limit = Math.min(this.max, this.limit + 1)
    return this.limit
  }
}
