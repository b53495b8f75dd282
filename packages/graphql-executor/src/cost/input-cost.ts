import {
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { Costs } from './costs.ts'

type InputWeights = Costs['inputs']

/** True if the cost of an argument may depend on its value. */
export function hasInputCost({ type }: GraphQLArgument): boolean {
  return isListType(getNullableType(type)) || isInputObjectType(getNamedType(type))
}

/** Returns the cost of a coerced value of an argument or input field: its own weight and that of everything in it. */
export function inputCost(type: GraphQLInputType, value: unknown, coordinates: string, weights: InputWeights): number {
  if (value === null || value === undefined) return 0
  const nullable = getNullableType(type)
  if (!isListType(nullable)) return (weights[coordinates] ?? 0) + contentCost(nullable, value, coordinates, weights)
  const weight = weights[coordinates] ?? 1
  return (value as readonly unknown[]).reduce<number>(
    (sum, item) => sum + weight + contentCost(nullable.ofType, item, coordinates, weights),
    0,
  )
}

function contentCost(type: GraphQLInputType, value: unknown, coordinates: string, weights: InputWeights): number {
  if (value === null) return 0
  const nullable = getNullableType(type)
  if (isListType(nullable)) return inputCost(nullable, value, coordinates, weights)
  if (!isInputObjectType(nullable)) return 0
  const fields = nullable.getFields()
  // Few of the fields have a value.
  return Object.entries(value as Readonly<Record<string, unknown>>).reduce((sum, [name, content]) => {
    const field = fields[name]
    return field ? sum + inputCost(field.type, content, `${nullable.name}.${name}`, weights) : sum
  }, 0)
}
