import type { Variables } from './variables.ts'

/** What depends on a few variables of an operation, kept for each combination of their values. */
export class VariablesMemo<Value> {
  private readonly names: readonly string[]
  private readonly maxEntries: number
  private readonly entries = new Map<string, Value>()

  /** @param maxEntries combinations that are kept */
  constructor(names: readonly string[], maxEntries: number) {
    this.names = [...new Set(names)]
    this.maxEntries = maxEntries
  }

  /** What was made for these values; made now if it is not there. */
  get(variables: Variables, compute: (variables: Variables) => Value): Value {
    const key = this.names.length > 0 ? JSON.stringify(this.names.map((name) => variables[name])) : ''
    const cached = this.entries.get(key)
    if (cached !== undefined) return cached
    if (this.entries.size >= this.maxEntries) this.entries.clear()
    const value = compute(variables)
    this.entries.set(key, value)
    return value
  }
}
