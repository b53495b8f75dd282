import type { Variables } from './variables.ts'

/** What depends on a few variables of an operation, kept for each combination of their values. */
export class ByVariables<Value> {
  private readonly names: readonly string[]
  private readonly most: number
  private readonly known = new Map<string, Value>()

  /** @param most combinations that are kept */
  constructor(names: readonly string[], most: number) {
    this.names = [...new Set(names)]
    this.most = most
  }

  /** What was made for these values; made now if it is not there. */
  get(variables: Variables, make: (variables: Variables) => Value): Value {
    const key = this.names.length > 0 ? JSON.stringify(this.names.map((name) => variables[name])) : ''
    const known = this.known.get(key)
    if (known !== undefined) return known
    if (this.known.size >= this.most) this.known.clear()
    const made = make(variables)
    this.known.set(key, made)
    return made
  }
}
