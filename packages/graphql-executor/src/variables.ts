import {
  type ASTNode,
  coerceInputValue,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isInputType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromAST,
  visit,
} from 'graphql'

/** Coerced variable values by name; omitted variables have no entry. */
export type Variables = Readonly<Record<string, unknown>>

/** Returns the names of the variables used in a node. */
export function variableNames(node: ASTNode): string[] {
  const names: string[] = []
  visit(node, { Variable: ({ name }) => void names.push(name.value) })
  return names
}

/** Invalid variables reported at most. */
const MAX_ERRORS = 50

/** Coerced variables, or why they are invalid. */
type VariableCoercion =
  | { readonly coerced: Variables; readonly errors?: never }
  | { readonly errors: readonly GraphQLError[]; readonly coerced?: never }

/** A variable of an operation. */
interface VariableDefinition {
  readonly name: string
  readonly type: GraphQLInputType
  readonly defaultValue: unknown
}

/** Coerces the variables of a valid operation (spec 6.1.2, CoerceVariableValues); their types are looked up once. */
export class VariableCoercer {
  private readonly schema: GraphQLSchema
  private readonly nodes: readonly VariableDefinitionNode[]
  private readonly definitions: readonly VariableDefinition[]

  constructor(schema: GraphQLSchema, nodes: readonly VariableDefinitionNode[]) {
    this.schema = schema
    this.nodes = nodes
    this.definitions = nodes.flatMap(({ variable, type: typeNode, defaultValue }) => {
      const type = typeFromAST(schema, typeNode)
      if (!isInputType(type)) return []
      return [{ name: variable.name.value, type, defaultValue: defaultValue && valueFromAST(defaultValue, type) }]
    })
  }

  coerce(input: Variables): VariableCoercion {
    try {
      return { coerced: this.coerceValid(input) }
    } catch {
      // graphql-js says everything that is wrong.
      return getVariableValues(this.schema, this.nodes, input, { maxErrors: MAX_ERRORS })
    }
  }

  /** @throws Error if a variable is invalid */
  private coerceValid(input: Variables): Variables {
    const coerced: Record<string, unknown> = {}
    for (const { name, type, defaultValue } of this.definitions) {
      if (Object.hasOwn(input, name)) coerced[name] = coerceInputValue(input[name], type)
      else if (defaultValue !== undefined) coerced[name] = defaultValue
      else if (isNonNullType(type)) throw new Error(`Variable $${name} is required`)
    }
    return coerced
  }
}

/** Longest key of a memoised value, in characters: clients choose the variables, and many keys are cached. */
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
