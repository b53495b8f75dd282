/** Work in progress by key: equal requests share one run. */
export class SingleFlight<Result> {
  private readonly inFlight = new Map<string, Promise<Result>>()

  /** True if a run with this key is in progress. */
  has(key: string): boolean {
    return this.inFlight.has(key)
  }

  /** Runs the task, or joins the run in progress. */
  run(key: string, task: () => Promise<Result>): Promise<Result> {
    const existing = this.inFlight.get(key)
    if (existing) return existing
    const promise = task().finally(() => this.inFlight.delete(key))
    this.inFlight.set(key, promise)
    return promise
  }
}
