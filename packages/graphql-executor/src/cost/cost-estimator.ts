// The estimated cost of an operation: the selections that its execution examines, each as often as there are rows around it,
// plus the weights of fields and inputs. It walks the operation as the executor does, but with the sizes of lists instead of
// their items.
import {
  type DocumentNode,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { type Arguments, compileArgumentValues } from '../execution/coerce-argument-values.ts'
import { collectFields, type FieldNodes, getFieldDefinition } from '../execution/collect-fields.ts'
import type { Variables } from '../variables.ts'
import type { Amount, Costs, FieldCost, Sizes } from './costs.ts'
import { hasInputCost, inputCost } from './input-cost.ts'

/** Selections examined at most: fragments that spread others repeatedly unfold to more than can be counted. */
const MAX_SELECTIONS = 100_000

/** The estimate of an operation. */
export interface OperationCost {
  /** Infinity if the operation has too many selections to count. */
  readonly cost: number
  /** The part of the cost that is not fields: what the weights of fields and inputs add. */
  readonly work: number
  /** Levels of nested fields. */
  readonly depth: number
}

class TooManySelections extends Error {}

/** The costs below a field that depend on its arguments, then those of the fields around it. */
interface Scope {
  readonly costs: Readonly<Record<string, FieldCost>>
  readonly args: Arguments
  readonly outer: Scope | undefined
}

function findInScope(scope: Scope | undefined, coordinates: string): Scope | undefined {
  let current = scope
  while (current && !current.costs[coordinates]) current = current.outer
  return current
}

/** True if the cost of a field depends on its arguments. */
export function dependsOnArguments({ args }: GraphQLField<unknown, unknown>, cost: FieldCost | undefined): boolean {
  return args.length > 0 && (cost !== undefined || args.some(hasInputCost))
}

type CompiledArguments = ReturnType<typeof compileArgumentValues>

/** Compiled arguments by the nodes of a document, which is estimated again for other variables. */
const compiledByNode = new WeakMap<FieldNode, { readonly field: unknown; readonly values: CompiledArguments }>()

/** Returns the arguments of a field, compiled once for a node unless it selects fields of several types. */
function compiledArguments(field: GraphQLField<unknown, unknown>, node: FieldNode): CompiledArguments {
  const known = compiledByNode.get(node)
  if (known?.field === field) return known.values
  const values = compileArgumentValues(field, node)
  compiledByNode.set(node, { field, values })
  return values
}

/** One walk through an operation, for given variables and sizes. */
export class CostEstimator {
  private readonly schema: GraphQLSchema
  private readonly costs: Costs
  private readonly sizes: Sizes
  private readonly collectContext
  private readonly variables: Variables
  private selections = 0
  private depth = 0
  /** Without weights only fields are counted. */
  private hasWeights = true

  /** @param variables coerced */
  constructor(
    schema: GraphQLSchema,
    { definitions }: DocumentNode,
    { costs, variables, sizes }: { readonly costs: Costs; readonly variables: Variables; readonly sizes: Sizes },
  ) {
    const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
    this.schema = schema
    this.costs = costs
    this.variables = variables
    this.sizes = sizes
    this.collectContext = {
      schema,
      variables,
      fragments: Object.fromEntries(fragments.map((one) => [one.name.value, one])),
      onSelection: () => this.countSelection(),
    }
  }

  /** Estimates an operation of the document. */
  estimate({ operation, selectionSet }: OperationDefinitionNode): OperationCost {
    const type = this.schema.getRootType(operation)
    try {
      const count = () => (type ? this.selectionSetCost(type, [selectionSet], undefined, 1) : 0)
      const cost = Math.ceil(count())
      this.hasWeights = false
      this.selections = 0
      return { cost, work: Math.max(0, cost - Math.ceil(count())), depth: this.depth }
    } catch (error) {
      if (error instanceof TooManySelections) return { cost: Number.POSITIVE_INFINITY, work: 0, depth: this.depth }
      throw error
    }
  }

  private countSelection(): void {
    this.selections += 1
    if (this.selections > MAX_SELECTIONS) throw new TooManySelections()
  }

  private selectionSetCost(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    scope: Scope | undefined,
    depth: number,
  ): number {
    this.depth = Math.max(this.depth, depth)
    const before = this.selections
    const fields = this.collectFields(type, selectionSets)
    let cost = this.selections - before - fields.size
    for (const nodes of fields.values()) cost += this.fieldCost(type, nodes, scope, depth)
    return cost
  }

  /** A condition may be null; the object then fails when it is executed. */
  private collectFields(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]) {
    try {
      return collectFields(this.collectContext, type, selectionSets)
    } catch (error) {
      if (error instanceof GraphQLError) return new Map<string, FieldNodes>()
      throw error
    }
  }

  private fieldCost(parent: GraphQLObjectType, nodes: FieldNodes, scope: Scope | undefined, depth: number): number {
    const field = getFieldDefinition(parent, nodes[0].name.value)
    if (!field) return 1
    const coordinates = `${parent.name}.${field.name}`
    const own = this.costs.fields[coordinates]
    const args = dependsOnArguments(field, own) ? this.coerceArguments(field, nodes) : {}
    // Such a field fails when it is executed.
    if (!args) return 1
    const around = findInScope(scope, coordinates)
    const amountOf = (name: 'weight' | 'size') => {
      const outer = around?.costs[coordinates]?.[name]
      return outer === undefined ? this.evaluate(own?.[name], args) : this.evaluate(outer, around?.args ?? {})
    }
    const below = own?.within ? { costs: own.within, args, outer: scope } : scope
    const weight = this.hasWeights ? amountOf('weight') + this.inputsCost(field, coordinates, args) : 1
    return weight + amountOf('size') * this.valueCost(field.type, nodes, below, depth + 1)
  }

  private inputsCost({ args }: GraphQLField<unknown, unknown>, coordinates: string, values: Arguments): number {
    return args.reduce(
      (sum, { name, type }) => sum + inputCost(type, values[name], `${coordinates}(${name}:)`, this.costs.inputs),
      0,
    )
  }

  /** Returns the cost of a value, or of an item of a list: that of its dearest type. */
  private valueCost(type: GraphQLOutputType, nodes: FieldNodes, scope: Scope | undefined, depth: number): number {
    const namedType = getNamedType(type)
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (isObjectType(namedType)) return this.selectionSetCost(namedType, selectionSets, scope, depth)
    if (!isAbstractType(namedType)) return isListType(getNullableType(type)) ? 1 : 0
    const costs = this.schema
      .getPossibleTypes(namedType)
      .map((possible) => this.selectionSetCost(possible, selectionSets, scope, depth))
    return Math.max(0, ...costs)
  }

  private evaluate(amount: Amount | undefined, args: Arguments): number {
    return typeof amount === 'function' ? amount(args, this.sizes) : (amount ?? 1)
  }

  private coerceArguments(field: GraphQLField<unknown, unknown>, [node]: FieldNodes): Arguments | undefined {
    try {
      const values = compiledArguments(field, node)
      return typeof values === 'function' ? values(this.variables) : values
    } catch {
      return undefined
    }
  }
}
