/** Work under way, by its key: whoever asks for the same meanwhile gets the same result. */
export class Flights<Result> {
  private readonly under = new Map<string, Promise<Result>>()

  /** The result of the work, and whether it was begun for this caller. */
  async share(key: string, work: () => Promise<Result>): Promise<{ readonly result: Result; readonly first: boolean }> {
    const begun = this.under.get(key)
    if (begun) return { result: await begun, first: false }
    const promise = work().finally(() => this.under.delete(key))
    this.under.set(key, promise)
    return { result: await promise, first: true }
  }
}
