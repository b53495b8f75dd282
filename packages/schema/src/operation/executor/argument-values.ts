// The arguments of a field, worked out as far as they can be before the variables are known.
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
import type { Context } from '../../context.ts'
import { type Variables, variableNames } from '../variables.ts'

export type Arguments = Readonly<Record<string, unknown>>

/** A value as soon as the variables are known; undefined where it is left out. */
type CompiledValue = (variables: Variables) => unknown

/** Something of a type that may be left out: an argument, or a field of an input object. */
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

/** A value given for a slot; undefined where graphql-js must look at the variables itself. */
function compileValue(node: ValueNode, { type, defaultValue }: InputDefinition): CompiledValue | undefined {
  if (!hasVariables(node)) return constant(valueFromAST(node, type))
  if (node.kind === Kind.VARIABLE && !isNonNullType(type)) {
    const name = node.name.value
    return (variables) => (Object.hasOwn(variables, name) ? variables[name] : defaultValue)
  }
  const object = getNullableType(type)
  const isPlain = node.kind === Kind.OBJECT && isInputObjectType(object) && !object.isOneOf
  return isPlain ? compileValues(node.fields, Object.values(object.getFields())) : undefined
}

/** Values given for several slots, by their names. */
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
 * The arguments a node gives to its field: the same for all variables, or made of them.
 * @throws GraphQLError, when it is called, where a variable that may be null is null for an argument that must not be
 */
export function compileArgumentValues(
  field: GraphQLField<unknown, Context>,
  node: FieldNode,
): Arguments | ((variables: Variables) => Arguments) {
  const argumentNodes = node.arguments ?? []
  const fieldDefinition = field as GraphQLField<unknown, unknown>
  if (!argumentNodes.some(({ value }) => hasVariables(value))) return getArgumentValues(fieldDefinition, node)
  return (
    compileValues(argumentNodes, field.args) ?? ((variables) => getArgumentValues(fieldDefinition, node, variables))
  )
}
