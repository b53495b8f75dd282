import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  type OperationTypeNode,
  subscribe,
} from 'graphql'
import type { Context } from '../context.ts'
import { limits } from '../limits.ts'
import { type Budget, Cost } from './cost.ts'
import { CompiledQuery, type MaybePromise } from './executor/compiled-query.ts'
import { requestError } from './request-error.ts'
import { stringifyResult } from './stringify-result.ts'
import type { Variables } from './variables.ts'

/** What a caller gives for the variables of an operation. */
export type VariableInput = Variables | null | undefined

/** Variables an operation is told of at most, when they are wrong. */
const MAX_VARIABLE_ERRORS = 50

/** What is given to an operation that has no variables. */
const NO_VARIABLES: ReturnType<typeof getVariableValues> = { coerced: {} }

/** One valid operation of a text, ready to run as often as it is asked. */
export class PreparedOperation {
  readonly operationType: OperationTypeNode
  /** The operation with its fragments, without other operations of the text. */
  readonly document: DocumentNode
  private readonly schema: GraphQLSchema
  private readonly operation: OperationDefinitionNode
  private readonly cost: Cost
  /** None where graphql-js must answer it. */
  private readonly compiledQuery: CompiledQuery | undefined

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) {
    this.operationType = operation.operation
    this.document = document
    this.schema = schema
    this.operation = operation
    this.cost = new Cost(schema, document)
    this.compiledQuery = CompiledQuery.compile(schema, operation, document)
  }

  /**
   * Reads the answer. Variables that do not fit, and an operation that costs more than the limits allow, give a result of
   * errors alone before anything is read; a defect or a database that is away is an error of its field. The operations of
   * one request share a budget.
   */
  execute(
    context: Context,
    variableInput: VariableInput,
    budget: Budget = { remaining: limits.cost.value },
  ): MaybePromise<ExecutionResult | AsyncIterable<ExecutionResult>> {
    const input = variableInput ?? {}
    const { coerced, errors } = this.coerceVariableValues(input)
    if (errors) return { errors: errors.map((error) => requestError(error, 'BAD_USER_INPUT')) }
    const limitErrors = this.cost.consume(input, budget)
    if (limitErrors.length > 0) return { errors: limitErrors }
    return this.compiledQuery?.execute(context, coerced) ?? this.executeWithGraphQLJs(context, input)
  }

  /** The answer by graphql-js, which `run` gives too, faster. */
  executeWithGraphQLJs(context: Context, variableValues: Variables) {
    const { schema, document } = this
    const executeOrSubscribe = this.operationType === 'subscription' ? subscribe : execute
    return executeOrSubscribe({ schema, document, contextValue: context, variableValues })
  }

  /** The JSON text of a result of `run`. */
  stringify(result: ExecutionResult): string {
    return stringifyResult(result)
  }

  private coerceVariableValues(input: Variables) {
    const { variableDefinitions: definitions = [] } = this.operation
    if (definitions.length === 0) return NO_VARIABLES
    return getVariableValues(this.schema, definitions, input, { maxErrors: MAX_VARIABLE_ERRORS })
  }
}
