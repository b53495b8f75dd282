/** Keeps what was made of texts, up to a number of characters in all; what was asked for longest ago goes first. */
export class TextCache<Value> {
  private readonly capacity: number
  private readonly values = new Map<string, Value>()
  private weight = 0

  constructor(capacity: number) {
    this.capacity = capacity
  }

  /** What was made of this text; made now if it is not there. */
  get(text: string, make: (text: string) => Value): Value {
    const known = this.values.get(text)
    if (known === undefined) return this.add(text, make(text))
    this.values.delete(text)
    this.values.set(text, known)
    return known
  }

  private add(text: string, value: Value): Value {
    this.values.set(text, value)
    this.weight += text.length
    for (const [oldest] of this.values) {
      if (this.weight <= this.capacity) break
      this.values.delete(oldest)
      this.weight -= oldest.length
    }
    return value
  }
}
