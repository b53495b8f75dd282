import {
  type GraphQLArgument,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql'
import type { Costs } from './costs.ts'

/** Returns the cost of a coerced value: its own weight and that of everything in it. */
type InputCost = (value: unknown) => number

/** True if the cost of an argument may depend on its value. */
export function hasInputCost({ type }: GraphQLArgument): boolean {
  return isListType(getNullableType(type)) || isInputObjectType(getNamedType(type))
}

/** The costs of the arguments and input fields of a schema, compiled when an operation first uses them. */
export class InputCosts {
  private readonly weights: Costs['inputs']
  private readonly fieldsByType = new Map<GraphQLInputObjectType, ReadonlyMap<string, InputCost>>()

  constructor(weights: Costs['inputs']) {
    this.weights = weights
  }

  /** Compiles the cost of an argument or input field; undefined if it costs nothing. */
  compile(type: GraphQLInputType, coordinates: string): InputCost | undefined {
    const nullable = getNullableType(type)
    const weight = this.weights[coordinates] ?? (isListType(nullable) ? 1 : 0)
    if (isListType(nullable)) return listCost(weight, this.compileContent(nullable.ofType, coordinates))
    const contentCost = this.compileContent(nullable, coordinates)
    if (weight === 0) return contentCost
    return (value) => (value === null || value === undefined ? 0 : weight + (contentCost?.(value) ?? 0))
  }

  /** Compiles the cost of what a value contains; undefined if that costs nothing. */
  private compileContent(type: GraphQLInputType, coordinates: string): InputCost | undefined {
    const nullable = getNullableType(type)
    if (isListType(nullable)) return this.compile(nullable, coordinates)
    if (!isInputObjectType(nullable)) return undefined
    return (value) => {
      if (value === null || value === undefined) return 0
      const costs = this.fieldCosts(nullable)
      let sum = 0
      // Few of the fields have a value.
      for (const [name, content] of Object.entries(value)) sum += costs.get(name)?.(content) ?? 0
      return sum
    }
  }

  /** Returns the costs of the fields of an input type, which may contain itself. */
  private fieldCosts(type: GraphQLInputObjectType): ReadonlyMap<string, InputCost> {
    const known = this.fieldsByType.get(type)
    if (known) return known
    const costs = new Map<string, InputCost>()
    for (const field of Object.values(type.getFields())) {
      const cost = this.compile(field.type, `${type.name}.${field.name}`)
      if (cost) costs.set(field.name, cost)
    }
    this.fieldsByType.set(type, costs)
    return costs
  }
}

function listCost(weight: number, contentCost: InputCost | undefined): InputCost {
  return (value) => {
    if (value === null || value === undefined) return 0
    const items = value as readonly unknown[]
    const contents = contentCost ? items.reduce<number>((sum, item) => sum + contentCost(item), 0) : 0
    return items.length * weight + contents
  }
}
