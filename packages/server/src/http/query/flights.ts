/** Work under way, by its key: whoever asks for the same meanwhile gets the same result. */
export class Flights<Result> {
  private readonly under = new Map<string, Promise<Result>>()

  /** Whether somebody began the work and has no result yet. */
  has(key: string): boolean {
    return this.under.has(key)
  }

  /** The result of the work, which is begun unless somebody did. */
  share(key: string, work: () => Promise<Result>): Promise<Result> {
    const begun = this.under.get(key)
    if (begun) return begun
    const promise = work().finally(() => this.under.delete(key))
    this.under.set(key, promise)
    return promise
  }
}
