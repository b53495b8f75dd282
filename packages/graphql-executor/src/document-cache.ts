/** LRU cache of values computed from documents, limited by the total length of their texts. */
export class DocumentCache<Value> {
  private readonly capacity: number
  private readonly entries = new Map<string, Value>()
  private totalLength = 0

  /** @param capacity characters of all cached texts */
  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** Returns the value of a text, computed if it is not cached. */
  get(text: string, compute: (text: string) => Value): Value {
    const cached = this.entries.get(text)
    if (cached === undefined) return this.add(text, compute(text))
    this.entries.delete(text)
    this.entries.set(text, cached)
    return cached
  }

  private add(text: string, value: Value): Value {
    this.entries.set(text, value)
    this.totalLength += text.length
    for (const [oldest] of this.entries) {
      if (this.totalLength <= this.capacity) break
      this.entries.delete(oldest)
      this.totalLength -= oldest.length
    }
    return value
  }
}
