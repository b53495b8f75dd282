import { type ASTNode, visit } from 'graphql'

/** Coerced variable values by name; omitted variables have no entry. */
export type Variables = Readonly<Record<string, unknown>>

/** Returns the names of the variables used in a node. */
export function variableNames(node: ASTNode): string[] {
  const names: string[] = []
  visit(node, { Variable: ({ name }) => void names.push(name.value) })
  return names
}

/** Longest key of a memoised value, in characters: clients choose the variables, and many keys are kept. */
const MAX_KEY_LENGTH = 200

/** Memoises a value per combination of the coerced variables it depends on; cleared when it is full. */
export class VariablesMemo<Value> {
  private readonly names: readonly string[]
  private readonly maxEntries: number
  private readonly entries = new Map<string, Value>()

  constructor(names: readonly string[], maxEntries: number) {
    this.names = [...new Set(names)]
    this.maxEntries = maxEntries
  }

  /** Returns the value for these variables, computed on the first call from those it depends on. */
  get(variables: Variables, compute: (variables: Variables) => Value): Value {
    const key = this.keyOf(variables)
    const cached = this.entries.get(key)
    if (cached !== undefined) return cached
    const value = compute(this.pick(variables))
    if (key.length > MAX_KEY_LENGTH) return value
    if (this.entries.size >= this.maxEntries) this.entries.clear()
    this.entries.set(key, value)
    return value
  }

  /** Leaves out the others: a value may keep its variables for as long as it is memoised. */
  private pick(variables: Variables): Variables {
    return Object.fromEntries(Object.entries(variables).filter(([name]) => this.names.includes(name)))
  }

  /** An omitted variable differs from null: an argument then has its default value. */
  private keyOf(variables: Variables): string {
    if (this.names.length === 0) return ''
    return JSON.stringify(this.names.map((name) => (Object.hasOwn(variables, name) ? [variables[name]] : 0)))
  }
}
