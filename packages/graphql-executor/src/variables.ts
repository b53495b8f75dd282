import { type ASTNode, visit } from 'graphql'

/** Coerced variable values by name; omitted variables have no entry. */
export type Variables = Readonly<Record<string, unknown>>

/** Returns the names of the variables used in a node. */
export function variableNames(node: ASTNode): string[] {
  const names: string[] = []
  visit(node, { Variable: ({ name }) => void names.push(name.value) })
  return names
}

/** Memoises a value per combination of the variables it depends on; cleared when it is full. */
export class VariablesMemo<Value> {
  private readonly names: readonly string[]
  private readonly maxEntries: number
  private readonly entries = new Map<string, Value>()

  constructor(names: readonly string[], maxEntries: number) {
    this.names = [...new Set(names)]
    this.maxEntries = maxEntries
  }

  /** Returns the value for these variables, computed on the first call. */
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
