// CoerceArgumentValues (spec 6.4.1), computed as far as possible before the variables are known.
import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  getArgumentValues,
  getNullableType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type ObjectFieldNode,
  type ValueNode,
  valueFromAST,
} from 'graphql'
import { type Variables, variableNames } from '../variables.ts'

export type Arguments = Readonly<Record<string, unknown>>

/** The arguments of a field, or how they follow from the variables. */
export type CompiledArguments = Arguments | ((variables: Variables) => Arguments)

/** Returns a value for the variables; undefined if it is omitted. */
type CompiledValue = (variables: Variables) => unknown

/** An argument or an input field. */
interface InputDefinition {
  readonly name: string
  readonly type: GraphQLInputType
  readonly defaultValue?: unknown
}

const constant =
  (value: unknown): CompiledValue =>
  () =>
    value

const hasVariables = (node: ValueNode) => variableNames(node).length > 0

/** Compiles a variable. @throws Error when it is evaluated, if it is null and the type is non-null */
function compileVariable(name: string, { type, defaultValue }: InputDefinition): CompiledValue {
  const evaluate: CompiledValue = (variables) => (Object.hasOwn(variables, name) ? variables[name] : defaultValue)
  if (!isNonNullType(type)) return evaluate
  return (variables) => {
    const value = evaluate(variables)
    if (value === null || value === undefined) throw new Error(`Variable $${name} must not be null`)
    return value
  }
}

/** Compiles the value of an argument or input field; undefined if graphql-js must coerce it for each run. */
function compileValue(node: ValueNode, definition: InputDefinition): CompiledValue | undefined {
  const { type } = definition
  if (!hasVariables(node)) return constant(valueFromAST(node, type))
  if (node.kind === Kind.VARIABLE) return compileVariable(node.name.value, definition)
  const object = getNullableType(type)
  const isPlain = node.kind === Kind.OBJECT && isInputObjectType(object) && !object.isOneOf
  return isPlain ? compileValues(node.fields, Object.values(object.getFields())) : undefined
}

/** Compiles the arguments of a field or the fields of an input object. */
function compileValues(
  valueNodes: readonly (ArgumentNode | ObjectFieldNode)[],
  definitions: readonly InputDefinition[],
): ((variables: Variables) => Arguments) | undefined {
  const compiled: [string, CompiledValue][] = []
  for (const definition of definitions) {
    const node = valueNodes.find(({ name }) => name.value === definition.name)
    if (!node && definition.defaultValue === undefined) continue
    const compiledValue = node ? compileValue(node.value, definition) : constant(definition.defaultValue)
    if (!compiledValue) return undefined
    compiled.push([definition.name, compiledValue])
  }
  return (variables) => {
    const values: Record<string, unknown> = {}
    for (const [name, compiledValue] of compiled) {
      const value = compiledValue(variables)
      if (value !== undefined) values[name] = value
    }
    return values
  }
}

/**
 * Compiles the arguments of a field: their values if they use no variables, else a function of the variables. That throws
 * a GraphQLError if a variable is null for a non-null argument.
 */
export function compileArgumentValues(field: GraphQLField<unknown, unknown>, node: FieldNode): CompiledArguments {
  const argumentNodes = node.arguments ?? []
  if (!argumentNodes.some(({ value }) => hasVariables(value))) return getArgumentValues(field, node)
  const coerce = (variables: Variables) => getArgumentValues(field, node, variables)
  const compiled = compileValues(argumentNodes, field.args)
  if (!compiled) return coerce
  return (variables) => {
    try {
      return compiled(variables)
    } catch {
      // graphql-js says what is wrong.
      return coerce(variables)
    }
  }
}
