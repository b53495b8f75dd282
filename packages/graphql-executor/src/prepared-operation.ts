import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type OperationTypeNode,
  subscribe,
} from 'graphql'
import type { SizedContext, Sizes } from './cost/costs.ts'
import { type Budget, type CostOptions, OperationCostLimit } from './cost/operation-cost.ts'
import { CompiledQuery, type MaybePromise } from './execution/compiled-query.ts'
import { specifiedError } from './request-error.ts'
import { VariableCoercer, type Variables } from './variables.ts'

/** The variables of a request, before coercion. */
export type VariableInput = Variables | null | undefined

type Execution = MaybePromise<ExecutionResult | AsyncIterable<ExecutionResult>>

/** The cost of an execution. */
export interface ExecutionCost {
  /** Estimated before it runs. */
  readonly estimated: number
  /** The limits that the estimate exceeds. */
  readonly exceeded: readonly GraphQLError[]
  /** Returns the cost of what was done: the fields that the answer has instead of those that it may have; undefined where they are not counted. */
  readonly actual: () => number | undefined
}

/** Runs an execution, at once or later, or returns another result in its place. */
export type ExecutionGuard = (cost: ExecutionCost, run: () => Execution) => Execution

/** Refuses what exceeds a limit. */
export const refuseExceeded: ExecutionGuard = ({ exceeded }, run) =>
  exceeded.length > 0 ? { errors: exceeded } : run()

/** Options of one execution. */
export interface ExecuteOptions {
  /** Shared by the operations of one request; without end for an operation that no limit applies to. */
  readonly budget?: Budget | undefined
  /** Ends the execution with its reason as the error. */
  readonly signal?: AbortSignal | undefined
  /** Decides whether the operation runs; without it, operations within the limits do. */
  readonly guard?: ExecutionGuard | undefined
}

const NO_SIZES: Sizes = {}

/** A valid operation, executable any number of times. */
export class PreparedOperation<Context extends SizedContext = SizedContext> {
  /** Undefined for an unnamed operation. */
  readonly name: string | undefined
  readonly operationType: OperationTypeNode
  /** The operation with its fragments, without the other operations of its document. */
  readonly document: DocumentNode
  private readonly schema: GraphQLSchema
  private readonly variables: VariableCoercer
  private readonly options: CostOptions
  private readonly costLimit: OperationCostLimit
  /** Undefined where graphql-js executes the operation. */
  private readonly compiledQuery: CompiledQuery | undefined

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, options: CostOptions) {
    this.name = operation.name?.value
    this.operationType = operation.operation
    this.document = document
    this.schema = schema
    this.variables = new VariableCoercer(schema, operation.variableDefinitions ?? [])
    this.options = options
    this.costLimit = new OperationCostLimit(document, operation, options)
    this.compiledQuery = CompiledQuery.compile(schema, operation, document)
  }

  /**
   * Executes the operation (spec 6.1, ExecuteRequest). Invalid variables and exceeded limits are request errors; later
   * failures are field errors.
   */
  execute(
    context: Context,
    variableInput: VariableInput,
    { budget = { remaining: this.options.limits.cost.value }, signal, guard = refuseExceeded }: ExecuteOptions = {},
  ): Execution {
    const input = variableInput ?? {}
    const { coerced, errors } = this.variables.coerce(input)
    if (errors) return { errors: errors.map((error) => specifiedError(error, 'BAD_USER_INPUT', this.schema)) }
    const { cost, work, errors: exceeded } = this.costLimit.consume(coerced, context?.sizes ?? NO_SIZES, budget)
    const counted = { fields: 0 }
    const limits = budget.remaining === Number.POSITIVE_INFINITY ? undefined : this.options.limits
    const run = () =>
      this.compiledQuery?.execute(context, coerced, { limits, signal, counted }) ??
      this.executeWithGraphQLJs(context, input)
    return guard({ estimated: cost, exceeded, actual: () => this.compiledQuery && work + counted.fields }, run)
  }

  /** Returns the estimated cost of the operation; undefined if the variables are invalid. */
  estimateCost(context: Context, variableInput: VariableInput): number | undefined {
    const { coerced } = this.variables.coerce(variableInput ?? {})
    return coerced && this.costLimit.estimate(coerced, context?.sizes ?? NO_SIZES).cost
  }

  /** Executes the operation with graphql-js: the same result as `execute`, more slowly. */
  executeWithGraphQLJs(context: Context, variableValues: Variables) {
    const { schema, document } = this
    const executeOrSubscribe = this.operationType === 'subscription' ? subscribe : execute
    return executeOrSubscribe({ schema, document, contextValue: context, variableValues })
  }
}
