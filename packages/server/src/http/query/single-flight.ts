/** Work under way, by its key: whoever asks for the same meanwhile gets the same result. */
export class SingleFlight<Result> {
  private readonly inFlight = new Map<string, Promise<Result>>()

  /** Whether somebody began the work and has no result yet. */
  has(key: string): boolean {
    return this.inFlight.has(key)
  }

  /** The result of the work, which is begun unless somebody did. */
  run(key: string, task: () => Promise<Result>): Promise<Result> {
    const existing = this.inFlight.get(key)
    if (existing) return existing
    const promise = task().finally(() => this.inFlight.delete(key))
    this.inFlight.set(key, promise)
    return promise
  }
}
