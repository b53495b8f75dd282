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
import { type Variables, variablesIn } from '../variables.ts'

export type Arguments = Readonly<Record<string, unknown>>

/** A value as soon as the variables are known; undefined where it is left out. */
type Part = (variables: Variables) => unknown

/** Something of a type that may be left out: an argument, or a field of an input object. */
interface Slot {
  readonly name: string
  readonly type: GraphQLInputType
  readonly defaultValue?: unknown
}

const always =
  (value: unknown): Part =>
  () =>
    value

const hasVariables = (node: ValueNode) => variablesIn(node).length > 0

/** A value given for a slot; undefined where graphql-js must look at the variables itself. */
function partOf(node: ValueNode, { type, defaultValue }: Slot): Part | undefined {
  if (!hasVariables(node)) return always(valueFromAST(node, type))
  if (node.kind === Kind.VARIABLE && !isNonNullType(type)) {
    const name = node.name.value
    return (variables) => (Object.hasOwn(variables, name) ? variables[name] : defaultValue)
  }
  const object = getNullableType(type)
  const isPlain = node.kind === Kind.OBJECT && isInputObjectType(object) && !object.isOneOf
  return isPlain ? partsOf(node.fields, Object.values(object.getFields())) : undefined
}

/** Values given for several slots, by their names. */
function partsOf(
  given: readonly (ArgumentNode | ObjectFieldNode)[],
  slots: readonly Slot[],
): ((variables: Variables) => Arguments) | undefined {
  const parts: [string, Part][] = []
  for (const slot of slots) {
    const node = given.find(({ name }) => name.value === slot.name)
    if (!node && slot.defaultValue === undefined) continue
    const part = node ? partOf(node.value, slot) : always(slot.defaultValue)
    if (!part) return undefined
    parts.push([slot.name, part])
  }
  return (variables) => {
    const values: Record<string, unknown> = {}
    for (const [name, part] of parts) {
      const value = part(variables)
      if (value !== undefined) values[name] = value
    }
    return values
  }
}

/**
 * The arguments a node gives to its field: the same for all variables, or made of them.
 * @throws GraphQLError, when it is called, where a variable that may be null is null for an argument that must not be
 */
export function argumentsOf(
  field: GraphQLField<unknown, Context>,
  node: FieldNode,
): Arguments | ((variables: Variables) => Arguments) {
  const given = node.arguments ?? []
  const ofAnyContext = field as GraphQLField<unknown, unknown>
  if (!given.some(({ value }) => hasVariables(value))) return getArgumentValues(ofAnyContext, node)
  return partsOf(given, field.args) ?? ((variables) => getArgumentValues(ofAnyContext, node, variables))
}
