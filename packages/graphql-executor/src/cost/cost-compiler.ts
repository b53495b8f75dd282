// The estimated cost of an operation: the selections that its execution examines, each as often as there are rows around it,
// plus the weights of fields and inputs. The operation is walked once, as the executor does, but with the sizes of lists
// instead of their items; what depends on variables remains as a function of them.
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
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { type CompiledArguments, compileArgumentValues } from '../execution/coerce-argument-values.ts'
import {
  type CollectContext,
  collectFields,
  type FieldNodes,
  fragmentsOf,
  getFieldDefinition,
} from '../execution/collect-fields.ts'
import type { Variables } from '../variables.ts'
import type { Amount, Costs, FieldCost, Sizes } from './costs.ts'
import { addQuantities, dearestOf, type Estimate, fieldOf, fixedCost, type Quantity, sumOf } from './estimate.ts'
import { hasInputCost, InputCosts } from './input-cost.ts'

/** Selections examined at most: fragments that spread others repeatedly unfold to more than can be counted. */
const MAX_SELECTIONS = 100_000

/** An operation whose cost is compiled. */
export interface CompiledCost {
  /** Undefined if the operation has too many selections to count. */
  readonly estimate: Estimate | undefined
  /** Levels of nested fields. */
  readonly depth: number
  /** Selections examined. */
  readonly selections: number
}

class TooManySelections extends Error {}

/** The costs below a field that depend on its arguments, then those of the fields around it. */
interface Scope {
  readonly costs: Readonly<Record<string, FieldCost>>
  readonly args: CompiledArguments
  readonly outer: Scope | undefined
}

function findInScope(scope: Scope | undefined, coordinates: string): Scope | undefined {
  let current = scope
  while (current && !current.costs[coordinates]) current = current.outer
  return current
}

const NO_ARGUMENTS: CompiledArguments = {}

/** An operation with its fragments, and what its cost depends on besides its variables. */
export interface CostInput {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly sizes: Sizes
  /** Those on which its @skip and @include conditions depend. */
  readonly conditions: Variables
}

/** Compiles the costs of operations on a schema. */
export class CostCompiler {
  private readonly schema: GraphQLSchema
  private readonly costs: Costs
  private readonly inputs: InputCosts

  constructor(schema: GraphQLSchema, costs: Costs) {
    this.schema = schema
    this.costs = costs
    this.inputs = new InputCosts(costs.inputs)
  }

  /** Compiles the cost of an operation. */
  compile(input: CostInput): CompiledCost {
    return new CostWalk(this.schema, { costs: this.costs, inputs: this.inputs }, input).compile(input.operation)
  }
}

/** One walk through an operation. */
class CostWalk {
  private readonly schema: GraphQLSchema
  private readonly costs: Costs
  private readonly inputs: InputCosts
  private readonly sizes: Sizes
  private readonly collectContext: CollectContext
  private selections = 0
  private depth = 0

  constructor(
    schema: GraphQLSchema,
    { costs, inputs }: { readonly costs: Costs; readonly inputs: InputCosts },
    { document, sizes, conditions }: CostInput,
  ) {
    this.schema = schema
    this.costs = costs
    this.inputs = inputs
    this.sizes = sizes
    this.collectContext = {
      schema,
      variables: conditions,
      fragments: fragmentsOf(document),
      onSelection: () => this.countSelection(),
    }
  }

  compile({ operation, selectionSet }: OperationDefinitionNode): CompiledCost {
    const type = this.schema.getRootType(operation)
    let estimate: Estimate | undefined
    try {
      estimate = type ? this.compileSelectionSet(type, [selectionSet], undefined, 1) : fixedCost(0)
    } catch (error) {
      if (!(error instanceof TooManySelections)) throw error
    }
    return { estimate, depth: this.depth, selections: this.selections }
  }

  private countSelection(): void {
    this.selections += 1
    if (this.selections > MAX_SELECTIONS) throw new TooManySelections()
  }

  private compileSelectionSet(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    scope: Scope | undefined,
    depth: number,
  ): Estimate {
    this.depth = Math.max(this.depth, depth)
    const before = this.selections
    const fields = this.collectFields(type, selectionSets)
    const others = fixedCost(this.selections - before - fields.size)
    return sumOf([others, ...Array.from(fields.values(), (nodes) => this.compileField(type, nodes, scope, depth))])
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

  private compileField(
    parent: GraphQLObjectType,
    nodes: FieldNodes,
    scope: Scope | undefined,
    depth: number,
  ): Estimate {
    const field = getFieldDefinition(parent, nodes[0].name.value)
    if (!field) return fixedCost(1)
    const coordinates = `${parent.name}.${field.name}`
    const own = this.costs.fields[coordinates]
    const args = this.compileArguments(field, own, nodes[0])
    // Such a field fails when it is executed.
    if (!args) return fixedCost(1)
    const around = findInScope(scope, coordinates)
    const compileAmount = (name: 'weight' | 'size') => {
      const outer = around?.costs[coordinates]?.[name]
      return around && outer !== undefined
        ? this.compileAmount(outer, around.args)
        : this.compileAmount(own?.[name] ?? 1, args)
    }
    const below = own?.within ? { costs: own.within, args, outer: scope } : scope
    return fieldOf({
      args,
      weight: addQuantities(compileAmount('weight'), this.compileInputs(field, coordinates, args)),
      size: compileAmount('size'),
      value: this.compileValue(field.type, nodes, below, depth + 1),
    })
  }

  /** Returns the arguments that the cost may depend on; undefined if they have no values. */
  private compileArguments(
    field: GraphQLField<unknown, unknown>,
    cost: FieldCost | undefined,
    node: FieldNode,
  ): CompiledArguments | undefined {
    if (field.args.length === 0 || (!cost && !field.args.some(hasInputCost))) return NO_ARGUMENTS
    try {
      return compileArgumentValues(field, node)
    } catch {
      return undefined
    }
  }

  private compileAmount(amount: Amount, args: CompiledArguments): Quantity {
    if (typeof amount !== 'function') return amount
    if (typeof args !== 'function') return amount(args, this.sizes)
    // A field is executed only if all fields around it have arguments.
    return (execution) => amount(execution.argumentsOf(args) ?? {}, this.sizes)
  }

  /** Compiles the cost of the arguments themselves. */
  private compileInputs(
    { args: definitions }: GraphQLField<unknown, unknown>,
    coordinates: string,
    args: CompiledArguments,
  ): Quantity {
    const priced = definitions.flatMap(({ name, type }) => {
      const costOf = this.inputs.compile(type, `${coordinates}(${name}:)`)
      return costOf ? [{ name, costOf }] : []
    })
    if (priced.length === 0) return 0
    return this.compileAmount((values) => priced.reduce((sum, { name, costOf }) => sum + costOf(values[name]), 0), args)
  }

  /** Compiles the cost of a value, or of an item of a list: that of its dearest type. */
  private compileValue(type: GraphQLOutputType, nodes: FieldNodes, scope: Scope | undefined, depth: number): Estimate {
    const namedType = getNamedType(type)
    const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
    if (isObjectType(namedType)) return this.compileSelectionSet(namedType, selectionSets, scope, depth)
    if (!isAbstractType(namedType)) return fixedCost(isListType(getNullableType(type)) ? 1 : 0)
    const possibleTypes = this.schema.getPossibleTypes(namedType)
    return dearestOf(possibleTypes.map((possible) => this.compileSelectionSet(possible, selectionSets, scope, depth)))
  }
}
